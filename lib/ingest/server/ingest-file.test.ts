import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultLimits, type IngestErrorCode } from "@/lib/ingest/ingested";
import { makeDocx, paragraph } from "@/lib/ingest/testing/make-docx";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { ingestFile } from "./ingest-file";
import { runReader } from "./run-reader";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-ingest-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function ingest(fileName: string, content: string | Uint8Array, limits = defaultLimits) {
  const file = path.join(folder, fileName);
  writeFileSync(file, content);
  return ingestFile({ path: file, fileName }, { limits });
}

const waitLong = 60_000;

describe("ingestFile", { timeout: waitLong }, () => {
  it("reads files one after another, each in a process of its own", async () => {
    const read = await Promise.all([ingest("a.txt", "One."), ingest("b.txt", "Two."), ingest("c.txt", "")]);
    expect(read).toMatchObject([
      { ok: true, value: { text: "One." } },
      { ok: true, value: { text: "Two." } },
      { ok: false, error: { code: "EMPTY" } },
    ]);
  });

  it("refuses a small archive that unpacks to hundreds of megabytes", async () => {
    const bomb = makeDocx(paragraph("All the same words again and again.").repeat(280_000));
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await ingest("bomb.docx", bomb)).toMatchObject({ ok: false, error: { code: "TOO_COMPLEX" } });
  });

  it("refuses by size, by length and by time", async () => {
    const limited = (limits: Partial<typeof defaultLimits>) =>
      ingest("a.txt", "words ".repeat(100), { ...defaultLimits, ...limits });
    expect(await limited({ bytes: 100 })).toMatchObject({ ok: false, error: { code: "TOO_LARGE" } });
    expect(await limited({ characters: 100 })).toMatchObject({ ok: false, error: { code: "TOO_LARGE" } });
    expect(await limited({ milliseconds: 1 })).toMatchObject({ ok: false, error: { code: "TIMEOUT" } });
  });
});

describe("runReader", { timeout: waitLong }, () => {
  const write = (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return { path: file, fileName: name };
  };

  it("tells how far it is", async () => {
    const seen: [number, string][] = [];
    const read = await runReader("document", write("d.txt", "Words."), {
      onProgress: (share, stage) => seen.push([share, stage]),
    });
    expect(read.ok).toBe(true);
    expect(seen[0]?.[1]).toBe("Reading the text");
    expect(seen.every(([share]) => share >= 0 && share <= 1)).toBe(true);
  });

  it("ends at once when it is aborted, waiting or reading, and reads the next", async () => {
    const cancelled = new AbortController();
    const files = ["e.txt", "f.txt", "g.txt"].map((name) => write(name, "Words."));
    const runs = files.map((file) => runReader("document", file, { signal: cancelled.signal }));
    cancelled.abort(new Error("cancelled"));
    for (const run of runs) await expect(run).rejects.toThrow("cancelled");
    expect(await runReader("document", write("h.txt", "Words."))).toMatchObject({ ok: true });
  });
});

describe.skipIf(!hasShared)("ingestFile with ../shared/corpus/hostile", { timeout: waitLong }, () => {
  it.each<[string, IngestErrorCode]>([
    ["flate1g-double.pdf", "TOO_COMPLEX"],
    ["xobjexp.pdf", "TOO_COMPLEX"],
    ["xobjloop.pdf", "TOO_COMPLEX"],
    ["xxe.docx", "OFFICE_BROKEN"],
  ])("ends %s with %s", async (name, code) => {
    const read = await ingestFile({ path: sharedPath(`corpus/hostile/${name}`), fileName: name });
    expect(read).toMatchObject({ ok: false, error: { code } });
  });
});
