"use client";

import { Alert, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSaving } from "@/components/shell/use-saving";
import { codesOf } from "@/components/codebook/codes-of";
import { client } from "@/lib/api/client";
import type { Code } from "@/lib/codebook/code";
import { buildTree, codePath } from "@/lib/codebook/tree";
import { guessColumns } from "@/lib/exchange/coded-excerpts/excerpt-columns";
import { parseExcerptTable } from "@/lib/exchange/coded-excerpts/parse-excerpt-table";
import type { ExcerptsFile } from "@/lib/incoming/excerpts-file";
import type { IncomingPreview } from "@/lib/incoming/incoming-view";
import { countOf } from "@/lib/shared/count-of";
import { ColumnChoice, type TableReading } from "./column-choice";
import { noDecisions, type Decisions } from "./decisions";
import { IncomingOutcome } from "./incoming-outcome";
import { MatchedNames } from "./matched-names";
import { previewKey, useIncomingPreview } from "./use-incoming-preview";
import classes from "./incoming.module.css";

interface Props {
  projectId: string;
  /** By which this reading of the file is known among others. */
  fileId: string;
  fileName: string;
  file: ExcerptsFile;
  onClose: () => void;
}

/** More excerpts than so many come in by parts. */
const mostExcerpts = 10_000;

const readTable = (file: ExcerptsFile): TableReading | null => {
  const sheet = file.kind === "table" ? file.workbook.sheets[0] : undefined;
  return sheet === undefined ? null : { sheetAt: 0, columns: guessColumns(sheet) };
};

/** What a file holds, how it is understood, what it would change; and the way to bring it in, in one step. */
export function IncomingForm({ projectId, fileId, fileName, file, onClose }: Props) {
  const [table, setTable] = useState(() => readTable(file));
  const [decisions, setDecisions] = useState<Decisions>(noDecisions);
  const [saving, setSaving] = useState(false);
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { data: codes, isPending } = useQuery(codesOf(projectId));
  const paths = useMemo(() => listPaths(codes ?? []), [codes]);
  const read = useMemo(() => {
    if (file.kind === "excerpts") return file;
    const sheet = file.workbook.sheets[table?.sheetAt ?? 0];
    if (sheet === undefined || table === null)
      return { origin: "an empty file", excerpts: [], countedIn: null, losses: [] };
    return parseExcerptTable(sheet, table.columns, file.workbook.delimiter !== undefined, paths);
  }, [file, table, paths]);
  const { excerpts } = read;
  const input = {
    ...{ projectId, fileName, countedIn: read.countedIn, ...decisions },
    excerpts: useMemo(
      () =>
        excerpts.map((each) => ({
          ...each,
          codes: [...each.codes],
          ranges: each.ranges.map(([start, end]): [number, number] => [start, end]),
        })),
      [excerpts],
    ),
  };
  const fits = excerpts.length > 0 && excerpts.length <= mostExcerpts;
  const { preview, error, looking } = useIncomingPreview(fits && !isPending ? input : null, {
    fileId,
    table,
    paths,
  });
  const bringIn = async () => {
    setSaving(true);
    const done = await save(() => client.incoming.bringIn(input), {
      failed: "Nothing was brought in",
      undoable: true,
      // Codes, codings, memos and the repair list: nearly all that a project shows.
      settle: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== previewKey }),
    });
    setSaving(false);
    if (done) onClose();
  };
  const warnings = [...(file.kind === "table" ? file.workbook.warnings : []), ...read.losses];
  return (
    <Stack gap="md">
      <p className={classes.text}>
        <strong>{fileName}</strong> was recognised as {read.origin}, with{" "}
        {countOf(excerpts.length, "excerpt")}.
      </p>
      {warnings.map((warning) => (
        <Alert key={warning} color="yellow">
          {warning}
        </Alert>
      ))}
      {file.kind === "table" && table !== null && (
        <ColumnChoice workbook={file.workbook} reading={table} onChange={setTable} />
      )}
      {excerpts.length === 0 && (
        <Text>No excerpts were found. Say above which columns hold the words and the codes.</Text>
      )}
      {excerpts.length > mostExcerpts && (
        <Alert color="red">
          At most {mostExcerpts.toLocaleString("en-US")} excerpts come in at once. Split the file.
        </Alert>
      )}
      {error !== null && (
        <Alert color="red" role="alert" title="The excerpts could not be looked for">
          {error.message}
        </Alert>
      )}
      {looking && (
        <Group gap="sm" role="status">
          <Loader size="sm" aria-hidden />
          Looking for the excerpts in the documents…
        </Group>
      )}
      {preview !== undefined && (
        <>
          <IncomingOutcome preview={preview} />
          <MatchedNames
            projectId={projectId}
            preview={preview}
            decisions={decisions}
            onDecide={setDecisions}
          />
        </>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          loading={saving}
          disabled={preview === undefined || looking || isIdle(preview)}
          onClick={() => void bringIn()}
        >
          {preview === undefined ? "Bring in" : `Bring in ${countOf(preview.codings, "coding")}`}
        </Button>
      </Group>
    </Stack>
  );
}

/** The names of each code from the top down. */
function listPaths(codes: readonly Code[]): string[][] {
  const tree = buildTree(codes);
  return codes.map(({ id }) => codePath(tree, id).map(({ name }) => name));
}

/** Whether nothing at all would come in. */
const isIdle = ({ codings, notes, memos, waiting }: IncomingPreview): boolean =>
  codings === 0 && notes === 0 && memos === 0 && Object.values(waiting).every((count) => count === 0);
