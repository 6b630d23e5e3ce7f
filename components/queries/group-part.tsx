"use client";

import { NativeSelect } from "@mantine/core";
import { addPart, replacePart } from "@/lib/queries/edit-query";
import type { Query } from "@/lib/queries/query";
import { AddPart } from "./add-part";
import classes from "./queries.module.css";
import type { RenderPart } from "./query-ground";

interface Props {
  renderPart: RenderPart;
  query: Extract<Query, { kind: "and" | "or" }>;
  onChange: (query: Query | null) => void;
}

/** Several parts, of which a passage has all or any. */
export function GroupPart({ query, onChange, renderPart }: Props) {
  return (
    <div className={classes.group}>
      <NativeSelect
        aria-label="How many of these"
        className={classes.narrow}
        data={[
          { value: "and", label: "All of these" },
          { value: "or", label: "Any of these" },
        ]}
        value={query.kind}
        onChange={(event) => onChange({ ...query, kind: event.currentTarget.value === "or" ? "or" : "and" })}
      />
      {query.parts.map((part, place) =>
        renderPart(`Condition ${place + 1}`, part, (next) => onChange(replacePart(query, place, next))),
      )}
      <div>
        <AddPart onAdd={(part) => onChange(addPart(query, part))} />
      </div>
    </div>
  );
}
