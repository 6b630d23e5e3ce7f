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
 * by "; ", each name once; of a region the excerpt is its picture, where there is one (by passage), or its place; the date is that of the first. Codings of a language model are labelled as such.
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
        return layer?.origin === "model" ? `${layer.name} (language model)` : (layer?.name ?? "");
      }),
    );
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
      excerpt.codings[0]?.createdAt.toISOString().slice(0, 10) ?? "",
      codes(excerpt.others),
      ...(ranges ? [tellRanges(ranges.get(excerpt.passageId) ?? [])] : []),
    ]),
  };
}

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
