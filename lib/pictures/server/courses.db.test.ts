import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { deleteDocument } from "@/lib/documents/server/commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { getCourse } from "./courses";

// The face is one character of two UTF-16 units, in which offsets and lengths count.
const text = "Gas flows west 😀.\n\nTrade fell.\n";

let member: Member;
let code: Awaited<ReturnType<typeof createTestCodes>>;
let documentId: string;
let otherId: string;

async function applyTo(where: string, words: string, paths: string[]) {
  const start = text.indexOf(words);
  await applyCodesToRanges(member, {
    documentId: where,
    ranges: [[start, start + words.length]],
    passageId: crypto.randomUUID(),
    codes: paths.map((path) => ({ id: crypto.randomUUID(), codeId: code(path) })),
  });
}

beforeAll(async () => {
  member = await createTestMember("owner", { action: "table.write" });
  code = await createTestCodes(member, ["sector", "sector/energy", "sector/trade"]);
  documentId = await createTestDocument(member, "Report", text);
  otherId = await createTestDocument(member, "Other", text);
  await applyTo(documentId, "Gas flows", ["sector/energy"]);
  await applyTo(documentId, "flows west", ["sector/energy"]);
  await applyTo(documentId, "Trade fell.", ["sector/trade"]);
  await applyTo(otherId, "Trade fell.", ["sector/energy"]);
});

const rows = () => ({ kind: "children" as const, codeId: code("sector") });

describe("the course of a document", () => {
  it("is of what is coded in this one, in the units of its text", async () => {
    const course = await getCourse(member, { documentId, rows: rows() });
    expect(course.length).toBe(text.length);
    expect(course.rows).toMatchObject([
      { heading: "energy", passages: 2, characters: 14, first: 0, spans: [[0, 14]] },
      { heading: "trade", passages: 1, characters: 11, first: text.indexOf("Trade") },
    ]);
    expect(course.cells.filter((row) => row === 1)).toHaveLength(11);
  });

  it("is of the layers that are asked for", async () => {
    const course = await getCourse(member, { documentId, rows: rows(), layerIds: [] });
    expect(course.rows.map(({ passages }) => passages)).toEqual([0, 0]);
  });

  it("is none of a document that is gone", async () => {
    await deleteDocument(member, otherId);
    await expect(getCourse(member, { documentId: otherId, rows: rows() })).rejects.toThrow(/no longer there/);
  });
});
