"use client";

import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import type { DocumentView } from "@/lib/documents/document-view";
import type { ReferenceFile } from "@/lib/references/reference";
import { countOf } from "@/lib/shared/count-of";
import { MatchedDocument } from "./matched-document";
import classes from "./references-dialog.module.css";
import { reviewReferences, type Ticks, ticked, tickKey } from "./review-rows";

interface Props {
  projectId: string;
  found: ReferenceFile;
  documents: readonly DocumentView[];
  /** Files that are still being added; they may be what references describe. */
  arriving: number;
  /** What was ticked has been taken over. */
  onFilled: () => void;
  onClose: () => void;
}

/** What a bibliography says about the project's documents, field by field, before any of it is taken over. */
export function ReferencesDialog({ projectId, found, documents, arriving, onFilled, onClose }: Props) {
  const [ticks, setTicks] = useState<Ticks>({});
  const review = useMemo(() => reviewReferences(found.references, documents), [found, documents]);
  const { busy, fill } = useFill(projectId, () => {
    onFilled();
    onClose();
  });
  const chosen = ticked(review.matched, ticks);
  const saying = review.matched.filter(({ changes }) => changes.length > 0);
  const done = review.matched.length - saying.length;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={countOf(found.references.length, "reference")}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        <Text size="sm" role="status">
          {countOf(review.matched.length, "reference")}{" "}
          {review.matched.length === 1 ? "describes" : "describe"} a document of this project
          {done > 0 && `; ${countOf(done, "document")} ${done === 1 ? "says" : "say"} all of it already`}.
          {arriving > 0 &&
            ` ${countOf(arriving, "file")} ${arriving === 1 ? "is" : "are"} still being added and will be matched too.`}
        </Text>
        {found.warnings.map((warning) => (
          <Alert key={warning} variant="default">
            {warning}
          </Alert>
        ))}
        {saying.length > 0 && (
          <ul className={classes.list} aria-label="Documents and what would change">
            {saying.map((row) => (
              <MatchedDocument
                key={row.document.id}
                row={row}
                ticks={ticks}
                onTick={(field, to) => setTicks((now) => ({ ...now, [tickKey(row.document.id, field)]: to }))}
              />
            ))}
          </ul>
        )}
        <Rest title={`${countOf(review.unmatched.length, "reference")} without a document`}>
          {review.unmatched.map(({ title, authors, year }) =>
            [title, authors, year].filter(Boolean).join(" · "),
          )}
        </Rest>
        <Rest title={`${countOf(review.undescribed.length, "document")} without a reference`}>
          {review.undescribed.map(({ title }) => title)}
        </Rest>
        <Group justify="flex-end" gap="sm" className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {saying.length === 0 ? "Close" : "Cancel"}
          </Button>
          {saying.length > 0 && (
            <Button loading={busy} disabled={chosen.length === 0} onClick={() => void fill(chosen)}>
              Fill in {countOf(chosen.length, "document")}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

/** Lines shown; bibliographies may hold thousands. */
const shownLimit = 200;

function Rest({ title, children }: { title: string; children: readonly string[] }) {
  if (children.length === 0) return null;
  return (
    <details className={classes.rest}>
      <summary>{title}</summary>
      <ul>
        {children.slice(0, shownLimit).map((line, index) => (
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {children.length > shownLimit && <p>… and {countOf(children.length - shownLimit, "more", "more")}</p>}
    </details>
  );
}

function useFill(projectId: string, onDone: () => void) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const [busy, setBusy] = useState(false);
  const fill = async (documents: ReturnType<typeof ticked>) => {
    setBusy(true);
    try {
      const { result } = await runInOrder(queries, projectId, () =>
        client.references.fill({ projectId, documents }),
      );
      await queries.invalidateQueries({ queryKey: api.documents.key() });
      onDone();
      notifyUndoable(`Filled in ${countOf(result.filled, "document")}`, undo);
    } catch (error) {
      notifyError(error, "Nothing was filled in");
      setBusy(false);
    }
  };
  return { busy, fill };
}
