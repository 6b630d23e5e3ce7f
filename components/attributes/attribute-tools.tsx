"use client";

import { Button, Menu } from "@mantine/core";
import { IconAdjustments, IconChevronDown, IconTableImport } from "@tabler/icons-react";
import { type ChangeEvent, useRef, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { sendFile } from "@/components/shell/send-file";
import type { Described } from "@/lib/attributes/attribute-kind";
import type { Matchable } from "@/lib/attributes/plan-attributes";
import type { Workbook } from "@/lib/ingest/sheet";
import { AttributeKindsDialog } from "./attribute-kinds-dialog";
import { ImportAttributesDialog } from "./import-attributes-dialog";

interface Props {
  projectId: string;
  of: Described;
  things: readonly Matchable[];
  /** Names of attributes that any of them has. */
  attributeNames: readonly string[];
}

/** Brings attributes of documents or cases in from a table, and says what their values are. */
export function AttributeTools({ projectId, of, things, attributeNames }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [naming, setNaming] = useState(false);
  const [read, setRead] = useState<{ fileName: string; workbook: Workbook } | null>(null);
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = "";
    if (!file) return;
    setReading(true);
    try {
      const workbook = await sendFile<Workbook>(`/api/projects/${projectId}/attributes/table`, {
        file,
        folder: "",
      });
      setRead({ fileName: file.name, workbook });
    } catch (error) {
      notifyError(error, "The table could not be read");
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        hidden
        aria-label="Table of attributes"
        onChange={(event) => void take(event)}
      />
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            loading={reading}
          >
            Attributes
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTableImport size={16} />} onClick={() => input.current?.click()}>
            Import from CSV or XLSX…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconAdjustments size={16} />}
            disabled={attributeNames.length === 0}
            onClick={() => setNaming(true)}
          >
            What their values are…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <AttributeKindsDialog {...{ projectId, of, attributeNames }} onClose={() => setNaming(false)} />
      )}
      {read !== null && (
        <ImportAttributesDialog {...{ projectId, of, things, ...read }} onClose={() => setRead(null)} />
      )}
    </>
  );
}
