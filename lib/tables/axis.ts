/** Years, both inclusive, under a name: "Putin's first term, 2000–2004". */
export interface Period {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Whether one of some years, as first and last of each stretch, lies in a period. */
export const speaksOf = (
  years: readonly { readonly from: number; readonly to: number }[],
  { from, to }: Pick<Period, "from" | "to">,
): boolean => years.some((span) => span.from <= to && span.to >= from);

/** A row that stands for nothing coded: what is in it is written. */
export interface FreeRow {
  readonly id: string;
  readonly heading: string;
}

/** What the rows of a finding table, or the rows or columns of a matrix, stand for. */
export type AxisSpec =
  /** Codes count with their sub-codes; `nested`: these follow them as rows of their own, further in. */
  | { readonly kind: "children"; readonly codeId: string; readonly nested?: boolean | undefined }
  | { readonly kind: "codes"; readonly codeIds: readonly string[]; readonly nested?: boolean | undefined }
  | { readonly kind: "codeSet"; readonly setId: string; readonly nested?: boolean | undefined }
  /** All codes at the top of the codebook. */
  | { readonly kind: "codebook"; readonly nested?: boolean | undefined }
  | { readonly kind: "documents" }
  | { readonly kind: "cases" }
  /** The values that documents or cases have for an attribute. */
  | { readonly kind: "values"; readonly of: "documents" | "cases"; readonly attribute: string }
  /** By the years that a passage speaks of. */
  | { readonly kind: "periods"; readonly periods: readonly Period[] }
  | { readonly kind: "coders" }
  /** Saved queries: what each finds. */
  | { readonly kind: "queries"; readonly queryIds: readonly string[] }
  | { readonly kind: "free"; readonly rows: readonly FreeRow[] };

/** An axis on which a coding's code alone says where it belongs. */
export type CodeAxis = Extract<AxisSpec, { kind: "children" | "codes" | "codeSet" | "codebook" }>;

/** Whether an axis is of codes, so that its passages can be matched with those of another one. */
export const isOfCodes = (spec: AxisSpec): spec is CodeAxis =>
  spec.kind === "children" || spec.kind === "codes" || spec.kind === "codeSet" || spec.kind === "codebook";

/** The code ids that an axis names itself. */
export function listAxisCodes(spec: AxisSpec): readonly string[] {
  if (spec.kind === "codes") return spec.codeIds;
  return spec.kind === "children" ? [spec.codeId] : [];
}
