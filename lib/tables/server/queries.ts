import "server-only";
import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import { codePath } from "@/lib/codebook/tree";
import { unflattenRegion } from "@/lib/coding/region";
import { cellKey } from "@/lib/memos/memo";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { wherePassageSeen } from "@/lib/projects/server/sight-conditions";
import { groupBy } from "@/lib/shared/group-by";
import type { BuiltTable } from "@/lib/tables/cells";
import { compareEvidence, explainDeparture } from "@/lib/tables/evidence";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { countsCoding } from "@/lib/tables/gather-passages";
import { PinsSchema } from "@/lib/tables/schema";
import { needsOfTable } from "@/lib/tables/table-needs";
import type { BuiltTableView, CellChangesView, TitledExcerpt } from "@/lib/tables/table-view";
import { isLong } from "@/lib/tables/rows-in-page";
import { type KeptCell, listShownPassages, viewTable } from "@/lib/tables/view-table";
import { unflattenRanges } from "@/lib/text/ranges";
import { buildOnce } from "./build-once";
import { getTable } from "./find-table";
import { readExcerpts, readSources } from "./read-sources";
import { readTitled } from "./read-titled";

/** Excerpts that a cell shows on the page, of any table and of a long one; the rest are a click away, and in exports. */
const [EXCERPTS_PER_CELL, EXCERPTS_OF_LONG] = [20, 4];
/** Passages that one look into a cell lists. */
const CELL_LIMIT = 500;

interface Building {
  /** The saved table whose definition it is: told is how its cells stand to what was confirmed. */
  readonly tableId?: string | undefined;
  /** Excerpts a cell names, at most; unless told, fewer of a long table. */
  readonly perCell?: number;
  /** Of a long table, from how many rows, from the first, excerpts are sent; unless told, from all. */
  readonly rowsSent?: number | undefined;
}

/** The table that a definition gives now. */
export async function buildTable(
  member: Member,
  spec: FindingTableSpec,
  { tableId, perCell: told, rowsSent = Infinity }: Building = {},
): Promise<BuiltTableView> {
  const sources = await readSources(member, needsOfTable(spec));
  const built = buildOnce(spec, sources);
  const long = isLong(built.rows.length, built.columns.length);
  const perCell = told ?? (long ? EXCERPTS_OF_LONG : EXCERPTS_PER_CELL);
  // Who sees too little to compare confirms and pins nothing either.
  const { blind } = await getSight(member);
  const kept = blind || tableId === undefined ? new Map<string, KeptCell>() : await readKept(member, tableId);
  const pinsOf = (key: string) => kept.get(key)?.pins ?? [];
  const shown = listShownPassages(built, { perCell, rows: long ? rowsSent : Infinity }, pinsOf);
  const excerpts = await readExcerpts(
    member,
    sources.passages.filter(({ id }) => shown.has(id)),
  );
  const { documents } = sources.ground;
  return viewTable(built, { excerpts, documents, kept: blind ? null : kept, perCell });
}

/** Excerpts of passages that a member sees, by passage id; one that they do not see, or that is gone, is left out. */
export async function listExcerpts(
  member: Member,
  passageIds: readonly string[],
): Promise<Record<string, ExcerptText>> {
  const seen = wherePassageSeen(await getSight(member));
  const rows = await database().passage.findMany({
    where: {
      id: { in: [...new Set(passageIds)] },
      projectId: member.projectId,
      document: { deletedAt: null },
      ...seen,
    },
    select: { id: true, documentId: true, ranges: true, region: true, start: true, pages: true },
  });
  const passages = rows.map(({ ranges, region, start, ...row }) => ({
    ...row,
    ranges: unflattenRanges(ranges),
    region: unflattenRegion(region, start),
  }));
  return Object.fromEntries(await readExcerpts(member, passages));
}

/** What is kept of a table's cells, or of one, by the key of the cell. */
async function readKept(
  { projectId }: Member,
  tableId: string,
  cell?: string,
): Promise<ReadonlyMap<string, KeptCell>> {
  const rows = await database().tableCell.findMany({
    where: { projectId, tableId, deletedAt: null, ...(cell !== undefined && { cell }) },
    select: { cell: true, evidence: true, confirmedAt: true, confirmedById: true, pins: true },
  });
  const ids = [...new Set(rows.flatMap(({ confirmedById }) => confirmedById ?? []))];
  const people = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(
    rows.map(({ cell: key, evidence, confirmedAt, confirmedById, pins }) => {
      const confirmedBy = names.get(confirmedById ?? "") ?? null;
      const confirmed = confirmedAt === null ? null : { evidence, confirmedAt, confirmedBy };
      return [key, { confirmed, pins: PinsSchema.parse(pins) }];
    }),
  );
}

/** The passages of one cell; none where the table has no such row or column. */
function idsOfCell(built: BuiltTable, rowId: string, columnId: string): readonly string[] {
  const row = built.rows.findIndex(({ id }) => id === rowId);
  const column = built.columns.findIndex((each) => each.spec.id === columnId);
  return built.cells[row]?.[column]?.passageIds ?? [];
}

/** The first passages behind one cell; none where the table has no such row or column. */
export async function listCell(
  member: Member,
  spec: FindingTableSpec,
  rowId: string,
  columnId: string,
): Promise<TitledExcerpt[]> {
  const sources = await readSources(member, needsOfTable(spec));
  return readTitled(
    member,
    sources,
    idsOfCell(buildOnce(spec, sources), rowId, columnId).slice(0, CELL_LIMIT),
  );
}

/**
 * What came into a cell of a saved table and what went since it was confirmed, and why. Nothing for a cell that nobody
 * confirmed, and while the member sees too little to compare.
 */
export async function listCellChanges(
  member: Member,
  tableId: string,
  rowId: string,
  columnId: string,
): Promise<CellChangesView> {
  const { spec } = await getTable(member, tableId);
  const none: CellChangesView = { added: [], removed: [] };
  if ((await getSight(member)).blind) return none;
  const key = cellKey(rowId, columnId);
  const confirmed = (await readKept(member, tableId, key)).get(key)?.confirmed;
  if (!confirmed) return none;
  const sources = await readSources(member, needsOfTable(spec));
  const { added, removed } = compareEvidence(
    confirmed.evidence,
    idsOfCell(buildOnce(spec, sources), rowId, columnId),
  );
  const counts = countsCoding(spec, sources.layers, sources.ground.queries);
  const placed = new Map(sources.passages.map((each) => [each.id, each]));
  const codingsOf = groupBy(sources.codings.filter(counts), ({ passageId }) => passageId);
  const came = added.flatMap((id) => placed.get(id) ?? []);
  const { tree, documents } = sources.ground;
  const there = new Set(documents.map(({ id }) => id));
  const nameCode = (id: string) =>
    codePath(tree, id)
      .map(({ name }) => name)
      .join(" › ");
  const why = new Map(
    removed.map((id) => {
      const passage = placed.get(id);
      const found = passage !== undefined && there.has(passage.documentId) ? passage : undefined;
      const codeIds = new Set((codingsOf.get(id) ?? []).map(({ codeId }) => codeId));
      const departure = explainDeparture(found, came, [...codeIds]);
      return [
        id,
        departure.kind === "recoded"
          ? { kind: departure.kind, codes: departure.codeIds.map(nameCode).filter(Boolean) }
          : departure,
      ] as const;
    }),
  );
  const gone = await readTitled(member, sources, removed.slice(0, CELL_LIMIT));
  const told = new Map(gone.map((each) => [each.passageId, each]));
  return {
    added: await readTitled(member, sources, added.slice(0, CELL_LIMIT)),
    removed: removed
      .slice(0, CELL_LIMIT)
      .map((id) => ({ passageId: id, why: why.get(id)!, excerpt: told.get(id) ?? null })),
  };
}
