import { type VerdictKind, verdictKinds } from "./verdict";

/** Which claims and documents are shown. */
export interface ClaimsAddress {
  /** Only claims of which this is the verdict; null: all. */
  readonly verdict: VerdictKind | null;
  /** Also the documents in which nothing is held against a claim. */
  readonly allDocuments: boolean;
}

/** Reads `verdict` (none, one, agree, disagree; anything else: all) and `documents` ("all" or absent). */
export const readClaims = (params: URLSearchParams): ClaimsAddress => ({
  verdict: verdictKinds.find((kind) => kind === params.get("verdict")) ?? null,
  allDocuments: params.get("documents") === "all",
});

/** The inverse of `readClaims`; what is as usual leaves no parameter. */
export function writeClaims({ verdict, allDocuments }: ClaimsAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (verdict !== null) params.set("verdict", verdict);
  if (allDocuments) params.set("documents", "all");
  return params;
}
