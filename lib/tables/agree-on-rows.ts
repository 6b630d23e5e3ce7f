import { reasonWords } from "@/lib/agreement/coefficient-words";
import { krippendorffAlpha } from "@/lib/agreement/coefficients/krippendorff-alpha";
import { rateStudy } from "@/lib/agreement/compare/compare-study";
import { sayCoefficient } from "@/lib/agreement/say-figure";
import { defaultSetup } from "@/lib/agreement/setup";
import type { CodedDocument } from "@/lib/agreement/units/coded-document";
import { listSubtree } from "@/lib/codebook/tree";
import { countOf } from "@/lib/shared/count-of";
import { isOfCodes } from "./axis";
import type { FindingTableSpec } from "./finding-table";
import { type CodedPassage, type TableLayer, countedLayers } from "./gather-passages";
import type { AxisEntry, AxisGround, TablePassage } from "./resolve-axis";

/** What agreement is computed from beside codings, of the layers that can be compared. */
export interface ComparedGround {
  /** By layer: whose it is. */
  readonly coders: ReadonlyMap<string, string>;
  /** The layers that are compared where a table chooses none. */
  readonly usualIds: readonly string[];
  /** By layer: the documents that are finished in it. */
  readonly finished: ReadonlyMap<string, ReadonlySet<string>>;
  /** A document's text, and what of it was given out to be coded where some layers were made. */
  readonly documentOf: (
    documentId: string,
    layerIds: readonly string[],
  ) => Omit<CodedDocument, "id" | "layers"> | null;
}

interface Sources {
  readonly ground: Pick<AxisGround, "tree" | "documents">;
  readonly layers: readonly TableLayer[];
  readonly compared: ComparedGround | null;
}

/** More coders than so many are told by their number. */
const mostNamed = 3;

/**
 * How far coders agree on the code of each row, counted with its sub-codes, as the page of agreement computes it: Krippendorff's alpha of
 * characters, text that nobody coded included, of the documents that all compared coders have finished; or why there is no number.
 * Compared are the coders' layers that the table chooses, else the usual ones.
 */
export function sayAgreement<P extends TablePassage>(
  spec: FindingTableSpec,
  { ground, layers, compared }: Sources,
  rows: readonly AxisEntry[],
  codedIn: ReadonlyMap<string, readonly CodedPassage<P>[]>,
): string[] {
  const sayAll = (text: string) => rows.map(() => text);
  if (!isOfCodes(spec.rows)) return sayAll("Only rows that stand for codes have one.");
  if (compared === null) return sayAll("Not shown while you see only your own codings.");
  const layerIds = chooseLayers(spec, layers, compared);
  const names = layerIds.map((id) => compared.coders.get(id) ?? "");
  if (layerIds.length < 2)
    return sayAll(
      layerIds.length === 1 ? `None: only ${names[0]} counts here.` : "None: no coder counts here.",
    );
  const finished = ground.documents.filter(({ id }) =>
    layerIds.every((layerId) => compared.finished.get(layerId)?.has(id)),
  );
  const who = names.length > mostNamed ? countOf(names.length, "coder") : names.join(", ");
  if (finished.length === 0) return sayAll(`None: no document is finished by all of ${who}.`);
  const documents = finished.flatMap(({ id }): CodedDocument[] => {
    const text = compared.documentOf(id, layerIds);
    return text === null ? [] : [{ id, ...text, layers: listLayers(codedIn.get(id) ?? [], layerIds) }];
  });
  const rated = rateStudy({
    setup: defaultSetup,
    codes: rows.map(({ id }) => listSubtree(ground.tree, id).map((code) => code.id)),
    codeIds: rows.map(({ id }) => id),
    ...{ documents, pairs: [], standard: null },
  });
  const basis = `${who}; ${countOf(documents.length, "document")}`;
  return rated.map(({ ratings }) => {
    const { value, reason } = krippendorffAlpha(ratings);
    return value === null
      ? `None: ${reasonWords[reason]} (${basis}).`
      : `${sayCoefficient(value)} (${basis})`;
  });
}

/** Those of the table's choice that can be compared, or the usual ones that count. */
function chooseLayers(
  spec: FindingTableSpec,
  layers: readonly TableLayer[],
  { coders, usualIds }: ComparedGround,
): string[] {
  const chosen = spec.layerIds !== undefined || spec.roundIds !== undefined;
  return countedLayers(spec, layers)
    .filter(({ id, kind }) => kind === "coder" && coders.has(id) && (chosen || usualIds.includes(id)))
    .map(({ id }) => id);
}

const listLayers = <P extends TablePassage>(
  passages: readonly CodedPassage<P>[],
  layerIds: readonly string[],
): CodedDocument["layers"] =>
  layerIds.map((layerId) => ({
    finished: true,
    codings: passages.flatMap(({ passage: { ranges }, codings }) =>
      codings
        .filter((coding) => coding.layerId === layerId)
        .map(({ codeId }) => ({ ranges: [...ranges], codeId })),
    ),
  }));
