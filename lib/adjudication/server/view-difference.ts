import "server-only";
import type {
  DecisionView,
  DifferenceView,
  DifferencesNames,
  PrintedPageView,
} from "@/lib/adjudication/difference-view";
import { type Decision, standingDecisions } from "@/lib/adjudication/decision";
import type { PlaceKind } from "@/lib/agreement/differences";
import { textAround } from "@/lib/agreement/text-around";
import { type CodeTree, codePath } from "@/lib/codebook/tree";
import { citeRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { groupBy } from "@/lib/shared/group-by";
import { flattenRanges, normaliseRanges } from "@/lib/text/ranges";
import { nameOfPage } from "@/lib/text/page";
import { placeOf } from "@/lib/text/place";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";
import type { Compared, FoundComparison } from "./find-comparisons";

/** Whether a comparison is of a type; without one, whether coders differ in it. */
export const isOfType = (
  { kind, codings }: FoundComparison,
  asked: PlaceKind | undefined,
  byLayerId: string | undefined,
): boolean =>
  (asked === undefined ? kind !== "agreed" : kind === asked) &&
  (byLayerId === undefined || (kind === "only" && codings[0]?.layerId === byLayerId));

export function countStates(comparisons: readonly FoundComparison[]) {
  const states = { open: 0, postponed: 0, settled: 0 };
  for (const { state } of comparisons) states[state] += 1;
  return states;
}

/** Canonical text and blocks of the documents of some comparisons. */
export async function readSources({ projectId }: Member, part: readonly FoundComparison[]) {
  const ids = [...new Set(part.map(({ documentId }) => documentId))];
  const rows = await database().documentText.findMany({
    where: { currentOf: { projectId, id: { in: ids } } },
    select: { documentId: true, ...storedText },
  });
  return new Map(rows.map((row): [string, ReadText] => [row.documentId, readStoredText(row)]));
}

/** The pages that rectangles of some comparisons stand on, each with its document. */
async function readPages({ projectId }: Member, part: readonly FoundComparison[]) {
  const places = part.flatMap(({ documentId, codings }) => {
    const region = codings[0]?.region;
    return region ? [{ index: region.page, text: { currentOf: { projectId, id: documentId } } }] : [];
  });
  if (places.length === 0) return [];
  return database().documentPage.findMany({
    where: { OR: places },
    select: {
      index: true,
      label: true,
      width: true,
      height: true,
      start: true,
      end: true,
      text: { select: { documentId: true, document: { select: { mediaType: true } } } },
    },
  });
}

/** Comparisons as they are read; `room`: characters of text before and after. */
export async function viewDifferences(
  member: Member,
  compared: Compared,
  part: readonly FoundComparison[],
  room: number,
): Promise<DifferenceView[]> {
  const [sources, pages, decisions] = await Promise.all([
    readSources(member, part),
    readPages(member, part),
    viewDecisions(compared.decisions),
  ]);
  const byCoding = groupBy(
    decisions.flatMap((decision) => decision.concerned.map(({ id }) => ({ id, decision }))),
    ({ id }) => id,
  );
  return part.map((found) => {
    const about = found.codings.flatMap(({ id }) => byCoding.get(id) ?? []);
    const index = found.codings[0]?.region?.page;
    const page = pages.find((each) => each.index === index && each.text.documentId === found.documentId);
    return viewDifference(
      found,
      sources.get(found.documentId),
      page === undefined ? null : toPage(page),
      [...new Set(about.map((each) => each.decision))],
      room,
    );
  });
}

function viewDifference(
  found: FoundComparison,
  source: ReadText | undefined,
  page: PrintedPageView | null,
  decisions: DecisionView[],
  room: number,
): DifferenceView {
  const { documentId, kind, off, codings, state } = found;
  const { text, blocks, language } = source ?? { text: "", blocks: [], language: "" };
  const covered = normaliseRanges(
    text,
    codings.flatMap(({ ranges }) => ranges),
  );
  return {
    id: codings[0]!.id,
    documentId,
    kind,
    off,
    codings: codings.map(({ id, passageId, layerId, codeId, weight, ranges, region }) => ({
      id,
      passageId,
      layerId,
      codeId,
      weight: weight ?? null,
      ranges: flattenRanges(ranges),
      region,
    })),
    state,
    decisions,
    around: textAround(
      text,
      blocks,
      codings.map(({ ranges }) => ranges),
      room,
    ),
    at: covered.length > 0 ? placeOf(covered, blocks) : citeRegion(page === null ? "" : nameOfPage(page)),
    page,
    language,
  };
}

const toPage = ({ text, ...page }: Awaited<ReturnType<typeof readPages>>[number]): PrintedPageView => ({
  ...page,
  mediaType: text.document.mediaType,
});

/** Decisions with the names of who made and reopened them, in their order. */
export async function viewDecisions(decisions: readonly Decision[]): Promise<DecisionView[]> {
  const ids = decisions.flatMap(({ decidedById, reopenedById }) =>
    [decidedById ?? [], reopenedById ?? []].flat(),
  );
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const standing = new Set([...standingDecisions(decisions).values()].map(({ decision }) => decision));
  return decisions.map((decision) => {
    const { decidedById, reopenedById, ...said } = decision;
    return {
      ...said,
      inForce: standing.has(decision),
      decidedBy: names.get(decidedById ?? "") ?? null,
      reopenedBy: names.get(reopenedById ?? "") ?? null,
    };
  });
}

/** The names of all that comparisons mention. */
export const nameAll = ({ layers, layerIds, leftOut, tree, documents }: Compared): DifferencesNames => ({
  layerIds,
  leftOut,
  layers: Object.fromEntries(layers.map(({ id, name, kind, origin }) => [id, { id, name, kind, origin }])),
  codes: nameCodes(tree),
  documents: Object.fromEntries(documents.map(({ id, title }) => [id, title])),
});

export const nameCodes = (tree: CodeTree): DifferencesNames["codes"] =>
  Object.fromEntries(
    [...tree.byId.keys()].map((id) => {
      const path = codePath(tree, id);
      return [id, { path: path.map(({ name }) => name).join(" › "), color: path.at(-1)!.color }];
    }),
  );
