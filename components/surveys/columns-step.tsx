"use client";

import { NativeSelect } from "@mantine/core";
import { countOf } from "@/lib/shared/count-of";
import type { ColumnKind } from "@/lib/surveys/guess-column";
import type { ColumnRole, SurveyColumn } from "@/lib/surveys/survey-choices";
import type { SurveyOutline } from "@/lib/surveys/survey-outline";
import classes from "./survey-wizard.module.css";
import type { SurveyDraft } from "./use-survey-draft";

const roleNames: Record<ColumnRole, string> = {
  name: "Names the case",
  attribute: "Attribute of the case",
  question: "Open question to code",
  ignore: "Leave out",
};

const kindNames: Record<ColumnKind, string> = {
  identifier: "Looks like names or numbers of respondents",
  closed: "A few answers that return",
  number: "Numbers",
  date: "Dates",
  scale: "A scale",
  open: "Open answers",
  empty: "Empty",
};

/** What each column is for. */
export function ColumnsStep({ draft, outline }: { draft: SurveyDraft; outline: SurveyOutline }) {
  const { roles } = draft.choices;
  const count = (role: ColumnRole) => roles.filter((each) => each === role).length;
  return (
    <>
      <p className={classes.hint} role="status">
        {count("name") === 0 ? "Cases are called by their rows" : "One column names the cases"},{" "}
        {countOf(count("attribute"), "attribute")}, {countOf(count("question"), "open question")},{" "}
        {count("ignore")} left out.
      </p>
      <ul className={classes.columns}>
        {outline.columns.map((column, index) => (
          <li key={column.name} data-role={roles[index]}>
            <ColumnLine column={column} respondents={outline.respondents} />
            <NativeSelect
              aria-label={`What “${column.name}” is for`}
              value={roles[index]}
              onChange={(event) => draft.setRole(index, event.currentTarget.value as ColumnRole)}
              data={Object.entries(roleNames).map(([value, label]) => ({ value, label }))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function ColumnLine({ column, respondents }: { column: SurveyColumn; respondents: number }) {
  const { name, kind, filled, distinct, samples } = column;
  return (
    <div className={classes.column}>
      <p className={classes.columnName} dir="auto">
        {name}
      </p>
      <p className={classes.hint}>
        {kindNames[kind]}. {filled.toLocaleString("en-US")} of {countOf(respondents, "row")} filled
        {filled > 0 && `, ${distinct.toLocaleString("en-US")} different`}.
      </p>
      {samples.length > 0 && (
        <p className={classes.samples}>
          {samples.map((sample) => (
            <q key={sample} dir="auto">
              {sample}
            </q>
          ))}
        </p>
      )}
    </div>
  );
}
