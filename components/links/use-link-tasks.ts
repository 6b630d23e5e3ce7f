"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { wordsOf } from "@/components/passage/words-of";
import type { ReaderState } from "@/components/reader/use-reader";
import type { WayBack } from "@/components/reader/use-way-back";
import { notifyDone } from "@/components/shell/notify";
import { awaitFocus } from "@/components/split/awaited-focus";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { LinkedPassageView } from "@/lib/links/server/queries";
import { sayBegun } from "@/components/pseudonyms/say-linked";
import { type BegunLink, beginLink, endLink, useBegunLink } from "./begun-link";

/** Letters of the words that a begun link is called by. */
const named = 120;

/** Making links: begun at one passage, ended at another, in any document or pane. The functions stay the same. */
export function useLinkTasks(reader: ReaderState, { leave, goBack }: WayBack) {
  const router = useRouter();
  const { projectId } = reader.member;
  const kept = useBegunLink(projectId);
  const begun = useMemo(() => kept && sayBegun(kept, reader.naming.on), [kept, reader.naming.on]);
  const latest = useRef({ reader, begun });
  useEffect(() => {
    latest.current = { reader, begun };
  });
  /** The two passages that are about to be linked. */
  const [joining, setJoining] = useState<{ from: BegunLink; to: CodedPassage } | null>(null);

  const begin = useCallback((passage: CodedPassage) => {
    const { shown, naming, member, announce } = latest.current.reader;
    const words = wordsOf(passage, shown).slice(0, named);
    beginLink({ projectId: member.projectId, passageId: passage.id, words, replaced: naming.on });
    announce("A link is begun here. Go to the other passage, in any document, and link to it.");
  }, []);
  const linkHere = useCallback(
    (passage: CodedPassage) => {
      const { begun } = latest.current;
      if (begun === null) return notifyDone("Begin a link at another passage first.");
      if (begun.passageId === passage.id)
        return notifyDone("The link begins at this passage. Go to another one, then link to it.");
      leave();
      setJoining({ from: begun, to: passage });
    },
    [leave],
  );
  const close = useCallback(() => {
    setJoining(null);
    goBack();
  }, [goBack]);
  const cancel = useCallback(() => {
    endLink();
    latest.current.reader.focusText();
    latest.current.reader.announce("No link is begun any more.");
  }, []);
  /** Goes to the passage at the other end of a link, in this pane or in its own document. */
  const goToLinked = useCallback(
    ({ documentId, passageId }: LinkedPassageView) => {
      const { document, passages, goTo, focusText, member } = latest.current.reader;
      const here = documentId === document.id ? passages.get(passageId) : undefined;
      if (here !== undefined) {
        goTo(here);
        return focusText();
      }
      awaitFocus("main", documentId);
      router.push(`/projects/${member.projectId}/documents/${documentId}?passage=${passageId}`);
    },
    [router],
  );
  return useMemo(
    () => ({ begun, joining, begin, linkHere, close, cancel, goToLinked }),
    [begun, joining, begin, linkHere, close, cancel, goToLinked],
  );
}

export type LinkTasks = ReturnType<typeof useLinkTasks>;
