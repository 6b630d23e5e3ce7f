"use client";

import { ActionIcon } from "@mantine/core";
import { IconPencil, IconTextPlus } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { OrderButtons } from "@/components/tables/order-buttons";
import type { ClaimsView } from "@/lib/claims/claim-view";
import { mayDeleteClaim } from "@/lib/claims/may-change";
import { sayVerdict } from "@/lib/claims/say-verdict";
import type { TriangulationRow } from "@/lib/claims/triangulation";
import { type Standing, can } from "@/lib/projects/permissions";
import { ClaimCell } from "./claim-cell";
import { ClaimForm } from "./claim-form";
import classes from "./claims.module.css";
import type { ChosenCell } from "./evidence-drawer";
import { VerdictSign } from "./verdict-sign";

interface Props {
  row: TriangulationRow;
  /** Its place among the claims shown, from 0, and how many these are. */
  index: number;
  length: number;
  documents: ClaimsView["documents"];
  member: { readonly userId: string; readonly standing: Standing };
  onEdit: (text: string, note: string) => Promise<boolean>;
  onMove: (by: -1 | 1) => void;
  onDelete: () => void;
  onCell: (cell: ChosenCell) => void;
  onFind: () => void;
}

/** A claim with what can be done with it, its verdict, and what each document says to it. */
export function ClaimRow(props: Props) {
  const { row, documents, member, onCell } = props;
  const { claim, verdict, cells } = row;
  const [editing, setEditing] = useState(false);
  const text = useRef<HTMLParagraphElement>(null);
  const mayWrite = can(member.standing, "claim.write");
  const steer = (event: KeyboardEvent) => {
    if (!mayWrite || editing || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    props.onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  const close = () => {
    setEditing(false);
    // The form that had the focus is gone with the next frame.
    window.requestAnimationFrame(() => text.current?.focus());
  };
  return (
    <tr onKeyDown={steer}>
      <th scope="row">
        {editing ? (
          <ClaimForm claim={claim} onSave={props.onEdit} onClose={close} />
        ) : (
          <>
            <p
              ref={text}
              id={`claim-${claim.id}`}
              className={classes.claim}
              dir="auto"
              data-claim={claim.id}
              tabIndex={-1}
            >
              {claim.text}
            </p>
            {claim.note !== "" && (
              <p className={classes.note} dir="auto">
                {claim.note}
              </p>
            )}
            {mayWrite && <Tools {...props} onEdit={() => setEditing(true)} />}
          </>
        )}
      </th>
      <td className={classes.verdict} data-verdict={verdict.kind}>
        <VerdictSign kind={verdict.kind} />
        {sayVerdict(verdict)}
      </td>
      {documents.map((document) => (
        <td key={document.id}>
          <ClaimCell
            claim={claim}
            document={document}
            evidence={cells.get(document.id) ?? []}
            onOpen={() => onCell({ claimId: claim.id, documentId: document.id, cited: document.cited })}
          />
        </td>
      ))}
    </tr>
  );
}

/** UTF-16 units of a claim in the names of its buttons. */
const named = 60;

function Tools({
  row: { claim },
  index,
  length,
  member,
  onEdit,
  onMove,
  onDelete,
  onFind,
}: Omit<Props, "onEdit"> & { onEdit: () => void }) {
  const name = `“${claim.text.slice(0, named)}”`;
  const look = { variant: "subtle", color: "gray", size: "sm" } as const;
  return (
    <div className={classes.buttons}>
      <ActionIcon {...look} aria-label={`Find a passage for ${name}`} title="Find a passage" onClick={onFind}>
        <IconTextPlus size={15} />
      </ActionIcon>
      <ActionIcon {...look} aria-label={`Edit ${name}`} title="Edit" onClick={onEdit}>
        <IconPencil size={15} />
      </ActionIcon>
      <OrderButtons
        name={name}
        index={index}
        length={length}
        onMove={onMove}
        onRemove={mayDeleteClaim(claim.evidence, member) ? onDelete : undefined}
      />
    </div>
  );
}
