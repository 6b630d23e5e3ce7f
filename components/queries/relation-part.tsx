"use client";

import { NativeSelect, NumberInput } from "@mantine/core";
import { relate } from "@/lib/queries/edit-query";
import type { Query, Relation } from "@/lib/queries/query";
import classes from "./queries.module.css";
import type { RenderPart } from "./query-ground";

type Related = Extract<Query, { left: Query }>;

interface Props {
  renderPart: RenderPart;
  query: Related;
  onChange: (query: Query | null) => void;
}

const relations: readonly (readonly [Relation["kind"], label: string])[] = [
  ["overlapping", "overlapping"],
  ["inside", "inside"],
  ["near", "near"],
  ["followedBy", "followed by"],
];

/** Passages by how they stand to others. */
export function RelationPart({ query, onChange, renderPart }: Props) {
  return (
    <div className={classes.group}>
      <span className={`${classes.beginning} ${classes.groupHead}`}>is one of</span>
      {renderPart("The passages that are sought", query.left, (left) => onChange(left && { ...query, left }))}
      <div className={classes.relation}>
        <NativeSelect
          aria-label="How they stand to the others"
          data={relations.map(([value, label]) => ({ value, label }))}
          value={query.kind}
          onChange={(event) => {
            const found = relations.find(([kind]) => kind === event.currentTarget.value);
            if (found) onChange(relate(found[0], query));
          }}
        />
        {"within" in query && <ReachFields query={query} onChange={onChange} />}
      </div>
      {renderPart("The others", query.right, (right) =>
        onChange(right === null ? query.left : { ...query, right }),
      )}
    </div>
  );
}

type Reaching = Extract<Related, { kind: "near" | "followedBy" }>;

const ReachFields = ({ query, onChange }: { query: Reaching; onChange: (query: Reaching) => void }) => (
  <>
    <NativeSelect
      aria-label="How near"
      data={[
        { value: "words", label: "with few words between" },
        { value: "paragraph", label: "in the same paragraph" },
      ]}
      value={query.within === "paragraph" ? "paragraph" : "words"}
      onChange={(event) =>
        onChange({ ...query, within: event.currentTarget.value === "paragraph" ? "paragraph" : 20 })
      }
    />
    {query.within !== "paragraph" && (
      <NumberInput
        aria-label="Words between, at most"
        className={classes.narrow}
        suffix=" words"
        min={0}
        max={1_000}
        clampBehavior="strict"
        allowDecimal={false}
        value={query.within}
        onChange={(within) => typeof within === "number" && onChange({ ...query, within })}
      />
    )}
  </>
);
