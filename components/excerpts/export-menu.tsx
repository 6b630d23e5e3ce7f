"use client";

import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { sheetFiles } from "@/components/shell/sheet-files";
import { useMay } from "@/components/shell/use-may";
import type { SheetFormat } from "@/lib/exchange/write-sheet";

interface Props {
  /** The address of the file in a format. */
  hrefOf: (format: SheetFormat) => string;
  disabled?: boolean;
  /** What more a file can hold. */
  choice?: Choice | undefined;
}

interface Choice {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Downloads what is shown, in a format of one's choice; nothing for who may not export. */
export function ExportMenu({ hrefOf, disabled = false, choice }: Props) {
  if (!useMay("project.export")) return null;
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={disabled}
        >
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sheetFiles.map(({ format, label, hint }) => (
          <Menu.Item
            key={format}
            component="a"
            href={hrefOf(format)}
            download
            rightSection={<span style={{ color: "var(--quiet)", fontSize: 12 }}>{hint}</span>}
          >
            {label}
          </Menu.Item>
        ))}
        {choice && (
          <>
            <Menu.Divider />
            <Menu.CheckboxItem checked={choice.checked} closeMenuOnClick={false} onChange={choice.onChange}>
              {choice.label}
            </Menu.CheckboxItem>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
