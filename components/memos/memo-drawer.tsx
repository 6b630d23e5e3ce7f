"use client";

import { Drawer } from "@mantine/core";
import type { Standing } from "@/lib/projects/permissions";
import { MemoPanel } from "./memo-panel";
import type { MemoOn } from "./use-memos";

interface Props {
  projectId: string;
  on: MemoOn;
  /** What they are written on: "the document “Letter”". */
  title: string;
  member: { readonly userId: string; readonly standing: Standing };
  onClose: () => void;
}

/** The memos on one thing, at the side of the page it stands on. */
export function MemoDrawer({ projectId, on, title, member, onClose }: Props) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={`Memos on ${title}`}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.12 }}
    >
      <MemoPanel projectId={projectId} {...on} member={member} startWriting />
    </Drawer>
  );
}
