import { type CodeNode, type CodeTree, codePath } from "@/lib/codebook/tree";
import type { Sheet } from "@/lib/exchange/sheet";
import type { CodeSize } from "@/lib/tables/count-sizes";

/** An area of a code; of one with sub-codes its own passages are an area within, beside those of its sub-codes. */
export interface CodeArea {
  readonly codeId: string;
  readonly name: string;
  /** As large as all areas within; those of one without are its own passages, at least 1. */
  readonly value: number;
  readonly children?: readonly CodeArea[];
}

/**
 * The codebook as areas within areas, without codes that have no passages; siblings in the order of the codebook. A passage
 * with several codes is in the area of each.
 */
export function mapCodes(tree: CodeTree, sizes: readonly CodeSize[]): CodeArea[] {
  const own = new Map(sizes.map((size) => [size.id, size.own]));
  const grow = ({ code, children }: CodeNode): CodeArea[] => {
    const self = own.get(code.id) ?? 0;
    const within = children.flatMap(grow);
    if (within.length === 0) return self === 0 ? [] : [{ codeId: code.id, name: code.name, value: self }];
    const all =
      self === 0 ? within : [{ codeId: code.id, name: `${code.name} itself`, value: self }, ...within];
    return [
      {
        ...{ codeId: code.id, name: code.name, children: all },
        value: all.reduce((sum, { value }) => sum + value, 0),
      },
    ];
  };
  return tree.roots.flatMap(grow);
}

/** Each code with its path, in the order of the codebook. */
export const nameSizes = (tree: CodeTree, sizes: readonly CodeSize[]) =>
  sizes.map((size) => ({
    ...size,
    name: codePath(tree, size.id)
      .map(({ name }) => name)
      .join(" › "),
  }));

/** The sizes of all codes as they are exported. */
export const toSizesSheet = (tree: CodeTree, sizes: readonly CodeSize[], title: string): Sheet => ({
  title,
  columns: [
    { heading: "Code" },
    { heading: "Passages", weight: 0.4 },
    { heading: "Of the code itself", weight: 0.4 },
  ],
  rows: nameSizes(tree, sizes).map(({ name, passages, own }) => [name, passages, own]),
});
