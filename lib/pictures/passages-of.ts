import type { MatrixSpec, Scope } from "@/lib/tables/matrix";
import { scopeOf } from "./picture";

/** The matrix of one cell that holds where two codes come together, or the passages of a code by itself. */
export const meetingOf = (
  one: string,
  other: string,
  scope: Scope,
  { match, words }: Pick<MatrixSpec, "match" | "words"> = { match: "passage" },
): MatrixSpec => ({
  rows: { kind: "codes", codeIds: [one] },
  columns: { kind: "codes", codeIds: [other] },
  ...{ match, words },
  ...scopeOf(scope),
});
