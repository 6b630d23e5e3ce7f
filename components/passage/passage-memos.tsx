"use client";

import { Drawer, Text } from "@mantine/core";
import { MemoPanel } from "@/components/memos/memo-panel";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { describeRegion } from "@/lib/coding/region";
import { excerptText } from "@/lib/text/excerpt-text";
import type { ReaderState } from "@/components/reader/use-reader";

interface Props {
  reader: ReaderState;
  passage: CodedPassage;
  onClose: () => void;
}

/** The memos on a passage, beside the text they are about. */
export function PassageMemos({ reader, passage, onClose }: Props) {
  const { document, member } = reader;
  const excerpt =
    passage.region === null
      ? excerptText(document.text, passage.ranges, document.blocks)
      : describeRegion(passage.region, document.pages);
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
    </Drawer>
  );
}
