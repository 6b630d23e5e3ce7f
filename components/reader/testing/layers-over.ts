import fc from "fast-check";
import type { PassageIndex } from "@/lib/coding/passage-index";
import type { Range } from "@/lib/shared/offset";
import { normaliseRanges } from "@/lib/text/ranges";
import type { Painting } from "../block-html";
import { range } from "./sample-blocks";

export interface Layered {
  readonly id: string;
  readonly ranges: readonly Range[];
  readonly codes: readonly string[];
}

/** Up to twelve passages of one to three ranges anywhere in a text, over borders of blocks and cells too. */
export const layersOver = (text: string) =>
  fc
    .array(
      fc.tuple(
        fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 })), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.constantFrom(["trade"], ["trade", "energy"], []),
      ),
      { maxLength: 12 },
    )
    .map((drawn) =>
      drawn.map(([pairs, codes], i): Layered => {
        const cut = pairs.map(([start, length]) => range(start, Math.min(text.length, start + length)));
        return { id: `p${i}`, ranges: normaliseRanges(text, cut), codes };
      }),
    );

/** How a block is painted with passages. */
export function paintingOf(index: PassageIndex, layers: readonly Layered[], block: number): Painting {
  const codes = new Map(layers.map((layer) => [layer.id, layer.codes]));
  return {
    spans: index.ofBlock(block),
    codesOf: (id) => codes.get(id) ?? [],
    describe: (id) => `coded ${id}`,
  };
}
