"use client";

import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { PointedLink } from "@/components/shell/pointed-link";
import { useEffect, useRef, useState } from "react";
import type { ClaimView } from "@/lib/claims/claim-view";
import { stepClaim } from "@/lib/claims/step-claim";
import type { Triangulation } from "@/lib/claims/triangulation";
import type { Standing } from "@/lib/projects/permissions";
import { describeGoing } from "@/lib/shared/describe-going";
import { ClaimRow } from "./claim-row";
import classes from "./claims.module.css";
import type { ChosenCell } from "./evidence-drawer";
import type { ClaimActions } from "./use-claims";

interface Props {
  member: { readonly projectId: string; readonly userId: string; readonly standing: Standing };
  table: Triangulation;
  /** Ids of all claims in their order, whichever are shown. */
  order: readonly string[];
  actions: ClaimActions;
  onCell: (cell: ChosenCell) => void;
  /** Looks for a passage to be held against a claim. */
  onFind: (claimId: string) => void;
}

/** Rows are shown so many at a time; columns at most. */
const part = 100;
const mostDocuments = 100;

/** Claims by documents as a table. */
export function ClaimsGrid({ member, table, order, actions, onCell, onFind }: Props) {
  const [most, setMost] = useState(part);
  const frame = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const rows = table.rows.slice(0, most);
  const documents = table.documents.slice(0, mostDocuments);
  // A row that changes its place loses the focus on its way.
  useEffect(() => {
    if (moved !== null) frame.current?.querySelector<HTMLElement>(`[data-claim="${moved}"]`)?.focus();
  }, [moved, table]);
  const shown = table.rows.map(({ claim }) => claim.id);
  const move = async (id: string, by: -1 | 1) => {
    const beforeId = stepClaim(order, shown, id, by);
    if (beforeId === undefined) return;
    setMoved(null);
    if (await actions.move(id, beforeId)) setMoved(id);
  };
  return (
    <>
      {table.documents.length > documents.length && (
        <p className={classes.said}>
          Shown are the first {documents.length} of {table.documents.length} documents; an export has all.
        </p>
      )}
      <div ref={frame} className={classes.frame} role="region" aria-label="Claims by document" tabIndex={0}>
        <table className={classes.table}>
          <caption className={classes.hidden}>Claims and what each document says to them</caption>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">Verdict</th>
              {documents.map(({ id, title, cited }) => (
                <th key={id} scope="col">
                  <PointedLink
                    href={`/projects/${member.projectId}/documents/${id}`}
                    title={title}
                    dir="auto"
                  >
                    {cited}
                  </PointedLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <ClaimRow
                key={row.claim.id}
                row={row}
                index={index}
                length={shown.length}
                documents={documents}
                member={member}
                onEdit={(text, note) => actions.edit(row.claim.id, text, note)}
                onMove={(by) => void move(row.claim.id, by)}
                onDelete={() => confirmDelete(row.claim, () => void actions.remove(row.claim.id))}
                onCell={onCell}
                onFind={() => onFind(row.claim.id)}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={classes.empty}>No claim has this verdict.</p>}
      </div>
      {table.rows.length > rows.length && (
        <Button variant="default" mt="sm" onClick={() => setMost(most + part)}>
          Show more of {table.rows.length.toLocaleString("en-US")} claims
        </Button>
      )}
    </>
  );
}

function confirmDelete({ text, evidence }: ClaimView, onConfirm: () => void) {
  const going = describeGoing([[evidence.length, "passage"]]);
  modals.openConfirmModal({
    title: "Delete this claim?",
    children: (
      <Text size="sm">
        “{text}”{" "}
        {going === ""
          ? "No passage is held against it."
          : `${going}: what these say to it is lost. The passages themselves and their codings stay.`}{" "}
        Undo brings it back.
      </Text>
    ),
    labels: { confirm: "Delete claim", cancel: "Keep it" },
    confirmProps: { color: "red" },
    onConfirm,
  });
}
