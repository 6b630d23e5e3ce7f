import { mostAttributes } from "@/lib/attributes/attribute-kind";
import { type Change, updated } from "@/lib/shared/change";
import { openAttributes } from "./into-attributes";
import { addCodes } from "./into-codes";
import { addCases, addCodeSets, addDocumentSets } from "./into-groups";
import { placePassages } from "./into-passages";
import { type IntoReport, openTallies, type Tallies } from "./into-report";
import { addCodings, addLinks, addMemos } from "./into-work";
import { type LossList, openLossList } from "./loss-list";
import { leftOut } from "./match-choices";
import type { Matching } from "./match-items";
import type { PlannedImport, PlannedRows } from "./plan-import";
import type { PresentProject, PresentWork } from "./present-project";

/** What a project that is there gets of another. */
export interface IntoPlan {
  /** To be made; passages, codings and the like name rows of here as well. */
  readonly rows: PlannedRows;
  /** Of documents, cases and sets of here, which get more of what they have. */
  readonly edits: readonly Change[];
  /** Rows of here by the GUIDs of the file: what was made of its layers, documents and memos. */
  readonly origins: Readonly<Record<string, string>>;
  readonly report: IntoReport;
}

/** In the order they are told of. */
const kinds = [
  ...["document", "code", "coding", "layer", "memo", "case", "value of an attribute", "link"],
  ...["code set", "document set"],
];

/**
 * Works out what a project gets of another, of which it was found what is here already. Pure; yields after each document, and where there is much of one kind.
 * The same file twice gives nothing the second time.
 */
export function* planInto(
  plan: PlannedImport,
  matching: Matching,
  present: PresentProject,
  work: PresentWork,
  newId: () => string,
): Generator<undefined, IntoPlan> {
  const tallies = openTallies(kinds);
  const losses = openLossList();
  for (const { what, reason, count, names } of plan.report.losses) losses.lose(what, reason, names[0], count);
  const { codes, idOf: codeOf } = addCodes(matching.codes, present, tallies, losses, newId);
  const attributes = openAttributes(matching, present, tallies, losses);
  const documents = addDocuments(matching, present, attributes, tallies, losses);
  const placed = yield* placePassages(plan, matching, work);
  const ground = { placed, codeOf, work, tallies, losses };
  const { layers, codings, added } = yield* addCodings(plan, matching, ground);
  const links = yield* addLinks(plan, ground);
  const groups = { present, tallies, losses };
  const { idOf: documentOf } = documents;
  const cases = addCases(matching, plan, documentOf, work.caseLinks, attributes, groups);
  const targetOf = new Map([...documentOf, ...cases.idOf]);
  const memos = yield* addMemos(plan, present, targetOf, ground);
  const codeSets = addCodeSets(matching, codeOf, groups);
  const documentSets = addDocumentSets(matching, documentOf, groups);
  const used = new Set<string>();
  for (const { passageId } of codings) used.add(passageId);
  for (const { target, targetId } of memos) if (target === "passage") used.add(targetId);
  for (const { fromPassageId, toPassageId } of links) used.add(fromPassageId).add(toPassageId);
  const passages = [...placed.values()].flatMap((each) =>
    each.kind === "new" && (each.inNew || used.has(each.passage.id)) ? [each.passage] : [],
  );
  const made = new Set(layers.map(({ id }) => id));
  const layerOf = matching.layers.map(
    ({ row, target }) => [row.id, target ?? (made.has(row.id) ? row.id : null)] as const,
  );
  const memoIds = new Set(memos.map(({ id }) => id));
  return {
    rows: {
      ...{ codes, layers, passages, codings, links, memos },
      ...{ documents: documents.rows, cases: cases.cases, caseLinks: cases.caseLinks },
      ...{ codeSets: codeSets.codeSets, documentSets: documentSets.documentSets },
    },
    edits: [...documents.edits, ...cases.edits, ...codeSets.edits, ...documentSets.edits],
    origins: Object.fromEntries(
      [
        ...[...layerOf, ...documentOf],
        ...plan.memos.map(({ id }) => [id, memoIds.has(id) ? id : null] as const),
      ].flatMap(([id, here]) => {
        // A layer that the file gives none goes by its own id: it is to be known as one that came.
        const guid = plan.guidOf(id) || (made.has(id) ? id : "");
        return here === null || guid === "" ? [] : [[guid, here]];
      }),
    ),
    report: {
      ...{ name: plan.report.name, program: plan.report.program, found: plan.report.found },
      ...{ positions: plan.report.positions, losses: losses.list(), tallies: tallies.list() },
      layers: matching.layers.map(({ row, name }) => ({ name, codings: added.get(row.id) ?? 0 })),
    },
  };
}

function addDocuments(
  { documents: matches }: Pick<Matching, "documents">,
  present: PresentProject,
  attributes: ReturnType<typeof openAttributes>,
  { count }: Tallies,
  { lose }: LossList,
) {
  const byId = new Map(present.documents.map((document) => [document.id, document]));
  const idOf = new Map<string, string | null>();
  const rows: PlannedRows["documents"][number][] = [];
  const edits: Change[] = [];
  for (const { row, here, pick, name } of matches) {
    const known = byId.get(here?.id ?? "");
    count("document", pick === "here" ? "here" : pick === "new" ? "added" : "out");
    idOf.set(row.id, pick === "out" ? null : pick === "here" && known ? known.id : row.id);
    if (pick === "out") lose("document", leftOut, name);
    else if (pick === "here" && known !== undefined) {
      const merged = attributes.merge(
        known.attributes,
        known.facts,
        row.attributes,
        mostAttributes.documents,
      );
      const change = updated("document", known.id, { ...known }, { attributes: merged });
      if (change !== null) edits.push(change);
    } else rows.push({ ...row, attributes: attributes.ofNew(row.attributes) });
  }
  return { idOf, rows, edits };
}
