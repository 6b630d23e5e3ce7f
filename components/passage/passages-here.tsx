import { CodeDot } from "@/components/codebook/code-dot";
import type { ReaderState } from "@/components/reader/use-reader";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { countOf } from "@/lib/shared/count-of";
import { quoteShown } from "@/lib/pseudonyms/shown-text";
import classes from "./passages-here.module.css";

interface Props {
  reader: ReaderState;
  current: CodedPassage;
  caret: number;
}

/** Letters shown of a passage's beginning. */
const shown = 48;

/** Where several passages lie at one place, all of them, the outermost first, to choose the one that is meant. */
export function PassagesHere({ reader, current, caret }: Props) {
  const { surface, passages, shown: shownText, codeById } = reader;
  if (current.region !== null) return null;
  const here = surface?.index.at(caret).flatMap((id) => passages.get(id) ?? []) ?? [];
  if (here.length < 2) return null;
  return (
    <ul className={classes.passages} aria-label={`${countOf(here.length, "passage")} here`}>
      {here.map((passage) => {
        const words = quoteShown(shownText, passage.ranges);
        const codeIds = [...new Set(passage.codings.map(({ codeId }) => codeId))];
        return (
          <li key={passage.id}>
            <button
              type="button"
              className={classes.passage}
              aria-current={passage.id === current.id || undefined}
              onClick={() => reader.prefer(passage)}
            >
              {codeIds.slice(0, 4).map((id) => (
                <CodeDot key={id} color={codeById.get(id)?.color ?? "#7c7f86"} />
              ))}
              <span className={classes.words} dir="auto">
                {words.slice(0, shown)}
              </span>
              <span className={classes.length}>{countOf(words.split(/\s+/).length, "word")}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
