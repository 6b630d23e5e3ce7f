import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { openProjectArchive } from "./project-archive";
import { readSide } from "./read-side";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-side-"));
afterAll(() => rmSync(folder, { recursive: true }));

const id = (number: number) => `20000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const sha = (digit: string) => digit.repeat(64);
const createdAt = "2026-03-31T09:00:00.000Z";

const head = (more: object = {}) => ({
  ...{ format: "excerpta-side-file", version: 1, describes: sha("a"), people: {}, rows: { MemoType: 1 } },
  project: { id: id(0), name: "P", description: "", attributeKinds: {} },
  ...more,
});
const kind = (more: object = {}) => ({
  ...{ id: id(1), createdAt, position: 0, name: "Idea", color: null, deletedAt: null },
  ...more,
});
const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join("\n");

function read(
  manifest: object | string,
  rows: string | null = lines(kind()),
  more: Record<string, Uint8Array> = {},
) {
  const file = path.join(folder, "archive.qdpx");
  const said = typeof manifest === "string" ? manifest : JSON.stringify(manifest);
  writeFileSync(
    file,
    zipSync({
      ...{ "project.qde": strToU8("<Project/>"), "excerpta.json": strToU8(said) },
      ...(rows !== null && { "excerpta/rows/MemoType.jsonl": strToU8(rows) }),
      ...more,
    }),
  );
  return readSide(openProjectArchive(file), folder, sha("a"));
}

/** A side file that can be used. */
async function readGood(...given: Parameters<typeof read>) {
  const side = await read(...given);
  if (side === null || "problem" in side) throw new Error(side?.problem ?? "There is none.");
  return side;
}

describe("a side file", () => {
  it("is read with its rows, of which only known columns are kept", async () => {
    const side = await readGood(head(), lines(kind({ projectId: id(9), hidden: true })));
    expect(side.belongs).toBe(true);
    expect(JSON.parse(readFileSync(side.parts.get("MemoType")!.path, "utf8"))).toEqual(kind());
    expect(side.losses).toEqual([]);
  });

  it("may be one from before it was said who made a code", async () => {
    const event = {
      ...{ id: id(2), number: 1, action: "codebook.edit", kind: "code.add", subject: "code", about: [] },
      ...{ summary: "added a code", changes: [], target: null, undoneBy: null, at: createdAt },
    };
    const more = { "excerpta/rows/Event.jsonl": strToU8(lines(event)) };
    const side = await readGood(head({ rows: { Event: 1 } }), null, more);
    expect(side.losses).toEqual([]);
    const [row] = readFileSync(side.parts.get("Event")!.path, "utf8").split("\n");
    expect(JSON.parse(row!)).toEqual({ ...event, actorName: null });
  });

  it("is known not to belong to a description that was changed", async () => {
    expect((await readGood(head({ describes: sha("b") }))).belongs).toBe(false);
  });

  it("is none where the archive has none", async () => {
    const file = path.join(folder, "none.qdpx");
    writeFileSync(file, zipSync({ "project.qde": strToU8("<Project/>") }));
    expect(await readSide(openProjectArchive(file), folder, sha("a"))).toBeNull();
  });

  it.each<[string, object | string, string | null, RegExp]>([
    ["without a head that is JSON", "{", lines(kind()), /its head is not one that Excerpta writes/],
    ["of another format", head({ format: "other" }), lines(kind()), /its head is not one/],
    ["of a newer version", { format: "excerpta-side-file", version: 2 }, lines(kind()), /a newer version/],
    ["of a project without an id", head({ project: { name: "P" } }), lines(kind()), /its head is not one/],
    ["with a huge head", "x".repeat(2 ** 20 + 1), lines(kind()), /its head is too large/],
    [
      "that lost rows",
      head({ rows: { MemoType: 2 } }),
      lines(kind()),
      /tells of 2 rows of “MemoType” and holds 1/,
    ],
    [
      "with more rows than it tells of",
      head({ rows: { MemoType: 1 } }),
      lines(kind(), kind({ id: id(2) }), kind({ id: id(3) })),
      /tells of 1 rows of “MemoType” and holds more/,
    ],
    [
      "with more rows than can be held",
      head({ rows: { MemoType: 1, Passage: 2_000_000, Coding: 1_000_000 } }),
      lines(kind()),
      /more than 3 million rows/,
    ],
    ["that lost a table", head(), null, /not all of it can be unpacked/],
    ["with a line that is no JSON", head(), "{", /a line of “MemoType” is no JSON/],
    [
      "with one id twice",
      head({ rows: { MemoType: 2 } }),
      lines(kind(), kind()),
      /two rows of “MemoType” have one id/,
    ],
  ])("cannot be used %s, and says so", async (_, manifest, rows, problem) => {
    expect(await read(manifest, rows)).toMatchObject({ problem: expect.stringMatching(problem) as string });
  });

  it.each<[string, object]>([
    ["a huge name", { name: "x".repeat(2_001) }],
    ["letters that cannot be stored", { name: "a\0b" }],
    ["half of a letter", { name: "\ud83d" }],
    ["a day that no calendar has", { createdAt: "2026-02-31T00:00:00Z" }],
    ["a number that no column holds", { position: 2 ** 31 }],
    ["no name", { name: undefined }],
    ["an id that is none", { id: "1' OR 1=1" }],
  ])("loses a row with %s, and says so", async (_, more) => {
    const side = await readGood(head(), lines(kind(more)));
    expect(side.parts.get("MemoType")?.rows).toBe(0);
    expect(side.losses).toMatchObject([{ what: "kind of memo", count: 1 }]);
  });

  it("loses a row that is longer than any that is taken, and keeps the others", async () => {
    const long = kind({ id: id(2), more: "x".repeat(4 * 1024 ** 2) });
    const side = await readGood(head({ rows: { MemoType: 2 } }), lines(long, kind()));
    expect(side.parts.get("MemoType")?.rows).toBe(1);
    expect(side.losses).toMatchObject([{ reason: "it is longer than any that is taken", count: 1 }]);
  });

  it("tells of tables that it does not know, and of files that are not what they are named by", async () => {
    const side = await readGood(head({ rows: { MemoType: 1, Dream: 4 } }), lines(kind()), {
      [`excerpta/files/${sha("c")}`]: strToU8("other"),
    });
    expect(side.losses).toMatchObject([
      { what: "row of a table", count: 4, names: ["Dream"] },
      { what: "original file", count: 1 },
    ]);
    expect(side.files.size).toBe(0);
  });
});
