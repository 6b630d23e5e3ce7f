import type { ParsedProject } from "@/lib/exchange/refi-qda/parse-project";
import type { RefiCode, RefiProject } from "@/lib/exchange/refi-qda/refi-project";
import type { ScoredConvention } from "@/lib/exchange/refi-qda/score-conventions";
import { cleanLine } from "@/lib/shared/clean-text";
import { keptInDescription, openLossList } from "./loss-list";
import { gatherMemoTargets, type MemoTargets } from "./memo-targets";
import { countGrouped, planCodes, type PlannedCode, type PlannedCodes } from "./plan-codes";
import { listSelections, loseWithSources, planCodings, type PlannedCodings } from "./plan-codings";
import { type PlacedDocument, type PlannedDocument, planDocuments } from "./plan-documents";
import { type PlannedMemo, planMemos } from "./plan-memos";
import {
  planCases,
  type PlannedCases,
  type PlannedDocumentSet,
  type PlannedLink,
  type PlannedSet,
  planLinks,
  planSets,
  readAttributes,
} from "./plan-relations";
import type { ProjectFiles } from "./project-files";
import type { SideTableName } from "./side/column";
import type { Counts, TransferReport } from "./transfer-report";

/** Rows that are to be written into a project, without its id. */
export interface PlannedRows extends PlannedCodings, PlannedCases {
  readonly codes: readonly PlannedCode[];
  readonly codeSets: readonly PlannedSet[];
  readonly documentSets: readonly PlannedDocumentSet[];
  readonly documents: readonly (PlannedDocument & {
    readonly attributes: Readonly<Record<string, string>>;
  })[];
  readonly memos: readonly PlannedMemo[];
  readonly links: readonly PlannedLink[];
}

/** All rows of a project that is brought over, and what is told of it. */
export interface PlannedImport extends PlannedRows {
  readonly name: string;
  readonly description: string;
  /** Of codes: see `PlannedCodes`. */
  readonly codeKeys: PlannedCodes["keys"];
  readonly headings: PlannedCodes["headings"];
  /** The GUID in the file of what a row was made of; null for what the file gives none. */
  readonly guidOf: (id: string) => string | null;
  /** The row of this table that was made of what has this GUID in the file; null where none was. */
  readonly findMade: (guid: string, table: SideTableName) => string | null;
  readonly report: TransferReport;
}

export interface ImportChoices {
  /** How positions are read. */
  readonly reading: ScoredConvention;
  /** Whether any text has passages, so that the reading matters. */
  readonly hasPositions: boolean;
  /** Put codes called `Group::Code` below their group. */
  readonly byGroups: boolean;
}

const longestName = 200;
const longestDescription = 10_000;

/**
 * Works out what becomes of a project. Null when it holds more codes than a project can. Yields again and again, so that
 * whoever has it worked out can do other things in between.
 */
export function* planImport(
  { project, skipped }: ParsedProject,
  files: ProjectFiles,
  choices: ImportChoices,
  newId: () => string,
): Generator<undefined, PlannedImport | null> {
  const losses = openLossList();
  const targets = gatherMemoTargets();
  const made = new Map<string, string>();
  const codes = planCodes(project.codes, choices.byGroups, losses, newId);
  if (codes === null) return null;
  addCodeNotes(project.codes, codes.idOf, targets);
  const placed: PlacedDocument[] = [];
  for (const source of project.sources) {
    placed.push(...planDocuments(source, files, losses, newId));
    yield;
  }
  loseWithSources(project.sources, placed, losses);
  const codings = yield* planCodings({
    ...{ project, documents: placed, files, losses, targets, made, newId },
    convention: choices.reading.convention,
    codeIds: codes.idOf,
  });
  const documentsOf = addDocumentNotes(placed, targets);
  const { codeSets, documentSets } = planSets(project.sets, codes.idOf, documentsOf, made, losses, newId);
  const cases = planCases(project, documentsOf, targets, losses, newId);
  targets.add("", { target: "project", id: "" }, project.noteRefs);
  const noteGuids = new Set(project.notes.map(({ guid }) => guid));
  const links = planLinks(project.links, noteGuids, targets, made, losses, newId);
  const memos = planMemos(project, project.links, targets, files, made, losses, newId);
  loseRest(project, codings, targets, losses);
  for (const { what, count } of skipped) losses.lose(what, "the standard does not know it", "", count);

  const attributes = readAttributes(project.variables);
  const documents = placed.map(({ document, source }) => ({
    ...document,
    attributes: attributes(source.values),
  }));
  const planned = {
    ...codings,
    ...cases,
    codes: codes.codes,
    codeSets,
    documentSets,
    documents,
    memos,
    links,
  };
  const rowsOf: Partial<Record<SideTableName, readonly { readonly id: string }[]>> = {
    ...{ Layer: planned.layers, Memo: planned.memos, Code: planned.codes, Coding: planned.codings },
    ...{ DocumentGroup: documentSets, CodeSet: codeSets, Document: documents, Passage: planned.passages },
    ...{ Case: planned.cases, Link: links },
  };
  const idsOf = new Map(
    Object.entries(rowsOf).map(([table, rows]) => [table, new Set(rows.map(({ id }) => id))]),
  );
  // Of several the first: a passage in several ranges has its id in its first part.
  const guids = new Map([...made].reverse().map(([guid, id]) => [id, guid]));
  for (const { source, document } of placed)
    if (targets.find(source.guid)?.id === document.id) guids.set(document.id, source.guid);
  const name = cleanLine(project.name).slice(0, longestName).toWellFormed() || "Untitled project";
  return {
    ...planned,
    ...{ name, codeKeys: codes.keys, headings: codes.headings },
    guidOf: (id) => guids.get(id) ?? null,
    findMade: (guid, table) =>
      [made.get(guid), targets.find(guid)?.id].find((id) => id && idsOf.get(table)?.has(id)) ?? null,
    description: project.description.trim().slice(0, longestDescription).toWellFormed(),
    report: {
      name,
      program: project.origin,
      found: countFound(project),
      made: countMade(planned),
      layers: codings.layers.map(({ id, name: layer }) => ({
        name: layer,
        codings: codings.codings.filter(({ layerId }) => layerId === id).length,
      })),
      positions: choices.hasPositions ? choices.reading : null,
      losses: losses.list(),
      grouped: countGrouped(project.codes),
      byGroups: choices.byGroups,
    },
  };
}

function addCodeNotes(
  codes: readonly RefiCode[],
  idOf: ReadonlyMap<string, string>,
  targets: MemoTargets,
): void {
  for (const { guid, noteRefs, children } of codes) {
    targets.add(guid, { target: "code", id: idOf.get(guid) ?? "" }, noteRefs);
    addCodeNotes(children, idOf, targets);
  }
}

/** Ids of documents by the GUIDs of their sources; each source's notes and description stand on its first. */
function addDocumentNotes(placed: readonly PlacedDocument[], targets: MemoTargets): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const each of placed) {
    const { source, document } = each;
    const target = { target: "document", id: document.id } as const;
    const known = ids.get(source.guid);
    if (known === undefined) {
      targets.add(source.guid, target, source.noteRefs);
      targets.comment({ ...target, title: "Description", text: source.description, created: source.created });
    }
    if (each.kind === "transcript") {
      targets.add(each.transcript.guid, target, each.transcript.noteRefs);
      targets.comment({
        ...target,
        title: "Description",
        text: each.transcript.description,
        created: each.transcript.created,
      });
    }
    ids.set(source.guid, [...(known ?? []), document.id]);
  }
  return ids;
}

function loseRest(
  project: RefiProject,
  { layers, codings, passages }: PlannedCodings,
  targets: MemoTargets,
  { lose }: ReturnType<typeof openLossList>,
): void {
  for (const { name } of project.graphs) lose("graph", keptInDescription, name);
  for (const name of targets.unnamed()) lose("name of a passage", "passages are called by their words", name);
  const coded = new Set(codings.map(({ passageId }) => passageId));
  const noted = new Set(targets.comments().map(({ id }) => id));
  for (const note of project.notes) for (const { id } of targets.ofNote(note.guid)) noted.add(id);
  const bare = passages.filter(({ id }) => !coded.has(id) && !noted.has(id)).length;
  lose("passage", "it has no code and no memo, so nothing shows it", "", bare);
  const names = new Set(layers.map(({ name }) => name));
  for (const { name } of project.users)
    if (!names.has(cleanLine(name))) lose("user", "there is no coding of theirs, so there is no layer", name);
  const typed = project.variables.filter(({ type }) => type !== "Text");
  for (const { name, type } of typed)
    lose("type of a variable", `values are kept as text, not as ${type}`, name);
}

/** What stands in a file, of each kind. */
export function countFound(project: RefiProject): Counts {
  const countCodes = (codes: readonly RefiCode[]): number =>
    codes.reduce((sum, { children }) => sum + 1 + countCodes(children), 0);
  const ofKind = (kind: string) => project.sources.filter((source) => source.kind === kind).length;
  const selections = project.sources.flatMap(listSelections);
  const codings = (list: readonly { readonly codings: readonly unknown[] }[]) =>
    list.reduce((sum, each) => sum + each.codings.length, 0);
  return {
    user: project.users.length,
    code: countCodes(project.codes),
    text: ofKind("text"),
    PDF: ofKind("pdf"),
    picture: ofKind("picture"),
    "sound file": ofKind("audio"),
    film: ofKind("video"),
    selection: selections.length,
    coding: codings(selections) + codings(project.sources),
    note: project.notes.length,
    case: project.cases.length,
    variable: project.variables.length,
    link: project.links.length,
    set: project.sets.length,
    graph: project.graphs.length,
  };
}

const countMade = (planned: PlannedRows): Counts => ({
  code: planned.codes.length,
  document: planned.documents.length,
  passage: planned.passages.length,
  coding: planned.codings.length,
  layer: planned.layers.length,
  memo: planned.memos.length,
  case: planned.cases.length,
  link: planned.links.length,
  "code set": planned.codeSets.length,
  "document set": planned.documentSets.length,
});
