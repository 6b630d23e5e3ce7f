import { mostAttributes } from "@/lib/attributes/attribute-kind";
import { caseKey, caseNameLimit } from "@/lib/cases/case";
import { foldName, nameLimit } from "@/lib/codebook/code-fields";
import { setCodesLimit } from "@/lib/codebook/code-set";
import { type Change, updated } from "@/lib/shared/change";
import type { openAttributes } from "./into-attributes";
import type { Tallies } from "./into-report";
import type { LossList } from "./loss-list";
import { leftOut, type RowMatch } from "./match-choices";
import type { Matching } from "./match-items";
import { openNames } from "./name-apart";
import type { PlannedRows } from "./plan-import";
import type { PresentProject, PresentWork } from "./present-project";

type Ids = ReadonlyMap<string, string | null>;

interface Ground {
  readonly present: PresentProject;
  readonly tallies: Tallies;
  readonly losses: LossList;
}

/** Cases that come, what those of here get of them, and the documents that belong to them. `documentOf`: ids of here. */
export function addCases(
  { cases: matches }: Pick<Matching, "cases">,
  plan: Pick<PlannedRows, "caseLinks">,
  documentOf: Ids,
  standing: PresentWork["caseLinks"],
  attributes: ReturnType<typeof openAttributes>,
  { present, tallies: { count }, losses: { lose } }: Ground,
): Pick<PlannedRows, "cases" | "caseLinks"> & { readonly edits: Change[]; readonly idOf: Ids } {
  const byId = new Map(present.cases.map((each) => [each.id, each]));
  const nameApart = openNames(caseKey, caseNameLimit);
  for (const { name } of present.cases) nameApart(name);
  const idOf = new Map<string, string | null>();
  const edits: Change[] = [];
  const cases: PlannedRows["cases"][number][] = [];
  for (const { row, here, pick, name } of matches) {
    const known = byId.get(here?.id ?? "");
    count("case", pick === "here" ? "here" : pick === "new" ? "added" : "out");
    idOf.set(row.id, pick === "out" ? null : pick === "here" && known ? known.id : row.id);
    if (pick === "out") lose("case", leftOut, name);
    else if (pick === "here" && known !== undefined) {
      const merged = attributes.merge(known.attributes, {}, row.attributes, mostAttributes.cases);
      const change = updated("case", known.id, { ...known }, { attributes: merged });
      if (change !== null) edits.push(change);
    } else
      cases.push({
        ...{ id: row.id, name: nameApart(row.name) },
        attributes: attributes.ofNew(row.attributes),
      });
  }
  const links = new Set(standing);
  const caseLinks = plan.caseLinks.flatMap((link) => {
    const [caseId, documentId] = [idOf.get(link.caseId) ?? null, documentOf.get(link.documentId) ?? null];
    if (caseId === null || documentId === null || links.has(`${caseId} ${documentId}`)) return [];
    links.add(`${caseId} ${documentId}`);
    return [{ ...link, caseId, documentId }];
  });
  return { cases, caseLinks, edits, idOf };
}

/** Sets of codes that come, and what those of here get. `codeOf`: ids of here. */
export function addCodeSets(
  { codeSets: matches }: Pick<Matching, "codeSets">,
  codeOf: Ids,
  { present, tallies, losses }: Ground,
): { readonly codeSets: PlannedRows["codeSets"]; readonly edits: Change[] } {
  const sets = addSets("code set", matches, ({ codeIds }) => codeIds, present.codeSets, codeOf, {
    ...{ tallies, losses },
    mayJoin: () => true,
  });
  const joined = sets.joined.flatMap(({ id, before, after }) => {
    const codeIds = after.slice(0, Math.max(before.length, setCodesLimit));
    return updated("codeSet", id, { codeIds: before }, { codeIds }) ?? [];
  });
  const after = present.codeSets.length;
  return {
    codeSets: sets.made.map(({ row, name, members }, index) => ({
      ...{ id: row.id, position: after + index, name, codeIds: members },
    })),
    edits: joined,
  };
}

/** Sets of documents that come, and what those of here get; a document stays in the folder it is in. `documentOf`: ids of here. */
export function addDocumentSets(
  { documentSets: matches }: Pick<Matching, "documentSets">,
  documentOf: Ids,
  { present, tallies, losses }: Ground,
): { readonly documentSets: PlannedRows["documentSets"]; readonly edits: Change[] } {
  const folders = present.documentSets.filter(({ kind }) => kind === "folder");
  const filed = new Set(folders.flatMap(({ memberIds }) => memberIds));
  const folderIds = new Set(folders.map(({ id }) => id));
  const sets = addSets(
    "document set",
    matches,
    ({ documentIds }) => documentIds,
    present.documentSets,
    documentOf,
    {
      ...{ tallies, losses },
      mayJoin: (setId, documentId) => {
        if (!folderIds.has(setId)) return true;
        const isFree = !filed.has(documentId);
        filed.add(documentId);
        return isFree;
      },
    },
  );
  return {
    documentSets: sets.made.map(({ row, name, members }) => ({ id: row.id, name, documentIds: members })),
    edits: sets.joined.flatMap(
      ({ id, before, after }) =>
        updated("documentGroup", id, { documentIds: before }, { documentIds: after }) ?? [],
    ),
  };
}

interface Joining {
  readonly tallies: Tallies;
  readonly losses: LossList;
  readonly mayJoin: (setId: string, memberId: string) => boolean;
}

function addSets<R extends { readonly id: string; readonly name: string }>(
  what: string,
  matches: readonly RowMatch<R>[],
  membersOf: (row: R) => readonly string[],
  present: PresentProject["codeSets"],
  idOf: Ids,
  { tallies: { count }, losses: { lose }, mayJoin }: Joining,
) {
  const byId = new Map(present.map((set) => [set.id, set]));
  const nameApart = openNames(foldName, nameLimit);
  for (const { name } of present) nameApart(name);
  const made: { row: R; name: string; members: string[] }[] = [];
  const joined: { id: string; before: readonly string[]; after: readonly string[] }[] = [];
  for (const { row, here, pick, name } of matches) {
    const members = membersOf(row).flatMap((id) => idOf.get(id) ?? []);
    const known = byId.get(here?.id ?? "");
    count(what, pick === "here" ? "here" : pick === "new" ? "added" : "out");
    if (pick === "out") lose(what, leftOut, name);
    else if (pick === "here" && known !== undefined) {
      const more = members.filter((id) => !known.memberIds.includes(id) && mayJoin(known.id, id));
      joined.push({ id: known.id, before: known.memberIds, after: [...known.memberIds, ...more] });
    } else made.push({ row, name: nameApart(row.name), members });
  }
  return { made, joined };
}
