import { Node, mergeAttributes } from "@tiptap/core";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { addRowAfter, goToNextCell, isInTable, tableEditing } from "@tiptap/pm/tables";

const roles: Readonly<Record<string, string>> = {
  table: "table",
  tableRow: "row",
  tableHeader: "header_cell",
  tableCell: "cell",
};

/** A table as ProseMirror's own commands for tables know it: each node says which part it plays. */
const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: ({ name }) => ({ tableRole: roles[name] }),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const { editor } = this;
    const step = (direction: 1 | -1) => goToNextCell(direction)(editor.state, editor.view.dispatch);
    return {
      // Behind the last cell begins a new row.
      Tab: () =>
        isInTable(editor.state) && (step(1) || (addRowAfter(editor.state, editor.view.dispatch) && step(1))),
      "Shift-Tab": () => isInTable(editor.state) && step(-1),
    };
  },
});

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const spanOf = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)) || 1,
});

/** `colwidth` is what ProseMirror's commands look for; widths are not kept. */
const cellAttributes = () => ({
  colspan: spanOf("colspan"),
  rowspan: spanOf("rowspan"),
  colwidth: { default: null, rendered: false },
});

const TableCell = Node.create({
  name: "tableCell",
  content: "block+",
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", mergeAttributes(HTMLAttributes), 0],
});

const TableHeader = Node.create({
  name: "tableHeader",
  content: "block+",
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", mergeAttributes(HTMLAttributes), 0],
});

export const tableNodes = [Table, TableRow, TableCell, TableHeader];

/** A table to begin with: a row of headings and two rows, three columns. */
export function insertTable(state: EditorState): Transaction {
  const { table, tableRow, tableHeader, tableCell } = state.schema.nodes;
  const row = (type: typeof tableCell) =>
    tableRow!.create(
      null,
      Array.from({ length: 3 }, () => type!.createAndFill()).filter(
        (cell): cell is ProseNode => cell !== null,
      ),
    );
  const made = table!.create(null, [row(tableHeader), row(tableCell), row(tableCell)]);
  const { tr } = state;
  tr.replaceSelectionWith(made);
  let start = 0;
  // An empty paragraph gives way to the table, others stay before it: it ends where the selection stands now.
  tr.doc.descendants((node, position) => {
    if (node.eq(made) && position <= tr.selection.from) start = position;
    return node.type !== table;
  });
  return tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))).scrollIntoView();
}
