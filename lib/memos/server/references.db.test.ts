import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { deleteCodeOfProject, editCodeOfProject } from "@/lib/codebook/server/commands";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { type BodyNode, cellKey } from "@/lib/memos/memo";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { writeMemo } from "./commands";
import { listMemos } from "./queries";
import { suggestReferences } from "./suggest";

let ada: Member;
let code: Awaited<ReturnType<typeof createTestCodes>>;
let documentId: string;
let passageId: string;

const newId = () => crypto.randomUUID();
const reference = (kind: string, id: string, label: string): BodyNode => ({
  type: "reference",
  attrs: { kind, id, label },
});

beforeEach(async () => {
  ada = await createTestMember("owner", { name: "Ada" });
  code = await createTestCodes(ada, ["Gas", "Fear"]);
  documentId = await createTestDocument(ada, "Gas report", "Gas flows west in winter.\n");
  const codes = [{ id: newId(), codeId: code("Gas") }];
  const done = await applyCodesToRanges(ada, {
    documentId,
    ranges: [[0, 14]],
    passageId: newId(),
    codes,
  });
  passageId = done.result.passageId;
});

describe("references of memos", () => {
  it("have the present name of what they stand for, and none when it is gone or of another project", async () => {
    const stranger = await createTestMember("owner", { name: "Eve" });
    const content = [
      reference("code", code("Gas"), "Gas"),
      reference("code", code("Fear"), "Fear"),
      reference("passage", passageId, "Gas"),
      reference("document", documentId, "x"),
      reference("member", ada.userId, "x"),
      reference("member", stranger.userId, "Eve"),
    ];
    const body = { type: "doc", content: [{ type: "paragraph", content }] };
    await writeMemo(ada, { id: newId(), target: "free", targetId: ada.projectId, title: "", body });
    await editCodeOfProject(ada, { id: code("Gas"), fields: { name: "Natural gas", definition: "Piped" } });
    await deleteCodeOfProject(ada, { id: code("Fear") });
    const [memo] = await listMemos(ada, undefined);
    expect(memo?.references).toEqual({
      [`code ${code("Gas")}`]: { name: "Natural gas", detail: "Piped", documentId: null },
      [`passage ${passageId}`]: { name: "Gas flows west", detail: "Gas report", documentId },
      [`document ${documentId}`]: { name: "Gas report", detail: "", documentId },
      [`member ${ada.userId}`]: { name: "Ada", detail: "owner", documentId: null },
    });
  });

  it("are suggested by words: members after @, the rest after #", async () => {
    const show = async (sign: "@" | "#", words: string) =>
      (await suggestReferences(ada, sign, words)).map(({ kind, name }) => `${kind} ${name}`);
    expect(await show("@", "ad")).toEqual(["member Ada"]);
    expect(await show("#", "GAS")).toEqual(["code Gas", "document Gas report", "passage Gas flows west"]);
    expect(await show("#", "flows w")).toEqual(["passage Gas flows west"]);
    expect(await show("#", "%")).toEqual([]);
  });
});

describe("a memo on a cell", () => {
  it("is called by its table, row and column", async () => {
    const columns = [{ id: "c1", kind: "facet", codeId: code("Fear"), show: "excerpts" }];
    const spec = { rows: { kind: "documents" }, columns, match: "passage", notes: [] };
    const table = await database().findingTable.create({
      data: { projectId: ada.projectId, name: "Fears", spec },
    });
    const targetPart = cellKey(documentId, "c1");
    const on = { target: "cell", targetId: table.id, targetPart } as const;
    await writeMemo(ada, { id: newId(), ...on, title: "", body: null });
    expect(await listMemos(ada, on)).toMatchObject([{ targetName: "Fears: Gas report, Fear" }]);
    expect(await listMemos(ada, { ...on, targetPart: cellKey(documentId, "c2") })).toEqual([]);
    await database().findingTable.update({ where: { id: table.id }, data: { deletedAt: new Date() } });
    expect(await listMemos(ada, on)).toEqual([]);
  });
});
