import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { editCodeOfProject } from "@/lib/codebook/server/commands";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { removeManyCodings } from "@/lib/coding/server/commands";
import { editDocument } from "@/lib/documents/server/commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { buildCells } from "@/lib/tables/cells";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { needsOfTable } from "@/lib/tables/table-needs";
import { buildOnce } from "./build-once";
import { readSources } from "./read-sources";

const newId = () => crypto.randomUUID();
let ann: Member;
let documentId: string;
let code: (path: string) => string;
let spec: FindingTableSpec;

beforeAll(async () => {
  ann = await createTestMember("owner", { action: "coding.write" });
  code = await createTestCodes(ann, ["energy", "trade"]);
  documentId = await createTestDocument(ann, "Report", "One two three four five six seven eight nine ten.");
  spec = {
    rows: { kind: "codes", codeIds: [code("energy")] },
    columns: [
      { id: "facet", kind: "facet", codeId: code("trade"), show: "excerpts" },
      { id: "count", kind: "count", of: "passages" },
    ],
    match: "overlap",
    notes: [],
  };
});

const readNow = (of: FindingTableSpec) => readSources(ann, needsOfTable(of));

async function apply(path: string, start: number, end: number): Promise<string> {
  const id = newId();
  await applyCodesToRanges(ann, {
    ...{ documentId, ranges: [[start, end]], passageId: newId() },
    codes: [{ id, codeId: code(path) }],
  });
  return id;
}

describe("a table that is built once", () => {
  it("is given again while nothing it depends on has changed", async () => {
    await apply("energy", 0, 7);
    const first = buildOnce(spec, await readNow(spec));
    expect(buildOnce(spec, await readNow(spec))).toBe(first);
    expect(first.cells[0]!.map(({ count }) => count)).toEqual([0, 1]);
    const other = { ...spec, match: "document" } as const;
    expect(buildOnce(other, await readNow(other))).not.toBe(first);
    expect(buildOnce(spec, await readNow(spec))).toBe(first);
  });

  const details = { authors: "Noor", year: 2025, source: "", doi: "", language: "", attributes: {} };
  const changes: [string, () => Promise<unknown>][] = [
    ["something was coded", () => apply("trade", 3, 20)],
    ["a coding went", async () => removeManyCodings(ann, [await apply("trade", 4, 9)])],
    ["a code was renamed", () => editCodeOfProject(ann, { id: code("energy"), fields: { name: "Power" } })],
    [
      "a document was described",
      () => editDocument(ann, { id: documentId, title: "Report of 2025", ...details }),
    ],
  ];
  it.each(changes)("is built anew when %s", async (_, change) => {
    const documents: FindingTableSpec = { ...spec, rows: { kind: "documents" } };
    for (const each of [spec, documents]) buildOnce(each, await readNow(each));
    await change();
    for (const each of [spec, documents]) {
      const sources = await readNow(each);
      expect(buildOnce(each, sources)).toEqual(buildCells(each, sources));
    }
  });

  it("is always built where it needs more than codings", async () => {
    const near: FindingTableSpec = { ...spec, match: "near", words: 3 };
    const first = buildOnce(near, await readNow(near));
    const again = buildOnce(near, await readNow(near));
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
