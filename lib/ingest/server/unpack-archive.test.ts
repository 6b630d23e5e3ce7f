import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { defaultLimits } from "@/lib/ingest/ingested";
import { unpackArchive } from "./unpack-archive";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-unpack-"));
afterAll(() => rmSync(folder, { recursive: true }));

function unpack(bytes: Uint8Array) {
  const target = path.join(folder, crypto.randomUUID());
  mkdirSync(target);
  const archive = `${target}.zip`;
  writeFileSync(archive, bytes);
  return unpackArchive(
    { path: archive, folder: target },
    { limits: defaultLimits, onProgress: () => undefined },
  );
}
const zip = (parts: Zippable) => zipSync(parts);

describe("unpackArchive", { timeout: 60_000 }, () => {
  it("takes out files by their content, whatever their names, and says what it left out", async () => {
    const { files, leftOut } = await unpack(
      zip({
        "a/one.txt": strToU8("One."),
        "a/ذکر.txt": [strToU8("Two."), { level: 0 }],
        "a/none.txt": strToU8(""),
        "../../escape.txt": strToU8("x"),
        "inner.zip": strToU8("PK"),
        "__MACOSX/a/._one.txt": strToU8("x"),
      }),
    );
    expect(files.map(({ name, path: file }) => [name, readFileSync(file, "utf8")])).toEqual([
      ["a/one.txt", "One."],
      ["a/ذکر.txt", "Two."],
    ]);
    for (const file of files) expect(path.dirname(path.dirname(file.path))).toBe(folder);
    expect(leftOut.map(({ path: left }) => left)).toEqual([
      "a/none.txt",
      "../../escape.txt",
      "inner.zip",
      "__MACOSX/a/._one.txt",
    ]);
  });

  it("refuses what unpacks to more than it may, also when its table lies about that", async () => {
    const bomb = zip({ "zeros.txt": new Uint8Array(250 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(unpack(bomb)).rejects.toMatchObject({ code: "TOO_COMPLEX" });
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1_000, lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    await expect(unpack(lying)).rejects.toMatchObject({ code: "TOO_COMPLEX" });
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`${n}.txt`, strToU8("x")]));
    await expect(unpack(zip(many))).rejects.toMatchObject({ code: "TOO_COMPLEX" });
  });

  it("leaves out an entry whose content is not what its table says", async () => {
    const broken = zip({ "a.txt": [strToU8("Words."), { level: 0 }], "b.txt": strToU8("More.") });
    broken[Buffer.from(broken).indexOf("Words.")] = 0x58;
    expect(await unpack(broken)).toMatchObject({
      files: [{ name: "b.txt" }],
      leftOut: [{ path: "a.txt", reason: "it is damaged." }],
    });
  });

  it("survives any damage (1,000 archives with bytes changed, or cut)", async () => {
    const whole = zip({ "a/one.txt": strToU8("One. ".repeat(50)), "two.txt": strToU8("Two.") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(whole.length),
        fc.boolean(),
        async (changes, length, cut) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          try {
            const { files, leftOut } = await unpack(cut ? bytes.subarray(0, length) : bytes);
            expect(files.length + leftOut.length).toBeLessThanOrEqual(2);
          } catch (error) {
            expect(error).toBeInstanceOf(IngestFailure);
          }
        },
      ),
      { seed: 7, numRuns: 1_000 },
    );
  });
});
