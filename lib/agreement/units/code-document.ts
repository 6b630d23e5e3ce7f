import { type CodedDocument, type ComparedCodes, indexCodes } from "./coded-document";
import type { UnitCodes } from "./code-units";

/** How many codings each coder made with each code in a document: `counts[code][coder]`. Regions of pictures count, too. */
export function countCodings({ layers }: CodedDocument, codes: ComparedCodes): number[][] {
  const codesOf = indexCodes(codes);
  const counts = codes.map(() => layers.map(() => 0));
  layers.forEach(({ codings }, coder) => {
    for (const { codeId } of codings) for (const code of codesOf(codeId)) counts[code]![coder]! += 1;
  });
  return counts;
}

/** A document as one unit: a code is given by whoever has a coding with it anywhere in the document. */
export function codeDocument(document: CodedDocument, codes: ComparedCodes): UnitCodes {
  const given = countCodings(document, codes).map((counts) =>
    counts.reduce((pattern, count, coder) => pattern + (count > 0 ? 2 ** coder : 0), 0),
  );
  return new Map([...given.entries()].filter(([, pattern]) => pattern > 0));
}
