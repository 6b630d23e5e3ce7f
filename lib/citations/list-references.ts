import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import { type ParsedReference, parseReference } from "./parse-reference";

/** An entry of a document's own list of references. */
export interface ReferenceEntry extends ParsedReference {
  /** As it is shown. */
  readonly text: string;
  /** Where it stands in the canonical text, half-open. */
  readonly range: Range;
}

/** The entries of a document's list of references, in order: its blocks of that kind. A document without such a list has none. */
export const listReferences = (text: string, blocks: readonly Block[]): ReferenceEntry[] =>
  blocks.flatMap((block) => {
    if (block.kind !== "reference") return [];
    const range = { start: block.start, end: block.end };
    const shown = excerptText(text, [range], blocks);
    const parsed = parseReference(shown);
    return parsed === null ? [] : [{ ...parsed, text: shown, range }];
  });

/** Whether references go by numbers: most of them have one. */
export const areNumbered = (references: readonly ParsedReference[]): boolean =>
  references.length > 0 && 2 * references.filter(({ number }) => number !== null).length > references.length;
