import { firstPlace } from "@/lib/shared/first-place";
import type { Stretch } from "../continuum";
import type { AgreementSetup } from "../setup";
import { codeDocument } from "../units/code-document";
import { codeUnits, type UnitCodes } from "../units/code-units";
import { listUnits } from "../units/list-units";
import { matchUnits } from "../units/match-units";
import { sweepPatterns } from "../continuum/sweep-patterns";
import type { CodedDocument, ComparedCodes } from "../units/coded-document";
import { layContinuum } from "../units/lay-continuum";
import { measureText } from "../units/measure-text";
import { placePassages } from "../units/place-passages";
import type { ComparedPiece } from "./compared-piece";

/**
 * The characters of a document, block by block, each with who coded what in it; white space and what was not given out do
 * not count (`measureText`). Blocks without characters are left out. What stands between blocks goes to the one before.
 */
function listCharacterPieces(document: CodedDocument, codes: ComparedCodes): ComparedPiece[] {
  const measure = measureText(document.text, document.given?.flat() ?? null);
  const { layers } = layContinuum(placePassages(document, codes, measure), measure);
  const cuts = document.blocks().map(({ start }) => measure.at(start));
  const edges = [...new Set([0, ...cuts, measure.length])].sort((a, b) => a - b);
  const blocks = edges.slice(1).map((end, index) => ({ begin: edges[index]!, end }));
  const parts: Stretch[][][] = blocks.map(() => layers.map(() => []));
  layers.forEach((layer, coder) => {
    for (const stretch of layer)
      for (let at = findBlock(edges, stretch.start); at < blocks.length; at += 1) {
        const { begin, end } = blocks[at]!;
        if (begin >= stretch.end) break;
        parts[at]![coder]!.push({
          ...stretch,
          start: Math.max(begin, stretch.start),
          end: Math.min(end, stretch.end),
        });
      }
  });
  return blocks.map(({ begin, end }, at) => sweepPiece(begin, end - begin, parts[at]!));
}

/** The block that an offset lies in: the last edge that is not after it. */
const findBlock = (edges: readonly number[], place: number): number =>
  firstPlace(edges.length, (at) => edges[at]! > place) - 1;

/** Only codes that are there are swept: most blocks have few of many. */
function sweepPiece(begin: number, length: number, layers: readonly Stretch[][]): ComparedPiece {
  const used = [...new Set(layers.flatMap((layer) => layer.map(({ code }) => code)))];
  const places = new Map(used.map((code, place) => [code, place]));
  const swept = sweepPatterns(
    {
      begin,
      length,
      layers: layers.map((layer) => layer.map((each) => ({ ...each, code: places.get(each.code)! }))),
    },
    used.length,
  );
  const withoutZero = (patterns: ReadonlyMap<number, number>) =>
    new Map([...patterns].filter(([pattern]) => pattern !== 0));
  return {
    size: length,
    coded: length - (swept.any.get(0) ?? 0),
    codes: new Map(used.map((code, place) => [code, withoutZero(swept.codes[place]!)])),
  };
}

/** A unit as a piece of its own. */
const toPiece = (given: UnitCodes): ComparedPiece => ({
  size: 1,
  coded: given.size > 0 ? 1 : 0,
  codes: new Map([...given].map(([code, pattern]) => [code, new Map([[pattern, 1]])])),
});

/** What is compared of a document, piece by piece, in the units of a set-up. */
export function listPieces(
  document: CodedDocument,
  codes: ComparedCodes,
  { unit, overlap }: Pick<AgreementSetup, "unit" | "overlap">,
): ComparedPiece[] {
  if (unit === "character") return listCharacterPieces(document, codes);
  if (unit === "document" || unit === "frequency") return [toPiece(codeDocument(document, codes))];
  const measure = measureText(document.text, document.given?.flat() ?? null);
  const passages = placePassages(document, codes, measure);
  const units =
    unit === "matched"
      ? matchUnits(passages, overlap / 100)
      : codeUnits(passages, listUnits(document, unit, measure));
  return units.map(toPiece);
}
