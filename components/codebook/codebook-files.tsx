"use client";

import { ActionIcon, FileButton, Menu } from "@mantine/core";
import { IconDots, IconFileExport, IconFileImport, IconTemplate } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { sendFile } from "@/components/shell/send-file";
import { sheetFiles } from "@/components/shell/sheet-files";
import { useMay } from "@/components/shell/use-may";
import type { SheetFormat } from "@/lib/exchange/write-sheet";
import { ImportDialog } from "./import-dialog";
import { type CodebookFile, readCodebookFile } from "./read-codebook-file";
import type { CodebookActions } from "./use-codebook-actions";

const isWorkbook = ({ name }: File): boolean => /\.xlsx$/i.test(name);

/** Workbooks are read on the server, in a process of their own. */
async function readWorkbook(projectId: string, file: File): Promise<CodebookFile> {
  const { text } = await sendFile<{ text: string }>(`/api/projects/${projectId}/codebook/table`, {
    file,
    folder: "",
  });
  return { fileName: file.name, text };
}

interface Props {
  projectId: string;
  actions: CodebookActions;
  canImport: boolean;
  /** Nothing to export yet. */
  empty: boolean;
}

/** Brings codebooks in and takes this one out, as files. */
export function CodebookFiles({ projectId, actions, canImport, empty }: Props) {
  const [file, setFile] = useState<CodebookFile | null>(null);
  const mayExport = useMay("project.export");
  const reset = useRef<() => void>(null);
  if (!canImport && !mayExport) return null;
  const open = async (chosen: File | null) => {
    if (!chosen) return;
    reset.current?.();
    try {
      setFile(isWorkbook(chosen) ? await readWorkbook(projectId, chosen) : await readCodebookFile(chosen));
    } catch (error) {
      notifyError(error, "The file cannot be read");
    }
  };
  const exportAs = (format: SheetFormat | "qdc") =>
    `/api/projects/${projectId}/codebook/export?format=${format}`;
  return (
    <>
      <FileButton
        resetRef={reset}
        accept=".csv,.xlsx,.tsv,.txt,.qdc,.xml,.rock,.yml,.yaml"
        onChange={(chosen) => void open(chosen)}
      >
        {({ onClick }) => (
          <Menu position="bottom-end" width={250}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label="Import, export, templates">
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {canImport && (
                <>
                  <Menu.Item leftSection={<IconFileImport size={16} />} onClick={onClick}>
                    Import CSV, XLSX, REFI-QDA, ROCK…
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconTemplate size={16} />}
                    onClick={() => void actions.applyTemplate()}
                  >
                    Add “Relations of two states”
                  </Menu.Item>
                </>
              )}
              {canImport && mayExport && <Menu.Divider />}
              {mayExport && (
                <>
                  <Menu.Item
                    component="a"
                    href={exportAs("csv")}
                    download
                    disabled={empty}
                    leftSection={<IconFileExport size={16} />}
                  >
                    Export as CSV
                  </Menu.Item>
                  <Menu.Item
                    component="a"
                    href={exportAs("qdc")}
                    download
                    disabled={empty}
                    leftSection={<IconFileExport size={16} />}
                  >
                    Export as REFI-QDA (.qdc)
                  </Menu.Item>
                  {sheetFiles
                    .filter(({ format }) => format !== "csv")
                    .map(({ format, label }) => (
                      <Menu.Item
                        key={format}
                        component="a"
                        href={exportAs(format)}
                        download
                        disabled={empty}
                        leftSection={<IconFileExport size={16} />}
                      >
                        Export as {label}
                      </Menu.Item>
                    ))}
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </FileButton>
      <ImportDialog projectId={projectId} file={file} actions={actions} onClose={() => setFile(null)} />
    </>
  );
}
