"use client";

import { stances } from "@/lib/claims/claim";
import type { ClaimView, ClaimsView, EvidenceView } from "@/lib/claims/claim-view";
import { countStance, listReadings, sayCell, stanceSigns } from "@/lib/claims/say-cell";
import classes from "./claims.module.css";

interface Props {
  claim: ClaimView;
  document: ClaimsView["documents"][number];
  evidence: readonly EvidenceView[];
  onOpen: () => void;
}

/** What one document says to a claim: signs with numbers, and its readings. Opens its passages. */
export function ClaimCell({ claim, document, evidence, onOpen }: Props) {
  if (evidence.length === 0)
    return (
      <span className={classes.nothing}>
        <span aria-hidden>–</span>
        <span className={classes.hidden}>nothing</span>
      </span>
    );
  return (
    <button
      type="button"
      className={classes.cell}
      aria-label={`${sayCell(claim.text, evidence)}: ${document.cited} on “${claim.text}”`}
      onClick={onOpen}
    >
      <span className={classes.counts}>
        {stances
          .map((stance) => [stance, countStance(evidence, stance)] as const)
          .filter(([, count]) => count > 0)
          .map(([stance, count]) => (
            <span key={stance} data-stance={stance}>
              {stanceSigns[stance]} {count}
            </span>
          ))}
      </span>
      {listReadings(claim.text, evidence).map(({ text, differs }) => (
        <span key={text} className={classes.reading} data-differs={differs || undefined} dir="auto">
          {differs && "≠ "}
          {text}
        </span>
      ))}
    </button>
  );
}
