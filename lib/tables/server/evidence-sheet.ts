import "server-only";
import type { Sheet } from "@/lib/exchange/sheet";
import type { Member } from "@/lib/projects/server/access";
import {
  type EvidenceLine,
  type ToldEvidence,
  listCoders,
  listEvidence,
  toEvidenceSheet,
} from "@/lib/tables/list-evidence";
import { needsOfTable } from "@/lib/tables/table-needs";
import type { TableView } from "@/lib/tables/table-view";
import { buildOnce } from "./build-once";
import { readExcerpts, readSources } from "./read-sources";

/** Excerpts that one appendix holds: programs for texts open no longer tables. */
const mostLines = 5_000;

/** What stands behind every cell of a table, as far as the member may see it. */
export async function getEvidenceSheet(member: Member, table: TableView): Promise<Sheet> {
  const { lines, told } = await readEvidence(member, table);
  return toEvidenceSheet(table.name, lines, told);
}

/** What its sheet is made of. */
export async function readEvidence(
  member: Member,
  { spec }: TableView,
): Promise<{ lines: readonly EvidenceLine[]; told: ToldEvidence }> {
  const sources = await readSources(member, needsOfTable(spec));
  const all = listEvidence(buildOnce(spec, sources));
  const lines = all.slice(0, mostLines);
  const ids = new Set(lines.map(({ passageId }) => passageId));
  const told = {
    excerpts: await readExcerpts(
      member,
      sources.passages.filter(({ id }) => ids.has(id)),
    ),
    cited: new Map(sources.ground.documents.map(({ id, cited }) => [id, cited])),
    codersOf: listCoders(spec, sources),
    count: all.length,
  };
  return { lines, told };
}
