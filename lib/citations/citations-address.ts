/** What the page shows: each document with what it cites, or the works with who cites them. */
export const citationsShown = ["documents", "works"] as const;
export type CitationsShown = (typeof citationsShown)[number];

/** The page of citations as an address asks for it. */
export interface CitationsAddress {
  readonly shown: CitationsShown;
  /** Only citations in passages with this code; null: all. */
  readonly codeId: string | null;
}

/** Reads `show` and `code`; what is absent or of no known value is as usual. */
export function readCitationsAddress(params: URLSearchParams): CitationsAddress {
  const code = params.get("code") ?? "";
  return {
    shown: citationsShown.find((each) => each === params.get("show")) ?? "documents",
    codeId: /^[0-9a-f-]{36}$/.test(code) ? code : null,
  };
}

/** The inverse of `readCitationsAddress`; what is as usual leaves no parameter. */
export function writeCitationsAddress({ shown, codeId }: CitationsAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (shown !== "documents") params.set("show", shown);
  if (codeId !== null) params.set("code", codeId);
  return params;
}
