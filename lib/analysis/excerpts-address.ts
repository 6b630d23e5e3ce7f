import type { ExcerptQuery } from "./excerpts";

/** What the address of the excerpts page holds; no code chosen is null. */
export interface ExcerptsAddress extends Pick<
  ExcerptQuery,
  "documentIds" | "layerIds" | "attribute" | "caseIds" | "caseAttribute" | "text"
> {
  readonly older?: true | undefined;
  readonly codeId: string | null;
  /** A saved query: only what it finds; without a code, all of that. */
  readonly queryId?: string | undefined;
  readonly withSubCodes: boolean;
}

/**
 * Reads `code`, `query`, `sub`, `document`, `coder` and `case` (repeated), `attribute` of the document and `caseAttribute` (the
 * name up to the first `=`, then the value), `text` and `older` (`1`). Sub-codes are in unless `sub=0`; empty parameters
 * count as absent; unknown ones are ignored.
 */
export function readAddress(params: URLSearchParams): ExcerptsAddress {
  const list = (name: string) => {
    const values = params.getAll(name).filter((value) => value !== "");
    return values.length > 0 ? values : undefined;
  };
  const pair = (name: string) => {
    const [written = ""] = list(name) ?? [];
    const split = written.indexOf("=");
    return split > 0 ? { name: written.slice(0, split), value: written.slice(split + 1) } : undefined;
  };
  return {
    codeId: params.get("code") || null,
    queryId: params.get("query") || undefined,
    withSubCodes: params.get("sub") !== "0",
    documentIds: list("document"),
    layerIds: list("coder"),
    attribute: pair("attribute"),
    caseIds: list("case"),
    caseAttribute: pair("caseAttribute"),
    text: params.get("text")?.trim() || undefined,
    older: params.get("older") === "1" ? true : undefined,
  };
}

/** The inverse of readAddress, for attribute names without `=`; what is absent leaves no parameter. */
export function writeAddress(address: ExcerptsAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (address.codeId) params.set("code", address.codeId);
  if (address.queryId) params.set("query", address.queryId);
  if (!address.withSubCodes) params.set("sub", "0");
  address.documentIds?.forEach((id) => params.append("document", id));
  address.layerIds?.forEach((id) => params.append("coder", id));
  if (address.attribute) params.set("attribute", `${address.attribute.name}=${address.attribute.value}`);
  address.caseIds?.forEach((id) => params.append("case", id));
  if (address.caseAttribute)
    params.set("caseAttribute", `${address.caseAttribute.name}=${address.caseAttribute.value}`);
  if (address.text) params.set("text", address.text);
  if (address.older) params.set("older", "1");
  return params;
}
