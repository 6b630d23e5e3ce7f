import { groupBy } from "@/lib/shared/group-by";
import type { ClaimView, ClaimsView, EvidenceView } from "./claim-view";
import type { ClaimsAddress } from "./claims-address";
import { type Verdict, type VerdictKind, countVerdicts, judgeClaim } from "./verdict";

export interface TriangulationRow {
  readonly claim: ClaimView;
  readonly verdict: Verdict;
  /** By document id, of those with evidence. */
  readonly cells: ReadonlyMap<string, readonly EvidenceView[]>;
}

/** Claims by documents, with what each document says to each claim. */
export interface Triangulation {
  /** Those shown, in reading order. */
  readonly documents: ClaimsView["documents"];
  /** Claims of the verdict asked for, in their order. */
  readonly rows: readonly TriangulationRow[];
  /** Of all claims, whichever are shown. */
  readonly counts: Readonly<Record<VerdictKind, number>>;
}

/** The table of what an address asks for. Documents without evidence are left out unless all are wanted; those shown do not depend on the verdict. */
export function triangulate({ claims, documents }: ClaimsView, address: ClaimsAddress): Triangulation {
  const rows = claims.map((claim) => ({
    claim,
    verdict: judgeClaim(claim.text, claim.evidence),
    cells: groupBy(claim.evidence, ({ documentId }) => documentId),
  }));
  return {
    documents: documents.filter(({ id }) => address.allDocuments || rows.some(({ cells }) => cells.has(id))),
    rows: rows.filter(({ verdict }) => address.verdict === null || verdict.kind === address.verdict),
    counts: countVerdicts(rows.map(({ verdict }) => verdict)),
  };
}
