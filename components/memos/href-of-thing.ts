import type { MemoTarget } from "@/lib/memos/memo";

/** Where one sees what a memo is written on or names. `documentId`: of a passage. */
export function hrefOfThing(
  projectId: string,
  kind: MemoTarget | "member",
  id: string,
  documentId: string | null,
): string {
  const place = `/projects/${projectId}`;
  return {
    project: place,
    member: `${place}/team`,
    document: `${place}/documents/${id}`,
    code: `${place}/codebook?code=${id}`,
    passage: `${place}/documents/${documentId}?passage=${id}`,
    case: `${place}/cases`,
    cell: `${place}/tables/${id}`,
    finding: `${place}/tables/${id}`,
    free: `${place}/memos`,
  }[kind];
}
