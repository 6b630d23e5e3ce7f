import "server-only";
import type {
  AgreementChoices,
  AgreementView,
  ComparedLayer,
  ComparedView,
  ContinuumFigures,
  LeftOutDocument,
  NothingToCompare,
} from "@/lib/agreement/agreement-view";
import { chooseCodes, sayPath } from "@/lib/agreement/choose-compared";
import { listPairs } from "@/lib/agreement/coefficients/pick-coders";
import { offerFewerCoders } from "@/lib/agreement/fewer-coders";
import { fitSetup } from "@/lib/agreement/fitting-coefficients";
import { writeSetup } from "@/lib/agreement/setup-address";
import type { AgreementSetup } from "@/lib/agreement/setup";
import { shareGiven } from "@/lib/agreement/share-given";
import { findUsualLayers } from "@/lib/agreement/usual-layers";
import { isOwnLayer } from "@/lib/coding/may-change";
import { database } from "@/lib/platform/db/client";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import packageFile from "@/package.json";
import { AppError } from "@/lib/shared/app-error";
import { groupBy } from "@/lib/shared/group-by";
import { Kept } from "@/lib/shared/kept";
import { storedText } from "@/lib/text/stored-text";
import type { SentStudy } from "./comparison-task";
import { readCodings } from "./read-codings";
import { readGiven } from "./read-given";
import { type Ground, readGround } from "./read-ground";
import { runComparison } from "./run-comparison";

const none: AgreementChoices = {
  layers: [],
  usualLayerIds: [],
  documents: [],
  codes: [],
  finished: {},
  markable: [],
};

/** What can be compared; nothing while the member may not see all layers. */
export async function getAgreementChoices(member: Member): Promise<AgreementChoices> {
  if ((await getSight(member)).blind) return none;
  const { layers, rounds, documents, tree, codes, finished } = await readGround(member);
  const mayMark = (layer: ComparedLayer) =>
    layer.roundId === "" &&
    (isOwnLayer(layer, member.userId)
      ? can(member.standing, "coding.write")
      : layer.userId === null && can(member.standing, "coding.writeOthers"));
  return {
    layers,
    usualLayerIds: findUsualLayers(layers, rounds).map(({ id }) => id),
    documents,
    codes: codes.map(({ id }) => ({ id, path: sayPath(tree, id), depth: tree.byId.get(id)!.depth })),
    finished: Object.fromEntries([...finished].map(([id, of]) => [id, [...of]])),
    markable: layers.filter(mayMark).map(({ id }) => id),
  };
}

/** Comparisons by project, moment and set-up: whoever sees all layers is shown the same. */
const comparisons = new Kept<ComparedView>(40, () => 1);
const continua = new Kept<ContinuumFigures>(40, () => 1);

/** Compares as a set-up says; says why not where nothing can be compared. */
export async function getAgreement(
  member: Member,
  setup: AgreementSetup,
  signal?: AbortSignal,
): Promise<AgreementView> {
  const { blind, alone } = await getSight(member);
  if (blind) return { state: "blind", alone };
  return compareNow(member, await readNow(member), setup, signal);
}

/** The measures of what coders cut out themselves; null where nothing can be compared, or the member may not see it. */
export async function getContinuum(
  member: Member,
  setup: AgreementSetup,
  signal?: AbortSignal,
): Promise<ContinuumFigures | null> {
  if ((await getSight(member)).blind) return null;
  const now = await readNow(member);
  const key = keyOf(member, now, setup);
  const found = continua.get(key);
  if (found !== undefined) return found;
  const prepared = await prepare(member, now.ground, setup);
  if (prepared.state === "nothing") return null;
  const { study } = prepared;
  return continua.keep(key, await runComparison("continuum", study, { owner: member.projectId, signal }));
}

/** What a project has to be compared now, and a name of this moment: read first, so never too new. Only for who sees all layers. */
export async function readNow(member: Member) {
  const project = await database().project.findUnique({
    where: { id: member.projectId },
    select: { eventNumber: true },
  });
  const ground = await readGround(member);
  // A sample project that is put back has its number of events still, and other layers.
  return { ground, moment: [project?.eventNumber ?? 0, ...ground.layers.map(({ id }) => id)].join() };
}

type Now = Awaited<ReturnType<typeof readNow>>;

/** What a comparison is kept under, until anything in the project changes. */
const keyOf = ({ projectId }: Member, { moment }: Now, setup: AgreementSetup): string =>
  `${projectId} ${moment} ${writeSetup(setup).toString()}`;

/** `getAgreement` for who sees all layers, on what was read. */
export async function compareNow(
  member: Member,
  now: Now,
  setup: AgreementSetup,
  signal?: AbortSignal,
): Promise<Exclude<AgreementView, { state: "blind" }>> {
  const key = keyOf(member, now, setup);
  const found = comparisons.get(key);
  if (found !== undefined) return found;
  const prepared = await prepare(member, now.ground, setup);
  return prepared.state === "nothing" ? prepared : compareStudyOf(member, key, prepared, signal);
}

type Prepared = Extract<Awaited<ReturnType<typeof prepare>>, { state: "compared" }>;

/** The numbers of what was prepared, unless they are kept. */
async function compareStudyOf(
  { projectId }: Member,
  key: string,
  { study, ...view }: Prepared,
  signal?: AbortSignal,
): Promise<ComparedView> {
  const computed = comparisons.get(key);
  if (computed !== undefined) return computed;
  const figures = await runComparison("compare", study, { owner: projectId, signal });
  return comparisons.keep(key, { ...view, ...figures });
}

/** The same comparison with the ratings it comes of. CONFLICT where there is nothing to compare. */
export async function exportAgreement(member: Member, setup: AgreementSetup, signal?: AbortSignal) {
  const nothing = new AppError("CONFLICT", "There is nothing to compare, so there is nothing to export.");
  if ((await getSight(member)).blind) throw nothing;
  const now = await readNow(member);
  const prepared = await prepare(member, now.ground, setup);
  if (prepared.state === "nothing") throw nothing;
  const view = await compareStudyOf(member, keyOf(member, now, setup), prepared, signal);
  const { study } = prepared;
  return { view, rated: await runComparison("rate", study, { owner: member.projectId, signal }) };
}

/** Everything but the numbers, and what they are computed from. */
async function prepare(member: Member, ground: Ground, asked: AgreementSetup) {
  const layers = chooseLayers(ground, asked);
  const setup = fitSetup(asked, layers.length);
  const chosen = setup.documentIds && new Set(setup.documentIds);
  const documents = ground.documents.filter(({ id }) => chosen?.has(id) ?? true);
  const withPlaces = documents.map((document) => ({
    ...document,
    finished: [...layers.keys()].filter((at) => ground.finished.get(layers[at]!.id)?.has(document.id)),
  }));
  const leftOut = withPlaces
    .filter(({ finished }) => finished.length < layers.length)
    .map(({ finished, ...document }): LeftOutDocument => ({
      ...document,
      unfinished: layers.filter((_, at) => !finished.includes(at)).map(({ name }) => name),
    }));
  const fewer = offerFewerCoders(
    withPlaces.map(({ finished }) => finished),
    layers.length,
  ).map(({ coders, documents: count }) => ({
    layerIds: coders.map((at) => layers[at]!.id),
    documents: count,
  }));
  const compared = withPlaces
    .filter(({ finished }) => finished.length === layers.length)
    .map(({ id, title }) => ({ id, title }));
  const { codes, counted } = chooseCodes(ground.tree, ground.codes, setup);
  const why = whyNothing(ground, { layers, documents, withPlaces, compared, codes });
  if (why !== null) return { state: "nothing" as const, why, layers, leftOut, fewer };
  const pairs = listPairs(layers.length);
  const standard = layers.findIndex(({ id }) => id === setup.standardId);
  const study: SentStudy = {
    setup,
    codes: counted,
    codeIds: codes.map(({ id }) => id),
    pairs,
    standard: standard === -1 ? null : standard,
    documents: await readDocuments(member, layers, compared),
  };
  return {
    state: "compared" as const,
    setup,
    layers,
    pairsOf: pairs,
    documentsOf: compared,
    codesOf: codes.map(({ id, color }) => ({ id, color, path: sayPath(ground.tree, id) })),
    leftOut,
    fewer,
    version: packageFile.version,
    study,
  };
}

function chooseLayers({ layers, rounds }: Ground, { layerIds }: AgreementSetup): readonly ComparedLayer[] {
  if (layerIds === undefined) return findUsualLayers(layers, rounds);
  return layers.filter(({ id }) => layerIds.includes(id));
}

interface Found {
  readonly layers: readonly ComparedLayer[];
  readonly documents: readonly unknown[];
  readonly withPlaces: readonly { readonly finished: readonly number[] }[];
  readonly compared: readonly unknown[];
  readonly codes: readonly unknown[];
}

function whyNothing(
  ground: Ground,
  { layers, documents, withPlaces, compared, codes }: Found,
): NothingToCompare | null {
  if (ground.codes.length === 0) return "noCodes";
  if (ground.documents.length === 0) return "noDocuments";
  if (ground.layers.length === 0) return "noLayers";
  if (documents.length === 0 || codes.length === 0 || layers.length === 0) return "gone";
  if (layers.length === 1) return "oneLayer";
  if (compared.length > 0) return null;
  return withPlaces.some(({ finished }) => finished.length > 0) ? "noOverlap" : "nothingFinished";
}

async function readDocuments(
  member: Member,
  layers: readonly ComparedLayer[],
  compared: readonly { readonly id: string }[],
): Promise<SentStudy["documents"]> {
  const ids = compared.map(({ id }) => id);
  const roundIds = [...new Set(layers.map(({ roundId }) => roundId).filter((id) => id !== ""))];
  const [codings, given, texts] = await Promise.all([
    readCodings(
      database(),
      member,
      await getSight(member),
      layers.map(({ id }) => id),
      ids,
    ),
    readGiven(member, roundIds),
    database().documentText.findMany({
      where: { currentOf: { projectId: member.projectId, id: { in: ids } } },
      select: { documentId: true, ...storedText },
    }),
  ]);
  const textOf = new Map(texts.map((each) => [each.documentId, each]));
  return compared.map(({ id }) => {
    const text = textOf.get(id);
    if (text === undefined)
      throw new AppError("CONFLICT", "A document has just been deleted. Compare again.");
    const inLayer = groupBy(codings.get(id) ?? [], ({ layerId }) => layerId);
    return {
      id,
      text: text.text,
      language: text.currentOf?.language ?? "",
      blocks: text.blocks,
      corrections: text.currentOf?.corrections ?? [],
      given: shareGiven(roundIds.map((roundId) => given.get(`${roundId} ${id}`) ?? [])),
      layers: layers.map((layer) => ({
        finished: true,
        codings: (inLayer.get(layer.id) ?? []).map(({ codeId, ranges }) => ({ codeId, ranges })),
      })),
    };
  });
}
