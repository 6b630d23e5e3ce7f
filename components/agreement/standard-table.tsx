import type { ComparedView, StandardFigures } from "@/lib/agreement/agreement-view";
import { sayPercent } from "@/lib/agreement/say-figure";
import type { AgreementPlace } from "@/lib/agreement/setup";
import classes from "./agreement.module.css";
import { FigureLink } from "./figure-link";

interface Props {
  view: ComparedView;
  hrefOf: (place: AgreementPlace) => string;
}

/** Coders held against the standard that was chosen, coder by coder and code by code: precision, recall and F1. */
export function StandardTable({ view: { against, layers, codesOf }, hrefOf }: Props) {
  if (against === null) return null;
  const standard = layers[against.standard]!;
  const pairWith = (coder: number): readonly [string, string] =>
    coder < against.standard ? [layers[coder]!.id, standard.id] : [standard.id, layers[coder]!.id];
  const several = layers.length > 2;
  return (
    <section aria-labelledby="against" className={classes.section}>
      <h2 id="against">Against the standard: {standard.name}</h2>
      <p className={classes.quiet}>
        Precision: of what was coded, the share that the standard has, too. Recall: of what the standard has,
        the share that was coded. F1: both in one. Decisions {several ? "of several coders and " : ""}on
        several codes are counted together.
      </p>
      <div className={classes.frame} tabIndex={0} role="region" aria-labelledby="against">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Coder or code</th>
              <th scope="col">Precision</th>
              <th scope="col">Recall</th>
              <th scope="col">F1</th>
            </tr>
          </thead>
          <tbody>
            {against.coders.map(
              (figures, coder) =>
                figures !== null && (
                  <Row
                    key={layers[coder]!.id}
                    name={`${layers[coder]!.name}, all codes`}
                    figures={figures}
                    href={hrefOf({ pair: pairWith(coder) })}
                  />
                ),
            )}
            {several && <Row name="All coders, all codes" figures={against.all} href={hrefOf({})} />}
            {codesOf.map(({ id, path }, code) => (
              <Row key={id} name={path} figures={against.codes[code]!} href={hrefOf({ codeId: id })} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ name, figures, href }: { name: string; figures: StandardFigures; href: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {(["precision", "recall", "f1"] as const).map((each) => (
        <td key={each}>
          <FigureLink figure={figures[each]} href={href} of={`${each}, ${name}`} say={sayPercent} />
        </td>
      ))}
    </tr>
  );
}
