import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { encodingChoices } from "@/lib/ingest/encodings";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { readText } from "./read-text";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-text-"));
afterAll(() => rmSync(folder, { recursive: true }));

function made(content: Uint8Array | string): string {
  const file = path.join(folder, "a.txt");
  writeFileSync(file, content);
  return file;
}

describe("readText", () => {
  it("follows a person's choice, whatever the bytes look like, and refuses one that does not exist", () => {
    const file = made(iconv.encode("Miete für März", "cp850"));
    expect(readText(file, { chosen: "cp850" })).toEqual({
      text: "Miete für März",
      encoding: "cp850",
      guessed: false,
    });
    expect(() => readText(file, { chosen: "klingon" })).toThrowError(
      expect.objectContaining({ code: "ENCODING", message: expect.stringContaining("klingon") as string }),
    );
  });

  it("takes Latin-1 for what pages mean by it, and no declaration against what the bytes say", () => {
    expect(readText(made(Buffer.from([0x80, 0x20, 0x93])), { declared: "ISO-8859-1" }).text).toBe("€ “");
    expect(readText(made("für"), { declared: "windows-1251" }).text).toBe("für");
  });

  it("offers only encodings that can be read, each once", () => {
    const offered = encodingChoices("").map(({ value }) => value);
    for (const encoding of offered) expect(iconv.encodingExists(encoding)).toBe(true);
    expect(new Set(offered).size).toBe(offered.length);
    expect(encodingChoices("utf-8")).toHaveLength(offered.length);
    expect(encodingChoices("cp437")[0]).toEqual({ value: "cp437", label: "cp437" });
  });
});

describe.skipIf(!hasShared)("readText with ../shared/corpus/text", () => {
  /** How each begins or a word of it, as a reader of the language knows it. */
  it.each([
    ["udhr-arabic.windows-1256.txt", "الإنسان"],
    ["udhr-chinese.gb2312.txt", "世界人权宣言"],
    ["udhr-greek.iso-8859-7.txt", "ΔΙΑΚΗΡΥΞΗ"],
    ["udhr-hebrew.iso-8859-8.txt", "זכויות"],
    ["udhr-japanese.shift_jis.txt", "世界人権宣言"],
    ["udhr-russian.cp866.txt", "прав человека"],
    ["udhr-russian.utf-16le-bom.txt", "прав человека"],
    ["udhr-russian.windows-1251.txt", "прав человека"],
    ["udhr-urdu.utf-16le-nobom.txt", "انسانی"],
    ["udhr-urdu.utf-8.txt", "انسانی"],
  ])("reads %s right without help, and the same when told", (name, words) => {
    const file = sharedPath(`corpus/text/${name}`);
    const { text } = readText(file);
    expect(text).toContain(words);
    const told = name.split(".")[1]!.replace(/-(?:no)?bom$/, "");
    const exact = iconv.decode(readFileSync(file), told);
    expect(readText(file, { chosen: told }).text).toBe(exact);
    // Guessed tables of one script differ in quotes and signs at most.
    const differing = Array.from(text).filter((character, at) => character !== exact[at]).length;
    expect(differing / text.length).toBeLessThan(0.01);
  });
});
