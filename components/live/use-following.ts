import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import type { LiveState } from "./live-connection";
import { useLive, useLiveValue } from "./live-provider";

/** Where the followed member reads, as a document's id and an offset; null where that is not known. */
function readPlace({ present, followedId }: LiveState): string | null {
  const place = present.find(({ userId }) => userId === followedId)?.place ?? null;
  return place && `${place.documentId} ${place.offset}`;
}

const readFollowed = ({ followedId }: LiveState) => followedId;

/** Shows in the reader what a followed member reads; whatever one does in the text oneself ends it. */
export function useFollowing(reader: ReaderState): void {
  const live = useLive();
  const followedId = useLiveValue(readFollowed);
  const [documentId, at] = useLiveValue(readPlace)?.split(" ") ?? [];
  const { surface, document, going } = reader;
  const { restore } = going;
  const offset = documentId === document.id ? Number(at) : null;
  useEffect(() => {
    if (surface !== null && offset !== null) restore({ top: offset, anchor: null, focus: null });
  }, [surface, offset, restore]);
  useEffect(() => {
    if (surface === null || followedId === null) return;
    const stop = () => live.followMember(null);
    const main = window.document.getElementById("main");
    const kinds = ["wheel", "pointerdown", "touchmove", "keydown"] as const;
    for (const kind of kinds) main?.addEventListener(kind, stop, { passive: true });
    return () => {
      for (const kind of kinds) main?.removeEventListener(kind, stop);
    };
  }, [surface, followedId, live]);
}

/** Opens the document that a followed member reads, from wherever one is in the project. */
export function useFollowToDocument(projectId: string): void {
  const router = useRouter();
  const documentId = useLiveValue(readPlace)?.split(" ")[0];
  useEffect(() => {
    if (documentId === undefined || window.location.pathname.endsWith(`/documents/${documentId}`)) return;
    router.push(`/projects/${projectId}/documents/${documentId}`);
  }, [documentId, projectId, router]);
}
