"use client";

import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { sheetFiles } from "@/components/shell/sheet-files";
import { useMay } from "@/components/shell/use-may";
import type { SheetFormat } from "@/lib/exchange/write-sheet";
import type { HistoryAddress } from "@/lib/history/history-address";
import { toHistoryInput } from "./history-query";

/** Downloads the history as it is narrowed; nothing for who may not export. */
export function HistoryExport({ projectId, address }: { projectId: string; address: HistoryAddress }) {
  if (!useMay("project.export")) return null;
  const hrefOf = (format: SheetFormat | "json") => {
    const { projectId: _, ...filter } = toHistoryInput(projectId, address);
    const given = Object.entries(filter).filter(([, value]) => value !== undefined);
    const params = new URLSearchParams([...given, ["format", format]]);
    return `/api/projects/${projectId}/history/export?${params.toString()}`;
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sheetFiles.map(({ format, label }) => (
          <Menu.Item key={format} component="a" href={hrefOf(format)} download>
            {label}
          </Menu.Item>
        ))}
        <Menu.Item component="a" href={hrefOf("json")} download>
          JSON (.json)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
