import type { ReaderState } from "@/components/reader/use-reader";
import { presentAddress } from "@/components/shell/page-address";
import { besideParameter } from "./use-beside-document";

/** The address of what is read in a pane, without what stands beside it: links lead to one text. */
export function paneAddress({
  pane,
  member,
  document,
}: Pick<ReaderState, "pane" | "member" | "document">): URL {
  const url = presentAddress();
  if (pane.side === "beside")
    return new URL(`/projects/${member.projectId}/documents/${document.id}`, url.origin);
  url.searchParams.delete(besideParameter);
  return url;
}
