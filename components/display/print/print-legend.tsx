import { lineClass } from "@/components/coding/color-classes";
import type { Code } from "@/lib/codebook/code";
import { countOf } from "@/lib/shared/count-of";
import classes from "./print-text.module.css";

interface Props {
  codes: readonly Pick<Code, "id" | "definition">[];
  nameCode: (codeId: string) => string;
  /** Codings by code. */
  counts: ReadonlyMap<string, number>;
  coders: readonly string[];
  withDefinitions: boolean;
}

/** Whose codings are printed and what the colours stand for. */
export function PrintLegend({ codes, nameCode, counts, coders, withDefinitions }: Props) {
  return (
    <section className={classes.legend} aria-label="Legend">
      <h2>Codes</h2>
      <ul className={classes.codes}>
        {codes.map(({ id, definition }) => (
          <li key={id} className={lineClass(id)}>
            {nameCode(id)} ({counts.get(id) ?? 0})
            {withDefinitions && definition !== "" && <small>{definition}</small>}
          </li>
        ))}
      </ul>
      <div>
        {countOf(coders.length, "coder")}: {coders.join(", ")}. A number stands where a passage begins and
        where it ends, and before its codes in the margin. LM: language model.
      </div>
    </section>
  );
}
