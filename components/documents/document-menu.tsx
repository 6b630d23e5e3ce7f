"use client";

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconClockHour4,
  IconDots,
  IconDownload,
  IconMicrophone,
  IconNote,
  IconPencil,
  IconReportSearch,
  IconTrash,
} from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useMay } from "@/components/shell/use-may";

interface Props {
  title: string;
  originalHref: string;
  onMemos: () => void;
  historyHref: string;
  onReport: () => void;
  onEdit: (() => void) | null;
  onRecording: (() => void) | null;
  /** The name of its sound or film; null without one. */
  recording: string | null;
  /** The folder and sets it is in, as items; null where there are none, or one may not change them. */
  groups: ReactNode;
  onDelete: (() => void) | null;
}

/** What one does with a document as a whole; null for what one may not. */
export function DocumentMenu({
  title,
  originalHref,
  historyHref,
  recording,
  onMemos,
  onReport,
  onEdit,
  onRecording,
  groups,
  onDelete,
}: Props) {
  const mayExport = useMay("project.export");
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`More about “${title}”`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onEdit && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
            Edit details
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconNote size={16} />} onClick={onMemos}>
          Memos
        </Menu.Item>
        {mayExport && (
          <Menu.Item component="a" href={originalHref} download leftSection={<IconDownload size={16} />}>
            Download the original
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconReportSearch size={16} />} onClick={onReport}>
          Import report
        </Menu.Item>
        <Menu.Item component={Link} href={historyHref} leftSection={<IconClockHour4 size={16} />}>
          History
        </Menu.Item>
        {onRecording && (
          <Menu.Item leftSection={<IconMicrophone size={16} />} onClick={onRecording}>
            {recording === null ? "Attach a recording" : "Replace the recording"}
          </Menu.Item>
        )}
        {groups}
        {onDelete && (
          <>
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={onDelete}>
              Delete
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
