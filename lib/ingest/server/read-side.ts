import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { StringDecoder } from "node:string_decoder";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { openLossList } from "@/lib/transfer/loss-list";
import type { SideTableName } from "@/lib/transfer/side/column";
import {
  hashOfEntry,
  manifestEntry,
  rowsEntry,
  SideManifest,
  SideVersion,
  sideVersion,
} from "@/lib/transfer/side/manifest";
import { openRowReader, UnusableSide } from "@/lib/transfer/side/read-rows";
import type { SidePart, SideProblem, SideReading } from "@/lib/transfer/side/side-reading";
import { sideTables, sideTableNames } from "@/lib/transfer/side/tables";
import type { ProjectArchive } from "./project-archive";

/** Bytes that the head may have, and the rows of one table. */
const mostHeadBytes = 1024 ** 2;
const mostPartBytes = 1024 ** 3;
/** Rows of all tables: their ids are held together. */
const mostRows = 3_000_000;
/** UTF-16 units of a row that is taken; of a text, or a table as it stood, with all that is said of it. */
const longestRow = 4 * 1024 ** 2;
const longestLine = 128 * 1024 ** 2;
const large: readonly SideTableName[] = ["DocumentText", "Event", "TableVersion"];

/**
 * The side file of an archive, its checked rows and its files in `folder`; null where there is none, and a sentence
 * where it cannot be used. `description`: SHA-256 of the project's description. It is taken as hostile: nothing of it is
 * passed on that was not looked at.
 */
export async function readSide(
  archive: ProjectArchive,
  folder: string,
  description: string,
): Promise<SideReading | SideProblem | null> {
  if (!archive.names.includes(manifestEntry)) return null;
  try {
    return await takeSide(archive, folder, description);
  } catch (error) {
    if (error instanceof IngestFailure) return unusable("not all of it can be unpacked");
    if (error instanceof UnusableSide) return unusable(error.message);
    throw error;
  }
}

const unusable = (why: string): SideProblem => ({
  problem: `The archive holds a side file of Excerpta that cannot be used: ${why}. What the exchange format carries can be brought over without it.`,
});

async function takeSide(
  archive: ProjectArchive,
  folder: string,
  description: string,
): Promise<SideReading | SideProblem> {
  const { describes, project, people, rows } = await takeHead(archive, folder);
  const losses = openLossList();
  for (const [name, count] of Object.entries(rows))
    if (!sideTableNames.some((each) => each === name))
      losses.lose("row of a table", "this version of Excerpta does not know it", name, count);
  if (sideTableNames.reduce((sum, name) => sum + (rows[name] ?? 0), 0) > mostRows)
    throw new UnusableSide("it has more than 3 million rows");
  const readRow = openRowReader(losses);
  const read = (name: SideTableName, line: string) => {
    if (large.includes(name) || line.length <= longestRow) return readRow(name, line);
    losses.lose(sideTables[name].one, "it is longer than any that is taken");
    return null;
  };
  const parts = new Map<SideTableName, SidePart>();
  for (const name of sideTableNames) {
    const count = rows[name] ?? 0;
    const entry = rowsEntry(name);
    if (count === 0) continue;
    if (archive.sizeOf(entry) > mostPartBytes) throw new UnusableSide(`“${name}” has more than 1 GB`);
    const target = path.join(folder, `side-${name}`);
    const taken = await archive.takeOut(entry, `${target}.raw`);
    const { lines, kept } = checkLines(taken.path, target, count, (line) => read(name, line));
    if (lines !== count)
      throw new UnusableSide(
        `it tells of ${count} rows of “${name}” and holds ${lines > count ? "more" : lines}`,
      );
    parts.set(name, { path: target, rows: kept });
  }
  const files = new Map<string, string>();
  for (const entry of archive.names) {
    const hash = hashOfEntry(entry);
    if (hash === null) continue;
    const file = await archive.takeOut(entry, path.join(folder, `side-file-${files.size}`));
    if (file.sha256 === hash) files.set(hash, file.path);
    else losses.lose("original file", "its content is not the one it is named by");
  }
  return { belongs: describes === description, project, people, parts, files, losses: losses.list() };
}

async function takeHead(archive: ProjectArchive, folder: string): Promise<SideManifest> {
  if (archive.sizeOf(manifestEntry) > mostHeadBytes) throw new UnusableSide("its head is too large");
  const { path: file } = await archive.takeOut(manifestEntry, path.join(folder, "side-head"));
  const said = parse(readFileSync(file, "utf8"));
  const { success, data } = SideVersion.safeParse(said);
  if (!success) throw new UnusableSide("its head is not one that Excerpta writes");
  if (data.version > sideVersion) throw new UnusableSide("a newer version of Excerpta wrote it");
  const manifest = SideManifest.safeParse(said);
  if (!manifest.success) throw new UnusableSide("its head is not one that Excerpta writes");
  return manifest.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes the rows that `read` gives for the lines of a file into another; how many lines there were, and rows. After `most` lines it stops at the next. */
function checkLines(
  source: string,
  target: string,
  most: number,
  read: (line: string) => object | null,
): { readonly lines: number; readonly kept: number } {
  const output = openSync(target, "w", 0o600);
  let [lines, kept] = [0, 0];
  try {
    for (const line of readLines(source)) {
      lines += 1;
      if (lines > most) break;
      const row = read(line);
      if (row === null) continue;
      kept += 1;
      writeSync(output, `${JSON.stringify(row)}\n`);
    }
  } finally {
    closeSync(output);
  }
  return { lines, kept };
}

/** The lines of a file that are not empty, one in memory at a time. */
function* readLines(file: string): Generator<string> {
  const input = openSync(file, "r");
  const decoder = new StringDecoder("utf8");
  const bytes = new Uint8Array(1024 ** 2);
  let rest: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const count = readSync(input, bytes);
      const pieces = (
        count === 0 ? decoder.end() : decoder.write(Buffer.from(bytes.subarray(0, count)))
      ).split("\n");
      for (const [at, piece] of pieces.entries()) {
        rest.push(piece);
        length += piece.length;
        if (length > longestLine)
          throw new UnusableSide("one of its rows is larger than any that is written");
        if (at === pieces.length - 1) break;
        const line = rest.join("");
        [rest, length] = [[], 0];
        if (line !== "") yield line;
      }
      if (count === 0) break;
    }
    const last = rest.join("");
    if (last !== "") yield last;
  } finally {
    closeSync(input);
  }
}
