"use client";

import { Menu } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { IconAt, IconHash, IconTable } from "@tabler/icons-react";
import type { Command } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import type { Editor } from "@tiptap/react";
import type { ReferenceSign } from "./reference-node";
import { insertTable } from "./table-nodes";

const tableCommands: readonly (readonly [label: string, command: Command])[] = [
  ["Add a row below", addRowAfter],
  ["Add a column after", addColumnAfter],
  ["First row holds headings, or not", toggleHeaderRow],
  ["Delete the row", deleteRow],
  ["Delete the column", deleteColumn],
  ["Delete the table", deleteTable],
];

/** What can be done to a memo's text. */
export function MemoToolbar({ editor }: { editor: Editor | null }) {
  const name = (sign: ReferenceSign) => {
    const before = editor?.state.selection.$from.nodeBefore?.text?.at(-1) ?? " ";
    editor
      ?.chain()
      .focus()
      .insertContent(/\s/.test(before) ? sign : ` ${sign}`)
      .run();
  };
  return (
    <RichTextEditor.Toolbar>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.Underline />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.Blockquote />
        <TableControl editor={editor} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Link />
        <RichTextEditor.Unlink />
        <RichTextEditor.Control
          aria-label="Name a member (@)"
          title="Name a member (@)"
          onClick={() => name("@")}
        >
          <IconAt size={16} stroke={1.5} />
        </RichTextEditor.Control>
        <RichTextEditor.Control
          aria-label="Refer to a code, document or passage (#)"
          title="Refer to a code, document or passage (#)"
          onClick={() => name("#")}
        >
          <IconHash size={16} stroke={1.5} />
        </RichTextEditor.Control>
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  );
}

/** Inserts a table; inside of one, offers what can be done with it. */
function TableControl({ editor }: { editor: Editor | null }) {
  const run = (command: Command) => {
    if (editor === null) return;
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const inside = editor !== null && isInTable(editor.state);
  if (!inside)
    return (
      <RichTextEditor.Control
        aria-label="Insert a table"
        title="Insert a table"
        onClick={() =>
          run((state, dispatch) => {
            dispatch?.(insertTable(state));
            return true;
          })
        }
      >
        <IconTable size={16} stroke={1.5} />
      </RichTextEditor.Control>
    );
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <RichTextEditor.Control aria-label="Change the table" title="Change the table" active>
          <IconTable size={16} stroke={1.5} />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {tableCommands.map(([label, command]) => (
          <Menu.Item key={label} onClick={() => run(command)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
