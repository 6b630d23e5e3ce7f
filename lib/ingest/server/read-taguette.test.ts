import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deserialize } from "node:v8";
import sqlite from "node-sqlite3-wasm";
import { afterAll, describe, expect, it } from "vitest";
import { createOffsetReader } from "@/lib/exchange/refi-qda/offset-conventions";
import { projectLimits } from "@/lib/ingest/project-limits";
import type { ProjectText } from "@/lib/ingest/project-reading";
import { makeTaguette } from "@/lib/ingest/testing/make-taguette";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { readProject } from "./read-project";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-taguette-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
async function read(make: (file: string) => void) {
  count += 1;
  const own = path.join(folder, String(count));
  mkdirSync(own);
  const file = path.join(own, "project.sqlite3");
  make(file);
  const result = await readProject(
    { path: file, folder: own },
    { limits: projectLimits, onProgress: () => undefined },
  );
  return { ...result, left: readdirSync(own) };
}

/** What each highlight is over, with the names of its tags. */
async function listPassages(make: (file: string) => void) {
  const { parsed, contents, positions } = await read(make);
  const names = new Map(parsed.project.codes.map(({ guid, name }) => [guid, name]));
  return parsed.project.sources.flatMap((source) => {
    if (source.kind !== "text" || source.content === null) return [];
    const { stored, text } = deserialize(readFileSync(contents.get(source.content)!)) as ProjectText;
    const locate = createOffsetReader(stored, positions!.readings[0].convention);
    return source.selections.map(({ place, codings }) => {
      const range = locate(place.start, place.end);
      return {
        words: range === null ? null : text.slice(range.start, range.end),
        tags: codings.map(({ code }) => names.get(code)).sort(),
      };
    });
  });
}

describe("a database of Taguette", () => {
  it("is read by the bytes of what stands between the tags", async () => {
    const passages = await listPassages((file) =>
      makeTaguette(file, {
        documents: ["<h1>Café</h1>\n<p>Größe <b>zählt</b> 😀 nicht</p>"],
        tags: ["size", "trust"],
        highlights: [
          [1, 0, 5, [1]],
          [1, 6, 13, [1, 2]],
          [1, 21, 25, []],
          [1, 90, 95, [2]],
        ],
      }),
    );
    expect(passages).toEqual([
      { words: "Café", tags: ["size"] },
      { words: "Größe", tags: ["size", "trust"] },
      { words: "😀", tags: [] },
      { words: null, tags: ["trust"] },
    ]);
  });

  it("keeps headings and paragraphs, descriptions, and who made what", async () => {
    const { parsed, contents, left } = await read((file) =>
      makeTaguette(file, {
        documents: ["<h1>Title</h1><p>Text</p>"],
        tags: ["size"],
        highlights: [
          [1, 0, 5, [1]],
          [1, 5, 9, [1]],
        ],
        makers: ["ana"],
      }),
    );
    const { project } = parsed;
    expect(project).toMatchObject({ name: "Study", description: "About it", origin: "Taguette" });
    expect(project.codes).toMatchObject([{ name: "size", description: "What it means" }]);
    expect(project.users.map(({ name }) => name)).toEqual(["ana"]);
    const [source] = project.sources;
    const users = source?.kind === "text" ? source.selections.map(({ creatingUser }) => creatingUser) : [];
    expect(users).toEqual([project.users[0]?.guid, null]);
    const [stored] = [...contents.values()].map((each) => deserialize(readFileSync(each)) as ProjectText);
    expect(stored?.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 1],
      ["paragraph", undefined],
    ]);
    expect(left.filter((name) => /lock|sqlite3/.test(name))).toEqual(["project.sqlite3"]);
  });

  it.each([
    ["several projects", (file: string) => makeTaguette(file, { projects: ["A", "B"] }), /holds 2 projects/],
    ["no project", (file: string) => makeTaguette(file, { projects: [] }), /no project/],
    [
      "other tables",
      (file: string) => {
        const database = new sqlite.Database(file);
        database.exec("CREATE TABLE notes (id INTEGER)");
        database.close();
      },
      /none of Taguette/,
    ],
    [
      "a damaged file",
      (file: string) => {
        makeTaguette(file, { documents: ["<p>a</p>"] });
        writeFileSync(file, readFileSync(file).subarray(0, 3_000));
      },
      /none of Taguette, or it is damaged/,
    ],
    [
      "cells of another kind",
      (file: string) => {
        makeTaguette(file, { documents: ["<p>a</p>"], tags: ["x"], highlights: [[1, 0, 1, [1]]] });
        const database = new sqlite.Database(file);
        database.exec("UPDATE highlights SET start_offset = 'here'");
        database.close();
      },
      /none of Taguette/,
    ],
    [
      "HTML nested too deeply",
      (file: string) => makeTaguette(file, { documents: ["<div>".repeat(5_000)] }),
      /./,
    ],
  ])("is refused with a sentence: %s", async (_, make, sentence) => {
    await expect(read(make)).rejects.toThrow(sentence);
  });

  it.skipIf(!hasShared)(
    "of the samples in ../shared has every highlight with its words and tags",
    async () => {
      const name = "other/taguette-export-masked.sqlite3";
      const expected = (
        JSON.parse(readFileSync(sharedPath("refi-qda/expected.json"), "utf8")) as {
          files: Record<
            string,
            { counts: Record<string, number>; highlights: { sha256: string; tags: string[] }[] }
          >;
        }
      ).files[name]!;
      const passages = await listPassages((file) => copyFileSync(sharedPath(`refi-qda/${name}`), file));
      const hash = (words: string | null) =>
        createHash("sha256")
          .update(words ?? "")
          .digest("hex")
          .slice(0, 16);
      const comparable = (list: readonly { sha256: string; tags: readonly (string | undefined)[] }[]) =>
        list.map(({ sha256, tags }) => `${sha256} ${[...tags].sort().join(" | ")}`).sort();
      expect(passages.length).toBe(expected.counts.highlights);
      expect(comparable(passages.map(({ words, tags }) => ({ sha256: hash(words), tags })))).toEqual(
        comparable(expected.highlights),
      );
    },
  );
});
