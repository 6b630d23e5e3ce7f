"use client";

import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
  IconArrowLeft,
  IconArrowRight,
  IconDots,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFocusCentered,
  IconKeyboard,
  IconLayoutColumns,
  IconListTree,
  IconMagnet,
  IconNote,
  IconPrinter,
} from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useMay } from "@/components/shell/use-may";
import type { Going } from "@/components/way/going";
import { CommandKey } from "./command-key";
import type { ReaderCommandId } from "./reader-commands";
import { type Snap, snapNames, snapUnits } from "./use-snap";

interface Props {
  going: Pick<Going, "back" | "forward">;
  snap: Pick<Snap, "unit" | "choose">;
  /** Null for those who may not correct the structure. */
  structure: { readonly correcting: boolean; readonly toggle: () => void } | null;
  /** A second text beside the one that is read. */
  split: { readonly isOpen: boolean; readonly toggle: () => void };
  onFocusMode: () => void;
  printHref: string;
  /** The document as a file, with what is coded in it. */
  textHref: (format: "html" | "docx" | "pdf") => string;
  /** The memos on the document as a whole. */
  onMemos: () => void;
  onHelp: () => void;
}

/** What one does in the reader now and then, each with its key. */
export function MoreMenu(props: Props) {
  const mayExport = useMay("project.export");
  const { going, snap, structure, split, onFocusMode, printHref, textHref, onMemos, onHelp } = props;
  return (
    <Menu position="bottom-end" width={304} returnFocus>
      <Tooltip label="More">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="More">
            <IconDots size={18} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Item command="goBack" icon={<IconArrowLeft {...icon} />} onClick={going.back}>
          Back to where you were
        </Item>
        <Item command="goForward" icon={<IconArrowRight {...icon} />} onClick={going.forward}>
          Forward again
        </Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconNote {...icon} />} onClick={onMemos}>
          Memos on the document
        </Menu.Item>
        <SnapChoice {...snap} />
        {structure !== null && (
          <Item
            command={structure.correcting ? "leaveStructure" : "correctStructure"}
            icon={<IconListTree {...icon} />}
            onClick={structure.toggle}
          >
            {structure.correcting ? "End correcting the structure" : "Correct structure"}
          </Item>
        )}
        <Menu.Divider />
        <Item command="toggleBeside" icon={<IconLayoutColumns {...icon} />} onClick={split.toggle}>
          {split.isOpen ? "Close the split view" : "Split view: a second text beside"}
        </Item>
        <Item command="focusMode" icon={<IconFocusCentered {...icon} />} onClick={onFocusMode}>
          Focus mode: only the text
        </Item>
        {mayExport && (
          <Menu.Item
            component={Link}
            href={printHref}
            leftSection={<IconPrinter {...icon} />}
            rightSection={<CommandKey command="print" />}
          >
            Print
          </Menu.Item>
        )}
        {mayExport && (
          <>
            <Menu.Item
              component="a"
              href={textHref("html")}
              download
              leftSection={<IconFileTypeHtml {...icon} />}
            >
              With its codings as a web page
            </Menu.Item>
            <Menu.Item
              component="a"
              href={textHref("docx")}
              download
              leftSection={<IconFileTypeDocx {...icon} />}
            >
              With its codings as a Word file
            </Menu.Item>
            <Menu.Item
              component="a"
              href={textHref("pdf")}
              download
              leftSection={<IconFileTypePdf {...icon} />}
            >
              With its codings as a PDF
            </Menu.Item>
          </>
        )}
        <Item command="help" icon={<IconKeyboard {...icon} />} onClick={onHelp}>
          Keys
        </Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const icon = { size: 16, stroke: 1.5 };

interface ItemProps {
  command: ReaderCommandId;
  icon: ReactNode;
  onClick: () => void;
  children: ReactNode;
}

function Item({ command, icon: leftSection, onClick, children }: ItemProps) {
  return (
    <Menu.Item leftSection={leftSection} rightSection={<CommandKey command={command} />} onClick={onClick}>
      {children}
    </Menu.Item>
  );
}

/** What selections drawn with the mouse keep to. */
function SnapChoice({ unit, choose }: Props["snap"]) {
  return (
    <Menu.Sub position="left-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconMagnet {...icon} />}>
          The mouse selects: {snapNames[unit].toLowerCase()}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <Menu.Label>With Alt held: letters</Menu.Label>
        {snapUnits.map((one) => (
          <Menu.RadioItem
            key={one}
            value={one}
            checked={one === unit}
            closeMenuOnClick
            onChange={() => choose(one)}
          >
            {snapNames[one]}
          </Menu.RadioItem>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
