import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Fields } from "@/lib/shared/change";
import type { SideTableName } from "@/lib/transfer/side/column";
import type { SideReading } from "@/lib/transfer/side/side-reading";

/** The lines of a part, one in memory at a time; none for a table without rows. */
async function* readLines({ parts }: SideReading, name: SideTableName): AsyncGenerator<string> {
  const part = parts.get(name);
  if (part === undefined) return;
  const pieces = createReadStream(part.path, { encoding: "utf8", highWaterMark: 1024 ** 2 });
  let rest: string[] = [];
  for await (const piece of pieces as AsyncIterable<string>) {
    const [first = "", ...others] = piece.split("\n");
    rest.push(first);
    for (const next of others) {
      yield rest.join("");
      rest = [next];
    }
  }
}

/** The rows of a table, as the process that read the archive has checked them. */
export async function* readSideRows(
  side: SideReading,
  name: SideTableName,
): AsyncGenerator<Fields & { readonly id: string }> {
  for await (const line of readLines(side, name)) yield JSON.parse(line) as Fields & { id: string };
}

/** Rows that are held together, and UTF-16 units of their lines: what comes last may be longer. */
const manyRows = 1_000;
const longLines = 8 * 1024 ** 2;

/** The rows of a table in their order, in pieces, none of which is empty. */
export async function* readSidePieces(
  side: SideReading,
  name: SideTableName,
): AsyncGenerator<readonly (Fields & { readonly id: string })[]> {
  let rows: (Fields & { id: string })[] = [];
  let length = 0;
  for await (const line of readLines(side, name)) {
    rows.push(JSON.parse(line) as Fields & { id: string });
    length += line.length;
    if (rows.length < manyRows && length < longLines) continue;
    yield rows;
    [rows, length] = [[], 0];
  }
  if (rows.length > 0) yield rows;
}

const beginning = /^\{"id":"([0-9a-f-]{36})"/i;

/** The ids of a table's rows, in their order. */
export async function* readSideIds(side: SideReading, name: SideTableName): AsyncGenerator<string> {
  for await (const line of readLines(side, name)) {
    const id = beginning.exec(line)?.[1];
    if (id !== undefined) yield id;
  }
}

const numbered = /^\{"id":"[0-9a-f-]{36}","number":(\d+)/i;

/** The numbers of the events, in the order in which they stand. */
export async function readEventNumbers(side: SideReading): Promise<number[]> {
  const numbers: number[] = [];
  for await (const line of readLines(side, "Event")) numbers.push(Number(numbered.exec(line)?.[1]));
  return numbers;
}

/** Gives an id that nobody can know beforehand, the same for the same id; no row has it. */
export function openStrangeIds(): (id: string) => string {
  const salt = randomBytes(32);
  return (id) => {
    const hex = createHash("sha256").update(salt).update(id).digest("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
