/** A column that a row may take, and what it costs, 0 or more. */
export interface Choice {
  readonly column: number;
  readonly cost: number;
}

/**
 * Gives each row one of its columns, or none at the cost `none`, no column to two rows, so that the sum of costs is the
 * least there is: the Hungarian method by shortest augmenting paths over only the choices there are (Kuhn 1955; Jonker &
 * Volgenant 1987). A path ends at the first free column, so that the work stays where a row's choices are. Gives each row's
 * column, or -1.
 */
export function assignRows(
  choices: readonly (readonly Choice[])[],
  columns: number,
  none: number,
): Int32Array {
  const columnOf = new Int32Array(choices.length).fill(-1);
  const rowOf = new Int32Array(columns).fill(-1);
  const rowPrices = new Float64Array(choices.length);
  const columnPrices = new Float64Array(columns);
  const distance = new Float64Array(columns).fill(Infinity);
  const reachedFrom = new Int32Array(columns).fill(-1);
  const isSettled = new Uint8Array(columns);

  choices.forEach((_, newRow) => {
    const reached: number[] = [];
    const settled: number[] = [];
    let best = Infinity;
    let lastRow = newRow;
    let lastColumn = -1;
    for (let row = newRow, travelled = 0; ;) {
      const base = travelled - rowPrices[row]!;
      if (base + none < best) {
        best = base + none;
        [lastRow, lastColumn] = [row, -1];
      }
      for (const { column, cost } of choices[row]!) {
        const to = base + cost - columnPrices[column]!;
        if (isSettled[column] === 1 || to >= distance[column]! || to >= best) continue;
        if (distance[column] === Infinity) reached.push(column);
        distance[column] = to;
        reachedFrom[column] = row;
        if (rowOf[column] === -1) {
          best = to;
          [lastRow, lastColumn] = [row, column];
        }
      }
      let nearest = -1;
      for (const column of reached)
        if (isSettled[column] === 0 && distance[column]! < best && !(distance[nearest]! <= distance[column]!))
          nearest = column;
      if (nearest === -1) break;
      isSettled[nearest] = 1;
      settled.push(nearest);
      row = rowOf[nearest]!;
      travelled = distance[nearest]!;
    }
    for (const column of settled) {
      columnPrices[column]! += distance[column]! - best;
      rowPrices[rowOf[column]!]! += best - distance[column]!;
    }
    rowPrices[newRow]! += best;
    for (let row = lastRow, column = lastColumn; ; row = reachedFrom[column]!) {
      const freed = columnOf[row]!;
      columnOf[row] = column;
      if (column !== -1) rowOf[column] = row;
      if (row === newRow) break;
      column = freed;
    }
    for (const column of reached) {
      distance[column] = Infinity;
      isSettled[column] = 0;
    }
  });
  return columnOf;
}
