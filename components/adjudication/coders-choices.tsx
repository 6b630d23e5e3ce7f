import { CodeChip } from "@/components/excerpts/code-chip";
import { CoderName } from "@/components/excerpts/coder-name";
import type { DifferenceView, DifferencesView } from "@/lib/adjudication/difference-view";
import classes from "./coders-choices.module.css";

interface Props {
  difference: DifferenceView;
  view: Pick<DifferencesView, "layerIds" | "layers" | "codes">;
}

const gone = { path: "A code that is gone", color: "#7c7f86" };

/** What each of the compared coders did in a place, coder by coder; their line is the one under the text. */
export function CodersChoices({ difference, view }: Props) {
  return (
    <dl className={classes.choices}>
      {view.layerIds.map((layerId, index) => {
        const coding = difference.codings.find((each) => each.layerId === layerId);
        return (
          <div key={layerId} className={classes.choice}>
            <dt>
              <span className={classes.line} data-first={index === 0 || undefined} aria-hidden />
              <CoderName layer={view.layers[layerId]} />
            </dt>
            <dd>
              {coding === undefined ? (
                <span className={classes.nothing}>nothing</span>
              ) : (
                <CodeChip
                  code={view.codes[coding.codeId] ?? gone}
                  weights={coding.weight === null ? "" : String(coding.weight)}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
