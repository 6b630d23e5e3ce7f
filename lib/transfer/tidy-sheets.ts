import { buildTree, codePath, visibleOrder } from "@/lib/codebook/tree";
import { placeKey } from "@/lib/coding/passage-place";
import type { Sheet, SheetValue } from "@/lib/exchange/sheet";
import type { PassageRow, ProjectRows } from "./project-rows";

export const tidyShapes = ["codings", "passages"] as const;
export type TidyShape = (typeof tidyShapes)[number];

/** Between the codes of a path, as in exported codebooks. */
const below = " > ";

/**
 * What is coded as data for a statistics program (Wickham 2014: a row an observation, a column a variable). Of "codings" a
 * row is one code given to one passage by one coder; of "passages" it is one passage as one coder coded it, with a column of
 * 0 and 1 for each code, in the codebook's order. `start` and `end` are UTF-16 offsets of the document's text, half-open, of
 * its hull; empty for an area of a page. Rows follow the documents, and the text in each; of a passage the layers' order.
 */
export function toTidySheet(rows: ProjectRows, shape: TidyShape): Sheet {
  const tree = buildTree(rows.codes);
  const codes = visibleOrder(tree, () => true).map(({ code }) => ({
    id: code.id,
    guid: code.guid,
    path: codePath(tree, code.id)
      .map(({ name }) => name)
      .join(below),
  }));
  const layers = new Map(rows.layers.map((layer, at) => [layer.id, { ...layer, at }]));
  const byId = new Map(codes.map((code, at) => [code.id, { ...code, at }]));
  const documents = new Map(rows.documents.map((each, at) => [each.id, { ...each, at }]));
  const passages = new Map(rows.passages.map((each, at) => [each.id, { ...each, at }]));
  const told = rows.codings.flatMap((coding) => {
    const [passage, code, layer] = [
      passages.get(coding.passageId),
      byId.get(coding.codeId),
      layers.get(coding.layerId),
    ];
    const document = documents.get(passage?.documentId ?? "");
    return passage && code && layer && document ? [{ coding, passage, code, layer, document }] : [];
  });
  told.sort(
    (a, b) =>
      a.document.at - b.document.at ||
      a.passage.at - b.passage.at ||
      a.layer.at - b.layer.at ||
      a.code.at - b.code.at,
  );
  const placeOf = ({ passage, document, layer }: (typeof told)[number]): SheetValue[] => [
    document.title,
    passage.id,
    ...hullOf(passage),
    passage.quotes.join(" […] ").replace(/\s+/g, " ").trim(),
    layer.name,
    layer.kind,
  ];
  const place = ["document", "passage", "start", "end", "text", "coder", "layer"].map((heading) => ({
    heading,
  }));
  if (shape === "codings")
    return {
      title: `${rows.project.name} codings`,
      columns: [...place, ...["code", "code_guid", "weight", "coded_at"].map((heading) => ({ heading }))],
      rows: told.map((each) => [
        ...placeOf(each),
        ...[each.code.path, each.code.guid, each.coding.weight, each.coding.createdAt.toISOString()],
      ]),
    };
  const units = new Map<string, { first: (typeof told)[number]; codes: Set<string> }>();
  for (const each of told) {
    const key = `${each.document.id} ${placeKey(each.passage)} ${each.layer.id}`;
    const unit = units.get(key) ?? { first: each, codes: new Set() };
    unit.codes.add(each.code.id);
    units.set(key, unit);
  }
  return {
    title: `${rows.project.name} passages by codes`,
    columns: [...place, ...codes.map(({ path }) => ({ heading: path }))],
    rows: [...units.values()].map(({ first, codes: has }) => [
      ...placeOf(first),
      ...codes.map(({ id }) => (has.has(id) ? 1 : 0)),
    ]),
  };
}

const hullOf = ({ ranges }: PassageRow): [number | null, number | null] => [
  ranges[0]?.start ?? null,
  ranges[ranges.length - 1]?.end ?? null,
];
