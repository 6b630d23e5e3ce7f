import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeXlsx } from "@/lib/exchange/write-xlsx";
import { defaultLimits } from "@/lib/ingest/ingested";
import { readExcerpts } from "./read-excerpts";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-excerpts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Uint8Array) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  return readExcerpts({ path: file }, { limits: defaultLimits, onProgress: () => undefined });
}

describe("a file of coded excerpts", () => {
  const columns = ["Document", "Content", "Tag"].map((heading) => ({ heading }));
  it.each<[string, () => Promise<string | Uint8Array>]>([
    [
      "CSV in UTF-16",
      () => Promise.resolve(Buffer.from("\ufeffDocument;Content;Tag\nA;grew;Gas\n", "utf16le")),
    ],
    ["a workbook", () => writeXlsx({ title: "Highlights", columns, rows: [["A", "grew", "Gas"]] })],
  ])("is a table as %s", async (_, write) => {
    const found = await read(await write());
    expect(found).toMatchObject({ kind: "table" });
    const rows = found.kind === "table" ? found.workbook.sheets[0]!.rows : [];
    expect(rows.at(-1)!.cells).toEqual(["A", "grew", "Gas"]);
  });

  it("is annotations as JSON, after blanks and a mark of its encoding", async () => {
    const annotation = { type: "Annotation", body: "Why?", target: { source: "http://x.org/a" } };
    expect(await read(`\ufeff\n ${JSON.stringify([annotation])}`)).toMatchObject({
      ...{ kind: "excerpts", origin: "Web Annotations", excerpts: [{ document: "a", memo: "Why?" }] },
    });
  });

  it.each([
    ["broken", '{"rows": ['],
    ["nested without end", "[".repeat(2_000_000)],
    ["nested and closed", "[".repeat(200_000) + "]".repeat(200_000)],
    [
      "selectors within selectors",
      `[{"target":${'{"selector":{"refinedBy":'.repeat(2_000)}{}${"}}".repeat(2_000)}}]`,
    ],
    ["other JSON", '{"hello": 1}'],
  ])("is refused with a sentence, or read, where its JSON is %s", async (_, text) => {
    const outcome = await read(text).catch((error: unknown) => error);
    expect(outcome).toMatchObject(outcome instanceof Error ? { code: "WRONG_TYPE" } : { kind: "excerpts" });
  });
});
