import type { Coding } from "./coding";
import type { Arrangement } from "./margin-settings";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Shown {
  /** In the codebook's order. */
  readonly codes: readonly (Named & { readonly color: string })[];
  /** In their order; a code stands with the first set that has it. */
  readonly sets: readonly (Named & { readonly codeIds: readonly string[] })[];
  /** Those whose codings are shown. */
  readonly layers: readonly Named[];
  /** e.g. "Blue". */
  readonly nameColor: (color: string) => string;
}

/** What stripes are put side by side by; `keys` tells the group of a code, where groups go by codes. */
export interface MarginGroups {
  readonly groups: readonly { readonly key: string; readonly name: string }[];
  readonly keys: Readonly<Record<string, string>>;
}

const noSet = { key: "", name: "In no set" };

/** The groups of an arrangement, in the order in which they stand from the text outwards; none for "close". */
export function listMarginGroups(
  arrangement: Arrangement,
  { codes, sets, layers, nameColor }: Shown,
): MarginGroups {
  if (arrangement === "coder") return { groups: layers.map(({ id, name }) => ({ key: id, name })), keys: {} };
  if (arrangement === "code") {
    const groups = codes.map(({ id, name }) => ({ key: id, name }));
    return { groups, keys: Object.fromEntries(codes.map(({ id }) => [id, id])) };
  }
  if (arrangement === "color") {
    const colors = [...new Set(codes.map(({ color }) => color))];
    const groups = colors.map((color) => ({ key: color, name: nameColor(color) }));
    return { groups, keys: Object.fromEntries(codes.map(({ id, color }) => [id, color])) };
  }
  if (arrangement === "set") {
    const keys = Object.fromEntries(
      codes.map(({ id }) => [id, sets.find(({ codeIds }) => codeIds.includes(id))?.id ?? noSet.key]),
    );
    return { groups: [...sets.map(({ id, name }) => ({ key: id, name })), noSet], keys };
  }
  return { groups: [], keys: {} };
}

/** The group a coding belongs to; undefined for one that no group takes. */
export const groupOf = (
  arrangement: Arrangement,
  { keys }: MarginGroups,
  { codeId, layerId }: Coding,
): string | undefined => (arrangement === "coder" ? layerId : keys[codeId]);
