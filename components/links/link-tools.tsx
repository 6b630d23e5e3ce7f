"use client";

import { wordsOf } from "@/components/passage/words-of";
import type { ReaderState } from "@/components/reader/use-reader";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";
import { endLink } from "./begun-link";
import { LinkBar } from "./link-bar";
import { LinkDialog } from "./link-dialog";
import { useLinkActions } from "./use-links";

/** What is shown in the reader while a link is being made. */
export function LinkTools({ reader, tasks }: { reader: ReaderState; tasks: ReaderTasks }) {
  const { links } = tasks;
  const { add } = useLinkActions(reader.member.projectId);
  const { joining } = links;
  return (
    <>
      <LinkBar tasks={links} current={reader.current} />
      {joining !== null && (
        <LinkDialog
          from={joining.from}
          to={{ id: joining.to.id, words: wordsOf(joining.to, reader.shown) }}
          onAdd={add}
          onClose={(made) => {
            if (made) endLink();
            links.close();
          }}
        />
      )}
    </>
  );
}
