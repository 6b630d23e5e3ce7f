import type { DifferenceView } from "@/lib/adjudication/difference-view";
import { writeCompare } from "@/lib/coding/compare-address";

/** Where a difference is read in its document, with the compared coders side by side in the margin. */
export function compareAddress(
  projectId: string,
  { documentId, codings }: Pick<DifferenceView, "documentId" | "codings">,
  layerIds: readonly string[],
): string {
  const params = new URLSearchParams({ passage: codings[0]?.passageId ?? "" });
  writeCompare(params, layerIds);
  return `/projects/${projectId}/documents/${documentId}?${params.toString()}`;
}
