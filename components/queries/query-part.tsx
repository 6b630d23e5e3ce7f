"use client";

import { ActionIcon, Checkbox, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { addPart, negate, relate, startPart } from "@/lib/queries/edit-query";
import { type Query, isRelated } from "@/lib/queries/query";
import { CodingPart } from "./coding-part";
import { DescribedPart } from "./described-part";
import { GroupPart } from "./group-part";
import classes from "./queries.module.css";
import type { QueryGround, RenderPart } from "./query-ground";
import { RelationPart } from "./relation-part";

interface Props extends QueryGround {
  /** What it is among its neighbours: "Condition 2". */
  label: string;
  query: Query;
  /** Null takes it away. */
  onChange: (query: Query | null) => void;
}

/** A part of a query, whatever it is made of. */
export function QueryPart({ label, query, onChange, ...ground }: Props) {
  const negated = query.kind === "not";
  const inner = query.kind === "not" ? query.part : query;
  const change = (next: Query | null) => onChange(next !== null && negated ? negate(next) : next);
  return (
    <fieldset className={classes.part}>
      <legend className={classes.hidden}>{label}</legend>
      <div className={classes.partBody}>
        <Body {...ground} query={inner} onChange={change} />
      </div>
      <div className={classes.partTools}>
        <Checkbox
          label="Not"
          title="All coded passages that are not so"
          checked={negated}
          onChange={() => onChange(negated ? inner : { kind: "not", part: query })}
        />
        <Menu position="bottom-end" width={250}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`More about ${label}`}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onChange(relate("near", query))}>
              Only where near other passages
            </Menu.Item>
            <Menu.Item onClick={() => onChange({ kind: "or", parts: [query, startPart("code")] })}>
              Or something else
            </Menu.Item>
            <Menu.Item onClick={() => onChange(addPart(query, startPart("code")))}>
              And something else
            </Menu.Item>
            {isRelated(inner) && (
              <Menu.Item onClick={() => change(inner.left)}>Without what it is related to</Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item color="red" onClick={() => onChange(null)}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </fieldset>
  );
}

function Body({ query, onChange, ...ground }: Omit<Props, "label">) {
  const renderPart: RenderPart = (label, part, change) => (
    <QueryPart key={label} {...ground} label={label} query={part} onChange={change} />
  );
  if (isRelated(query)) return <RelationPart query={query} onChange={onChange} renderPart={renderPart} />;
  switch (query.kind) {
    case "coding":
      return <CodingPart {...ground} query={query} onChange={onChange} />;
    case "and":
    case "or":
      return <GroupPart query={query} onChange={onChange} renderPart={renderPart} />;
    case "not":
      return renderPart("What is negated twice", query, onChange);
    case "documents":
    case "attribute":
    case "text":
    case "groups":
    case "saved":
      return <DescribedPart {...ground} query={query} onChange={onChange} />;
  }
}
