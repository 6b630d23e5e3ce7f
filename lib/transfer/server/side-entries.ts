import "server-only";
import type { ZipEntry } from "@/lib/exchange/write-zip";
import { database } from "@/lib/platform/db/client";
import { openStoredFile } from "@/lib/platform/files";
import { purposesApart } from "@/lib/rounds/round";
import type { Change, Fields } from "@/lib/shared/change";
import { sideTables, sideTableNames } from "@/lib/transfer/side/tables";
import type { SideTableName } from "@/lib/transfer/side/column";
import {
  fileEntry,
  manifestEntry,
  rowsEntry,
  type SideManifest,
  sideFormat,
  sideVersion,
} from "@/lib/transfer/side/manifest";
import { codesMade, sayEvent, subjectsWithNames } from "@/lib/transfer/side/say-event";
import { countPeople, sayRow } from "@/lib/transfer/side/say-row";

interface Exported {
  readonly projectId: string;
  /** SHA-256 of the project.qde that stands before these entries; asked once all rows were written. */
  readonly describes: () => string;
  readonly signal: AbortSignal;
}

/**
 * The side file of a project as entries of its archive: the rows of each table, a line of JSON a row, then the original
 * files that are no sources, then the head, which counts them. No more than a piece of a table is held at a time, beside
 * the ids of what was written: a row that refers to one that is not there, as what stands in deleted documents does, or
 * one that was made meanwhile, is passed over. It holds all of the project: for members who see all of it.
 */
export async function* listSideEntries({ projectId, describes, signal }: Exported): AsyncGenerator<ZipEntry> {
  // Read first: what is done from here on is not in the file.
  const { eventNumber, ...project } = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      id: true,
      name: true,
      description: true,
      attributeKinds: true,
      stopWords: true,
      eventNumber: true,
    },
  });
  const layers = await database().layer.findMany({ where: { projectId }, orderBy: { createdAt: "asc" } });
  const layerIds = new Map<string, string>();
  for (const { id, userId, kind, roundId } of layers)
    if (userId !== null && kind === "coder" && (roundId === "" || !layerIds.has(userId)))
      layerIds.set(userId, id);
  const layerOf = (userId: string) => layerIds.get(userId) ?? null;
  const written = new Set([projectId]);
  const saying = {
    isWritten: (id: string) => written.has(id),
    last: eventNumber,
    names: await listNames(projectId),
  };
  const rows: Record<string, number> = {};
  const people: Record<string, number> = { Assignment: await countTasks(projectId) };
  /** Codes in use of which no event that leaves says who made them. */
  const unsigned = new Set<string>();

  async function* listLines(name: SideTableName): AsyncGenerator<Uint8Array> {
    let lines = "";
    for await (const each of readTable(name, projectId, eventNumber)) {
      signal.throwIfAborted();
      // Events are the last table: all that they may tell of is written by then.
      const row = name === "Event" ? sayEvent(each, saying) : each;
      if (!refersToWritten(name, row, written)) continue;
      written.add(row.id);
      rows[name] = (rows[name] ?? 0) + 1;
      people[name] = (people[name] ?? 0) + countPeople(name, row);
      if (name === "Code" && row.deletedAt === null) unsigned.add(row.id);
      if (name === "Event" && row.actorName !== null)
        for (const id of codesMade(row.changes as Change[]))
          if (unsigned.delete(id)) people.Code = (people.Code ?? 0) + 1;
      lines += `${JSON.stringify(sayRow(name, row, layerOf))}\n`;
      if (lines.length < pieceLength) continue;
      yield Buffer.from(lines);
      lines = "";
    }
    yield Buffer.from(lines);
  }

  for (const name of sideTableNames) yield { name: rowsEntry(name), compress: true, bytes: listLines(name) };
  yield* listOriginals(projectId);
  const manifest: SideManifest = {
    ...{ format: sideFormat, version: sideVersion, describes: describes(), rows, people },
    project: {
      ...project,
      attributeKinds: project.attributeKinds as SideManifest["project"]["attributeKinds"],
    },
  };
  yield { name: manifestEntry, compress: true, bytes: [Buffer.from(JSON.stringify(manifest, null, 1))] };
}

/** Names of the people who are told of where members or rounds changed: members, and who was one. */
async function listNames(projectId: string): Promise<string[]> {
  const people = await database().$queryRaw<{ name: string }[]>`
    WITH told AS (
      SELECT "about", "changes" FROM "Event"
      WHERE "projectId" = ${projectId} AND "subject" = ANY(${subjectsWithNames})),
    change AS (SELECT c.* FROM told, jsonb_to_recordset(told."changes") AS c("id" text, "before" jsonb, "after" jsonb))
    SELECT DISTINCT "name" FROM "User" WHERE "id" IN (
      SELECT "userId" FROM "Member" WHERE "projectId" = ${projectId}
      UNION SELECT "userId" FROM "Layer" WHERE "projectId" = ${projectId} AND "userId" IS NOT NULL
      UNION SELECT unnest("about") FROM told
      UNION SELECT "id" FROM change
      UNION SELECT "before"->>'userId' FROM change
      UNION SELECT "after"->>'userId' FROM change)`;
  return people.map(({ name }) => name);
}

/** UTF-16 units of lines that are compressed together. */
const pieceLength = 64 * 1024;

type Row = Fields & { readonly id: string };

function refersToWritten(name: SideTableName, row: Row, written: ReadonlySet<string>): boolean {
  return Object.entries(sideTables[name].columns).every(([column, rule]) => {
    const value = row[column];
    // The reading that a document shows comes after it.
    if (rule.kind === "ref" && rule.to === "DocumentText" && name === "Document") return value !== null;
    if ((rule.kind === "ref" || rule.kind === "place") && !rule.optional) return written.has(value as string);
    return true;
  });
}

interface Table {
  findMany(args: object): Promise<Row[]>;
}

const piece = 1_000;
/** Of texts and of tables as they stood, one may be as large as all else. */
const large: readonly SideTableName[] = ["DocumentText", "TableVersion"];

/** The rows of a table in the order of their ids, of events in their own and up to the last that leaves, in pieces. */
async function* readTable(name: SideTableName, projectId: string, lastEvent: number): AsyncGenerator<Row> {
  const table = database()[delegateOf(name)] as unknown as Table;
  const by = name === "Event" ? "number" : "id";
  const take = large.includes(name) ? 1 : piece;
  let last: unknown = null;
  for (;;) {
    const rows = await table.findMany({
      where: {
        ...whereOf(name, projectId),
        ...(name === "Event" && { number: { lte: lastEvent } }),
        ...(last !== null && { AND: { [by]: { gt: last } } }),
      },
      orderBy: { [by]: "asc" },
      take,
      ...(name === "DocumentText" && { include: { pages: { orderBy: { index: "asc" } } } }),
      ...(name === "Event" && { include: { actor: { select: { name: true } } } }),
    });
    for (const row of rows) yield name === "DocumentText" ? withPages(row) : row;
    if (rows.length < take) break;
    last = rows[rows.length - 1]?.[by] ?? null;
  }
  if (name === "FinishedDocument") yield* readDoneTasks(projectId);
}

type Delegate = { [N in SideTableName]: Uncapitalize<N> }[SideTableName];
const delegateOf = (name: SideTableName) => (name[0]!.toLowerCase() + name.slice(1)) as Delegate;

const whereOf = (name: SideTableName, projectId: string): object => {
  if (name === "Document") return { projectId, deletedAt: null };
  return name === "DocumentText" ? { document: { projectId, deletedAt: null } } : { projectId };
};

const withPages = (row: Row): Row => ({
  ...row,
  pages: (row.pages as { runs: Uint8Array }[]).map(({ runs, ...page }) => ({
    ...page,
    runs: Buffer.from(runs).toString("base64"),
  })),
});

const tasks = (projectId: string) => ({ projectId, deletedAt: null, round: { deletedAt: null } });
const countTasks = (projectId: string) => database().assignment.count({ where: tasks(projectId) });

/** Tasks that are done, as documents that are finished in the layer they were done in: tasks are members'. */
async function* readDoneTasks(projectId: string): AsyncGenerator<Row> {
  const done = await database().assignment.findMany({
    where: { ...tasks(projectId), doneAt: { not: null } },
    select: {
      id: true,
      userId: true,
      documentId: true,
      doneAt: true,
      roundId: true,
      round: { select: { purpose: true } },
    },
  });
  const [layers, marks] = await Promise.all([
    database().layer.findMany({ where: { projectId, kind: "coder", userId: { not: null } } }),
    database().finishedDocument.findMany({ where: { projectId, deletedAt: null } }),
  ]);
  const marked = new Set(marks.map(({ layerId, documentId }) => `${layerId} ${documentId}`));
  for (const { id, userId, documentId, doneAt, roundId, round } of done) {
    const codedIn = purposesApart.includes(round.purpose) ? roundId : "";
    const layer = layers.find((each) => each.userId === userId && each.roundId === codedIn);
    if (layer === undefined || marked.has(`${layer.id} ${documentId}`)) continue;
    marked.add(`${layer.id} ${documentId}`);
    yield { id, layerId: layer.id, documentId, createdAt: doneAt, deletedAt: null };
  }
}

const isHash = (said: string): boolean => /^[0-9a-f]{64}$/.test(said);

/** Files that are not among the archive's sources as they are: those of which only the text goes there. */
async function* listOriginals(projectId: string): AsyncGenerator<ZipEntry> {
  const documents = await database().document.findMany({
    where: { projectId, deletedAt: null },
    select: { sha256: true, mediaType: true },
  });
  const hashes = documents.flatMap(({ sha256, mediaType }) =>
    mediaType === "application/pdf" || mediaType.startsWith("image/") || !isHash(sha256) ? [] : [sha256],
  );
  for (const hash of new Set(hashes)) {
    const bytes = await openStoredFile(hash);
    if (bytes !== null) yield { name: fileEntry(hash), compress: true, bytes };
  }
}
