import "server-only";
import { comparePassages } from "@/lib/analysis/compare-passages";
import type { Member } from "@/lib/projects/server/access";
import { buildMatrix, listMet } from "@/lib/tables/build-matrix";
import { type ChiSquare, chiSquare } from "@/lib/tables/chi-square";
import type { Matrix, MatrixSpec } from "@/lib/tables/matrix";
import { needsOfMatrix } from "@/lib/tables/table-needs";
import type { TitledExcerpt } from "@/lib/tables/table-view";
import { readSources } from "./read-sources";
import { readTitled } from "./read-titled";

/** Passages that one look into a cell lists. */
const CELL_LIMIT = 500;

export interface MatrixView extends Matrix {
  /** Null of two axes of codes, and where too little is counted. */
  readonly test: ChiSquare | null;
}

/** The matrix that a specification gives now. */
export async function getMatrix(member: Member, spec: MatrixSpec): Promise<MatrixView> {
  const matrix = buildMatrix(spec, await readSources(member, needsOfMatrix(spec)));
  const counted = matrix.nearness === null && matrix.unit === "passages";
  return { ...matrix, test: counted ? chiSquare(matrix.counts) : null };
}

/** The first passages behind one cell, each once, in reading order; none where there is no such row or column. */
export async function listMatrixCell(
  member: Member,
  spec: MatrixSpec,
  rowId: string,
  columnId: string,
): Promise<TitledExcerpt[]> {
  const sources = await readSources(member, needsOfMatrix(spec));
  const found = listMet(spec, sources, rowId, columnId);
  const order = new Map(sources.ground.documents.map(({ id }, at) => [id, at]));
  const passages = sources.passages
    .filter(({ id }) => found.has(id))
    .sort((a, b) => order.get(a.documentId)! - order.get(b.documentId)! || comparePassages(a, b));
  return readTitled(
    member,
    sources,
    passages.slice(0, CELL_LIMIT).map(({ id }) => id),
  );
}
