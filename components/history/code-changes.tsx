import { VisuallyHidden } from "@mantine/core";
import { CodeDot } from "@/components/codebook/code-dot";
import type { CodeDifference, ComparedField } from "@/lib/codebook/compare-codebooks";
import classes from "./past-codebook.module.css";
import { WordDiff } from "./word-diff";

type Changed = Extract<CodeDifference, { kind: "changed" }>;

const labels: Partial<Record<ComparedField, string>> = {
  name: "Name",
  parentId: "Place",
  color: "Colour",
  definition: "Definition",
  whenToUse: "When to use",
  whenNotToUse: "When not to use",
  example: "Example",
  codable: "Can be applied",
  shortcut: "Shortcut",
};

/** What changed in a code, field by field; texts word by word. */
export function CodeChanges({ difference }: { difference: Changed }) {
  return (
    <dl className={classes.changes}>
      {difference.fields.map((field) =>
        labels[field] === undefined ? null : (
          <div key={field}>
            <dt>{labels[field]}</dt>
            <dd>
              <FieldChange field={field} difference={difference} />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function FieldChange({ field, difference }: { field: ComparedField; difference: Changed }) {
  const { before, after, earlierPath, path } = difference;
  if (field === "color")
    return (
      <span className={classes.colors}>
        <CodeDot color={before.color} codable={before.codable} /> <span aria-hidden>→</span>
        <VisuallyHidden component="span">
          from {before.color} to {after.color}
        </VisuallyHidden>{" "}
        <CodeDot color={after.color} codable={after.codable} />
      </span>
    );
  if (field === "parentId") return <WordDiff before={earlierPath} after={path} />;
  if (field === "codable") return <>{after.codable ? "yes" : "no: a heading only"}</>;
  return (
    <WordDiff
      before={before[field] === null ? "" : String(before[field])}
      after={String(after[field] ?? "")}
    />
  );
}
