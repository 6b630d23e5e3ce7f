"use client";

import { Drawer } from "@mantine/core";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import type { ClaimView } from "@/lib/claims/claim-view";
import type { Standing } from "@/lib/projects/permissions";
import classes from "./claims.module.css";
import { EvidenceLine } from "./evidence-line";
import type { ClaimActions } from "./use-claims";

/** One cell that somebody looks behind. */
export interface ChosenCell {
  readonly claimId: string;
  readonly documentId: string;
  /** How the document is cited. */
  readonly cited: string;
}

interface Props {
  member: { readonly projectId: string; readonly userId: string; readonly standing: Standing };
  claim: ClaimView;
  cell: ChosenCell;
  actions: ClaimActions;
  onClose: () => void;
}

/** What one document says to a claim, passage by passage. */
export function EvidenceDrawer({ member, claim, cell, actions, onClose }: Props) {
  useReturnFocus();
  const evidence = claim.evidence.filter(({ documentId }) => documentId === cell.documentId);
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={`${cell.cited}: passages`}>
      <p className={classes.quote} dir="auto">
        {claim.text}
      </p>
      {evidence.length === 0 && (
        <p className={classes.said}>Nothing of it is held against the claim any more.</p>
      )}
      <ul className={classes.list}>
        {evidence.map((each) => (
          <EvidenceLine key={each.id} claim={claim} evidence={each} member={member} actions={actions} />
        ))}
      </ul>
    </Drawer>
  );
}
