import { leastDrawn } from "../coefficients/bootstrap";
import type { ComparedDocument } from "./compared-piece";

/** More groups than this make intervals no better, and drawing them slow. */
const mostStretches = 400;

/** What is drawn again for an interval, and the group of a piece by the place of its document and its own. */
export interface PieceGroups {
  readonly drawn: "documents" | "stretches";
  readonly count: number;
  readonly groupOf: (document: number, piece: number) => number;
}

/**
 * Documents where there are ten or more: parts of one document depend on one another. Else stretches of following pieces of a
 * document, as equally many in each as can be, at most some 400 in all; each piece is one where there are fewer.
 */
export function groupPieces(documents: readonly ComparedDocument[]): PieceGroups {
  if (documents.length >= leastDrawn)
    return { drawn: "documents", count: documents.length, groupOf: (document) => document };
  const all = documents.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const together = Math.max(1, Math.ceil(all / mostStretches));
  const starts: number[] = [];
  let count = 0;
  for (const { pieces } of documents) {
    starts.push(count);
    count += Math.ceil(pieces.length / together);
  }
  return {
    drawn: "stretches",
    count,
    groupOf: (document, piece) => starts[document]! + Math.floor(piece / together),
  };
}
