"use client";

import { CloseButton, Menu, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { startCondition } from "@/lib/queries/edit-query";
import type { Condition, Query } from "@/lib/queries/query";
import { ConditionFields } from "./condition-fields";
import classes from "./queries.module.css";
import type { QueryGround } from "./query-ground";

type CodingQuery = Extract<Query, { kind: "coding" }>;

interface Props extends QueryGround {
  query: CodingQuery;
  onChange: (query: CodingQuery) => void;
}

const beginnings: Readonly<Record<Condition["kind"], string>> = {
  code: "is coded with",
  coder: "is coded by",
  layer: "is coded in the layer of",
  round: "is coded in the round",
  date: "is coded on the days",
  weight: "is coded with a weight of at least",
};

const kinds: readonly (readonly [Condition["kind"], label: string])[] = [
  ["code", "Code"],
  ["coder", "Coder"],
  ["layer", "Consensus or person"],
  ["round", "Round"],
  ["date", "Date"],
  ["weight", "Weight"],
];

/** What is asked of one coding of a passage; several things at once, which one coding must all have. */
export function CodingPart({ query, onChange, ...ground }: Props) {
  const { conditions } = query;
  const missing = kinds.filter(([kind]) => kind === "code" || !conditions.some((each) => each.kind === kind));
  return (
    <div className={classes.conditions}>
      {conditions.map((condition, place) => (
        <div key={place} className={classes.condition}>
          <span className={classes.beginning}>
            {place > 0 && "and the same coding "}
            {beginnings[condition.kind]}
          </span>
          <ConditionFields
            {...ground}
            condition={condition}
            onChange={(next) =>
              onChange({ ...query, conditions: conditions.map((each, at) => (at === place ? next : each)) })
            }
          />
          {conditions.length > 1 && (
            <CloseButton
              size="md"
              aria-label={`Do not ask what it ${beginnings[condition.kind]}`}
              onClick={() => onChange({ ...query, conditions: conditions.filter((_, at) => at !== place) })}
            />
          )}
        </div>
      ))}
      <Menu position="bottom-start" width={210}>
        <Menu.Target>
          <UnstyledButton className={classes.more}>
            <IconPlus size={14} aria-hidden /> Of the same coding
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {missing.map(([kind, label]) => (
            <Menu.Item
              key={kind}
              onClick={() => onChange({ ...query, conditions: [...conditions, startCondition(kind)] })}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
