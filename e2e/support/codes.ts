import type { Page } from "@playwright/test";
import { callApi } from "./rest";

/** Adds the codes that paths like `facet/finding` name, and what stands above them; path → id. */
export async function addCodes(
  page: Page,
  projectId: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const above = (path: string) => path.split("/").map((_, i, parts) => parts.slice(0, i + 1).join("/"));
  for (const path of [...new Set(paths.flatMap(above))].sort()) {
    const parts = path.split("/");
    const id = crypto.randomUUID();
    const parentId = ids.get(parts.slice(0, -1).join("/")) ?? null;
    await callApi(page, "codebook/add", { projectId, id, parentId, name: parts.at(-1) });
    ids.set(path, id);
  }
  return ids;
}
