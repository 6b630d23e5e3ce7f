import { type Change, created, updated } from "@/lib/shared/change";
import type { PlacementReport } from "./placement-report";
import type { PackLayer, PackPaper } from "./study-pack";

/** What a project says of a paper of its pack, and of the document that was recognised as it. */
export interface ArrivalGround {
  readonly row: { readonly id: string; readonly documentId: string; readonly report: unknown };
  readonly document: {
    readonly id: string;
    readonly authors: string;
    readonly year: number | null;
    readonly title: string;
    readonly fileName: string;
  };
  readonly tables: readonly { readonly id: string; readonly spec: unknown }[];
  readonly findings: readonly { readonly id: string; readonly targetPart: string }[];
  /** The layers in which the document is finished already. */
  readonly finishedIn: ReadonlySet<string>;
  /** By the pack's layer. */
  readonly layerIds: ReadonlyMap<string, string>;
}

/** What changes with a paper that came, beside what was coded in it: who has finished it, and what names it. */
export const planArrival = (
  layers: readonly PackLayer[],
  paper: PackPaper,
  ground: ArrivalGround,
  report: PlacementReport,
  newId: () => string,
): Change[] => [
  ...finish(layers, ground, newId),
  ...rename(ground),
  ...describe(ground.document, paper),
  ...note(ground, report),
];

const finish = (
  layers: readonly PackLayer[],
  { document, finishedIn, layerIds }: ArrivalGround,
  newId: () => string,
): Change[] =>
  layers
    .flatMap(({ id, finished }) => (finished ? (layerIds.get(id) ?? []) : []))
    .filter((layerId) => !finishedIn.has(layerId))
    .map((layerId) => created("finishedDocument", newId(), { layerId, documentId: document.id }));

/** Tables and cells name the document where they named the paper's row, or an earlier upload: by UUIDs, which mean nothing else. */
function rename({ row, document, tables, findings }: ArrivalGround): Change[] {
  const named = row.documentId === "" ? row.id : row.documentId;
  const put = (said: string) => said.replaceAll(named, document.id);
  return [
    ...tables.map(({ id, spec }) =>
      updated("findingTable", id, { spec }, { spec: JSON.parse(put(JSON.stringify(spec))) as object }),
    ),
    ...findings.map(({ id, targetPart }) =>
      updated("memo", id, { targetPart }, { targetPart: put(targetPart) }),
    ),
  ].flatMap((change) => change ?? []);
}

/** Says who wrote the document and when, where nobody has; and its title, where it has its file's name. */
function describe({ id, ...said }: ArrivalGround["document"], { title, authors, year }: PackPaper): Change[] {
  const better = {
    ...(said.authors === "" && authors !== "" && { authors }),
    ...(said.year === null && { year }),
    ...(said.fileName.startsWith(said.title) && { title }),
  };
  return [updated("document", id, { ...said }, better) ?? []].flat();
}

function note({ row: { id, ...before }, document }: ArrivalGround, report: PlacementReport): Change[] {
  return [updated("studyPaper", id, before, { documentId: document.id, report }) ?? []].flat();
}
