"use client";

import { Alert, Button, List, NativeSelect } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { client } from "@/lib/api/client";
import { encodingChoices } from "@/lib/ingest/encodings";
import { type Delimiter, delimiters } from "@/lib/ingest/sheet";
import { countOf } from "@/lib/shared/count-of";
import type { SurveyOutline } from "@/lib/surveys/survey-outline";
import classes from "./survey-wizard.module.css";
import type { SurveyDraft } from "./use-survey-draft";

interface Props {
  projectId: string;
  jobId: string;
  draft: SurveyDraft;
  outline: SurveyOutline;
}

const delimiterNames: Record<Delimiter, string> = {
  ",": "Comma (,)",
  ";": "Semicolon (;)",
  "\t": "Tab",
  "|": "Bar (|)",
};

/** Which sheet, how a text file is taken apart, and which row names the columns. */
export function TableStep({ projectId, jobId, draft, outline }: Props) {
  const { read } = draft;
  return (
    <>
      <div className={classes.fields}>
        {outline.sheets.length > 1 && (
          <NativeSelect
            label="Sheet"
            value={String(outline.sheet)}
            onChange={(event) => read({ sheet: Number(event.currentTarget.value) })}
            data={outline.sheets.map(({ name, rows }, index) => ({
              value: String(index),
              label: `${name} (${countOf(rows, "row")})`,
            }))}
          />
        )}
        {outline.delimiter !== undefined && (
          <NativeSelect
            label="Cells are set apart by"
            value={outline.delimiter}
            onChange={(event) => read({ delimiter: event.currentTarget.value as Delimiter })}
            data={delimiters.map((value) => ({ value, label: delimiterNames[value] }))}
          />
        )}
        {outline.encoding !== undefined && (
          <NativeSelect
            label="Letters are stored as"
            value={outline.encoding}
            onChange={(event) => read({ encoding: event.currentTarget.value })}
            data={encodingChoices(outline.encoding)}
          />
        )}
      </div>
      {outline.warnings.length > 0 && (
        <Alert variant="default" title="Look at these rows">
          <List size="sm" spacing={4}>
            {outline.warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <HeaderChoice draft={draft} outline={outline} />
      {outline.delimiter !== undefined && <AsText projectId={projectId} jobId={jobId} />}
    </>
  );
}

/** The first rows of the sheet; the one that names the columns is chosen among them. */
function HeaderChoice({ draft, outline }: Pick<Props, "draft" | "outline">) {
  const columns = Math.max(0, ...outline.top.map(({ cells }) => cells.length));
  return (
    <fieldset className={classes.header}>
      <legend>Which row names the columns?</legend>
      <p className={classes.hint}>
        Every row below it is one respondent: {countOf(outline.respondents, "respondent")} as it stands.
      </p>
      {/* Scrolls sideways, so it must be reachable by keyboard. */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="First rows of the table">
        <table className={classes.top}>
          <tbody>
            {outline.top.map(({ number, cells }) => (
              <tr key={number} data-chosen={number === outline.headerRow || undefined}>
                <th scope="row">
                  <label className={classes.rowChoice}>
                    <input
                      type="radio"
                      name="header-row"
                      checked={number === outline.headerRow}
                      onChange={() => draft.read({ headerRow: number })}
                    />
                    Row {number}
                  </label>
                </th>
                {Array.from({ length: columns }, (_, column) => (
                  <td key={column} dir="auto">
                    {cells[column] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

/** A file that only looks like a table of answers. */
function AsText({ projectId, jobId }: Pick<Props, "projectId" | "jobId">) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const readAsText = async () => {
    setBusy(true);
    try {
      await client.jobs.answer({ projectId, id: jobId, answer: { kind: "survey", decision: null } });
      router.push(`/projects/${projectId}/documents`);
    } catch (error) {
      notifyError(error, "The file was not added");
      setBusy(false);
    }
  };
  return (
    <p className={classes.hint}>
      Not answers of respondents?{" "}
      <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => void readAsText()}>
        Read it as one document of text
      </Button>
    </p>
  );
}
