import { nameCoder } from "@/lib/coding/name-coder";
import type { Sheet, SheetPicture, SheetValue } from "@/lib/exchange/sheet";
import type { Range } from "@/lib/shared/offset";
import type { CodingView, ExcerptsView, ExcerptView } from "./excerpt-view";

const COLUMNS = [
  { heading: "Excerpt", weight: 4 },
  { heading: "Document", weight: 1.5 },
  { heading: "Place", weight: 0.75 },
  { heading: "Code", weight: 1.5 },
  { heading: "Weight", weight: 0.75 },
  { heading: "Coder", weight: 1.25 },
  { heading: "Layer", weight: 1 },
  { heading: "Coded on", weight: 1 },
  { heading: "Other codes", weight: 1.5 },
];

interface SheetParts {
  /** Of regions, by passage. */
  readonly pictures?: ReadonlyMap<string, SheetPicture> | undefined;
  /** By passage; with them a column tells where each excerpt stands, so that it finds its place again. */
  readonly ranges?: ReadonlyMap<string, readonly Range[]> | undefined;
}

/**
 * A list of excerpts as it is exported, one row an excerpt. Several codings of one excerpt stand in one cell, parted
 * by "; ", each name once; of a region the excerpt is its picture, where there is one (by passage), or its place; the date is that of the first. Codings of a language model are labelled as such, by
 * their coder, by their layer (a person's, a language model's, the consensus), and among the other codes.
 */
export function toExcerptsSheet(
  title: string,
  caption: string,
  view: ExcerptsView,
  { pictures = new Map(), ranges }: SheetParts = {},
): Sheet {
  const codes = (codings: readonly CodingView[]) =>
    joinOnce(codings.map(({ codeId }) => view.codes[codeId]?.path ?? ""));
  const coders = (codings: readonly CodingView[]) =>
    joinOnce(
      codings.map(({ layerId }) => {
        const layer = view.layers[layerId];
        return layer === undefined ? "" : nameCoder(layer);
      }),
    );
  const kinds = (codings: readonly CodingView[]) =>
    joinOnce(codings.map(({ layerId }) => sayKind(view.layers[layerId])));
  const isModels = ({ layerId }: CodingView) => view.layers[layerId]?.origin === "model";
  /** Of codes that stand here without their coders: what nobody but a language model gave says so. */
  const labelled = (codings: readonly CodingView[]) => {
    const byPeople = new Set(codings.filter((coding) => !isModels(coding)).map(({ codeId }) => codeId));
    return joinOnce(
      codings.map(({ codeId }) => {
        const path = view.codes[codeId]?.path ?? "";
        return path === "" || byPeople.has(codeId) ? path : `${path} (language model)`;
      }),
    );
  };
  const weights = (codings: readonly CodingView[]) =>
    joinOnce(codings.map(({ weight }) => (weight === null ? "" : String(weight))));
  return {
    title,
    caption,
    columns: ranges ? [...COLUMNS, { heading: "Offsets", weight: 1 }] : COLUMNS,
    rows: view.excerpts.map((excerpt) => [
      toExcerptCell(excerpt, pictures),
      view.documents[excerpt.documentId] ?? "",
      excerpt.place,
      codes(excerpt.codings),
      weights(excerpt.codings),
      coders(excerpt.codings),
      kinds(excerpt.codings),
      excerpt.codings[0]?.createdAt.toISOString().slice(0, 10) ?? "",
      labelled(excerpt.others),
      ...(ranges ? [tellRanges(ranges.get(excerpt.passageId) ?? [])] : []),
    ]),
  };
}

const sayKind = (layer: ExcerptsView["layers"][string] | undefined): string => {
  if (layer === undefined) return "";
  if (layer.origin === "model") return "language model";
  return layer.kind === "coder" ? "person" : layer.kind;
};

/** Half-open UTF-16 offsets: "12-40; 61-70"; "" for a region. */
const tellRanges = (ranges: readonly Range[]): string =>
  ranges.map(({ start, end }) => `${start}-${end}`).join("; ");

function toExcerptCell(
  { passageId, text, place }: ExcerptView,
  pictures: ReadonlyMap<string, SheetPicture>,
): SheetValue {
  const picture = pictures.get(passageId);
  if (text !== "") return text;
  return picture ? [{ text: `[${place}]`, picture }] : `[${place}]`;
}

const joinOnce = (names: readonly string[]): string =>
  [...new Set(names)].filter((name) => name !== "").join("; ");
