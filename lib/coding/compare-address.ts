const name = "compare";

/** Names the layers that a document is to be opened with, side by side, in its address. */
export const writeCompare = (params: URLSearchParams, layerIds: readonly string[]): void =>
  params.set(name, layerIds.join(","));

/** Takes that out of an address. */
export const dropCompare = (params: URLSearchParams): void => params.delete(name);

/** The layers that an address names to be compared; null where it names none. */
export function readCompare(params: Pick<URLSearchParams, "get">): readonly string[] | null {
  const ids = (params.get(name) ?? "").split(",").filter((id) => id !== "");
  return ids.length === 0 ? null : ids;
}
