import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headName, manifestName } from "./backup-parts";
import { readAll, readBackup } from "./read-backup";

const head = { kind: "excerpta-backup", version: 1, madeAt: "2026-03-31T09:00:00Z", migrations: ["0001_a"] };
const manifest = { tables: {}, files: {}, missing: [] };

async function makeArchive(parts: readonly [string, string][]): Promise<Buffer> {
  const archive = pack();
  for (const [name, text] of parts) archive.entry({ name }, text);
  archive.finalize();
  return readAll(archive.pipe(createGzip()));
}

describe("readBackup", () => {
  let folder: string;
  const read = async (bytes: Buffer) => {
    const file = path.join(folder, "b.tar.gz");
    await writeFile(file, bytes);
    const met: string[] = [];
    await readBackup(
      file,
      (begun) => Promise.resolve(void met.push(begun.migrations.join())),
      async ({ name, bytes: inside }) => void met.push(name, (await readAll(inside)).toString()),
    );
    return met;
  };
  beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), "excerpta-read-"))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("gives head, parts and manifest in their order", async () => {
    const bytes = await makeArchive([
      [headName, JSON.stringify(head)],
      ["tables/A/1.jsonl", '{"a":1}\n'],
      ["files/x", "words"],
      [manifestName, JSON.stringify(manifest)],
    ]);
    expect(await read(bytes)).toEqual(["0001_a", "tables/A/1.jsonl", '{"a":1}\n', "files/x", "words"]);
    const middle = Buffer.from(bytes);
    middle[middle.length >> 1]! ^= 0xff;
    await expect(read(middle)).rejects.toThrow(/damaged/);
    await expect(read(bytes.subarray(0, bytes.length - 30))).rejects.toThrow(/cut off|damaged/);
  });

  it.each<[string, [string, string][], RegExp]>([
    ["nothing", [], /no backup/],
    ["another archive", [["readme.txt", "words"]], /no backup/],
    ["a head of another kind", [[headName, '{"kind":"other"}']], /no backup/],
    ["no end", [[headName, JSON.stringify(head)]], /cut off/],
    [
      "an end that is none",
      [
        [headName, JSON.stringify(head)],
        [manifestName, "[]"],
      ],
      /end of this backup is damaged/,
    ],
  ])("refuses %s", async (_name, parts, sentence) => {
    await expect(read(await makeArchive(parts))).rejects.toThrow(sentence);
  });

  it("refuses what is no archive, and a file that is not there", async () => {
    await expect(read(Buffer.from("words"))).rejects.toThrow(/no backup/);
    const none = () => Promise.resolve();
    await expect(readBackup(path.join(folder, "gone"), none, none)).rejects.toThrow("no such file");
    expect(await readFile(path.join(folder, "b.tar.gz"), "utf8")).toBe("words");
  });
});
