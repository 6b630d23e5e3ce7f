import type { OfficeCell, OfficeItem, OfficeTable } from "@/lib/ingest/office-text";

/** One cell of a row's definition (\cellx): where it ends, in twips, and whether it continues another. */
interface CellDefinition {
  readonly right: number;
  readonly acrossFromLeft: boolean;
  readonly downFromAbove: boolean;
}

interface RowOfCells {
  readonly cells: readonly (readonly OfficeItem[])[];
  readonly definitions: readonly CellDefinition[];
  readonly left: number;
  readonly header: boolean;
}

/** Edges nearer than this, in twips (a twentieth of a point), are one edge. */
const sameEdge = 30;

/** The table of RTF that is being read: cells and rows as they end, and the definition that applies to the next row. */
export class RtfTable {
  private rows: RowOfCells[] = [];
  private cells: OfficeItem[][] = [];
  private cell: OfficeItem[] = [];
  private definitions: CellDefinition[] = [];
  private across = false;
  private down = false;
  private left = 0;
  private header = false;

  /** \trowd */
  beginDefinition(): void {
    [this.definitions, this.across, this.down, this.left, this.header] = [[], false, false, 0, false];
  }

  /** Control words of a row's definition; other words do nothing. */
  define(word: string, number: number | null): void {
    if (word === "clmrg") this.across = true;
    else if (word === "clvmrg") this.down = true;
    else if (word === "trleft") this.left = number ?? 0;
    else if (word === "trhdr") this.header = true;
    else if (word === "cellx") {
      if (this.definitions.length < 500) {
        const right = number ?? 0;
        this.definitions.push({ right, acrossFromLeft: this.across, downFromAbove: this.down });
      }
      [this.across, this.down] = [false, false];
    }
  }

  addToCell(item: OfficeItem): void {
    this.cell.push(item);
  }

  endCell(): void {
    this.cells.push(this.cell);
    this.cell = [];
  }

  endRow(): void {
    if (this.cell.length > 0) this.endCell();
    if (this.cells.length === 0) return;
    const { cells, definitions, left, header } = this;
    this.rows.push({ cells, definitions, left, header });
    this.cells = [];
  }

  /** The table as far as it has come, and an empty one after it; null when there was none. */
  take(): OfficeTable | null {
    this.endRow();
    if (this.rows.length === 0) return null;
    const edges = findEdges(this.rows);
    const rows = this.rows.map((row) => layOut(row, edges));
    this.rows = [];
    return { rows };
  }
}

/** The right edges of all columns, ascending. */
function findEdges(rows: readonly RowOfCells[]): number[] {
  const all = [...new Set(rows.flatMap(({ definitions }) => definitions.map(({ right }) => right)))];
  const edges: number[] = [];
  for (const edge of all.sort((a, b) => a - b)) {
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > sameEdge) edges.push(edge);
  }
  return edges;
}

function layOut(row: RowOfCells, edges: readonly number[]): OfficeCell[] {
  const laid: OfficeCell[] = [];
  let column = 0;
  row.cells.forEach((items, at) => {
    const definition = row.definitions[at];
    const end = definition === undefined ? column + 1 : columnAfter(definition.right, edges);
    const columns = Math.max(1, end - column);
    column = Math.max(column + 1, end);
    const before = laid.at(-1);
    if (definition?.acrossFromLeft && before) {
      const together = { columns: before.columns + columns, items: [...before.items, ...items] };
      laid[laid.length - 1] = { ...before, ...together };
    } else {
      const continues = definition?.downFromAbove ?? false;
      laid.push({ columns, rows: 1, header: row.header, continues, items });
    }
  });
  return laid;
}

/** The number of columns that end at or left of an edge. */
function columnAfter(right: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= right) low = middle + 1;
    else high = middle;
  }
  return low;
}
