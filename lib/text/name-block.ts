import type { Block, BlockKind } from "@/lib/text/block";

const names: Record<BlockKind, string> = {
  heading: "Heading",
  paragraph: "Paragraph",
  listItem: "List item",
  table: "Table",
  caption: "Caption",
  footnote: "Footnote",
  reference: "Reference",
  furniture: "Page furniture",
};

/** What a block is called where people correct it: "Heading 2", "Paragraph". */
export const nameBlock = ({ kind, level }: Pick<Block, "kind" | "level">): string =>
  kind === "heading" ? `Heading ${level ?? 1}` : names[kind];
