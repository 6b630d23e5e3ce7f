import type { Block } from "@/lib/text/block";

const span = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;

/**
 * Blocks as lines of numbers, without any of their words, to be compared with a file: kind and level, range, hidden
 * ranges after `~`, and of tables each cell as row.column (`h`: header, `[2x1]`: over two rows) with its ranges joined by `+`.
 */
export const describeBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      const hidden = block.hidden.length === 0 ? "" : ` ~ ${block.hidden.map(span).join(" ")}`;
      const cells = (block.cells ?? []).map(({ row, column, header, span: over, ranges }) =>
        `\n  ${row}.${column}${header ? "h" : ""}${over ? `[${over.rows}x${over.columns}]` : ""} ${ranges.map(span).join("+")}`.trimEnd(),
      );
      return `${block.kind}${block.level ?? ""} ${span(block)}${hidden}${cells.join("")}\n`;
    })
    .join("");
