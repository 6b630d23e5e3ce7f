import { useMemo } from "react";
import { CodeDot } from "@/components/codebook/code-dot";
import {
  type CodeDifference,
  type ComparedField,
  compareCodebooks,
  isReordered,
} from "@/lib/codebook/compare-codebooks";
import type { PastCodebookView } from "@/lib/codebook/past-codebook";
import { countOf } from "@/lib/shared/count-of";
import { groupBy } from "@/lib/shared/group-by";
import { CodeChanges } from "./code-changes";
import classes from "./past-codebook.module.css";

interface Props {
  one: PastCodebookView;
  other: PastCodebookView;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

const headings = { added: "Added", removed: "Removed", changed: "Changed" } as const;

/** What differs between the codebook at two moments, the earlier one first. */
export function CodebookDifferences({ one, other }: Props) {
  const [earlier, later] = one.at < other.at ? [one, other] : [other, one];
  const differences = useMemo(() => compareCodebooks(earlier.codes, later.codes), [earlier, later]);
  const told = differences.filter((each) => !isReordered(each));
  const reordered = differences.length - told.length;
  const groups = groupBy(told, ({ kind }) => kind);
  return (
    <section aria-label="Differences">
      <h2 className={classes.heading}>
        From {timeFormat.format(earlier.at)} to {timeFormat.format(later.at)}
      </h2>
      {differences.length === 0 && <p role="status">The codebook was the same at both moments.</p>}
      {(["added", "removed", "changed"] as const).map((kind) => {
        const rows = groups.get(kind) ?? [];
        return rows.length === 0 ? null : (
          <section key={kind} aria-label={headings[kind]}>
            <h3 className={classes.kind}>
              {headings[kind]}: {countOf(rows.length, "code")}
            </h3>
            <ul className={classes.differences}>
              {rows.map((difference) => (
                <Difference key={codeOf(difference).id} difference={difference} />
              ))}
            </ul>
          </section>
        );
      })}
      {reordered > 0 && (
        <p className={classes.text}>{countOf(reordered, "more code")} only stand in another order.</p>
      )}
    </section>
  );
}

const codeOf = (difference: CodeDifference) =>
  difference.kind === "changed" ? difference.after : difference.code;

const words: Readonly<Record<ComparedField, string>> = {
  name: "renamed",
  parentId: "moved",
  position: "",
  color: "recoloured",
  definition: "definition",
  whenToUse: "when to use",
  whenNotToUse: "when not to use",
  example: "example",
  codable: "use",
  shortcut: "shortcut",
};

function Difference({ difference }: { difference: CodeDifference }) {
  const { color, codable, definition } = codeOf(difference);
  return (
    <li>
      <p className={classes.name}>
        <CodeDot color={color} codable={codable} />
        <span dir="auto">{difference.path}</span>
        {difference.kind === "changed" && (
          <span className={classes.fields}>
            {difference.fields
              .map((field) => words[field])
              .filter((word) => word !== "")
              .join(", ")}
          </span>
        )}
      </p>
      {difference.kind === "changed" ? (
        <CodeChanges difference={difference} />
      ) : (
        definition !== "" && (
          <p className={classes.text} dir="auto">
            {definition}
          </p>
        )
      )}
    </li>
  );
}
