"use client";

import { Drawer, Text } from "@mantine/core";
import { CommentSection } from "@/components/comments/comment-section";
import { MemoPanel } from "@/components/memos/memo-panel";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { ReaderState } from "@/components/reader/use-reader";
import { wordsOf } from "./words-of";

interface Props {
  reader: ReaderState;
  passage: CodedPassage;
  onClose: () => void;
}

/** The memos on a passage, beside the text they are about. */
export function PassageMemos({ reader, passage, onClose }: Props) {
  const { document, member } = reader;
  const excerpt = wordsOf(passage, reader.shown);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      title="Memos on a passage"
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.12 }}
    >
      <Text
        ff="var(--reading-font)"
        size="sm"
        lineClamp={6}
        dir="auto"
        lang={document.language || undefined}
        component="blockquote"
        m={0}
      >
        {excerpt}
      </Text>
      <MemoPanel
        projectId={member.projectId}
        target="passage"
        targetId={passage.id}
        member={member}
        startWriting
      />
      <CommentSection
        projectId={member.projectId}
        on={{ target: "passage", targetId: passage.id }}
        member={member}
      />
    </Drawer>
  );
}
