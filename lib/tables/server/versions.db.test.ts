import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToQuote } from "@/lib/coding/server/apply-commands";
import { undo } from "@/lib/live/server/commands";
import { bodyText } from "@/lib/memos/body-text";
import { cellKey } from "@/lib/memos/memo";
import { plainBody } from "@/lib/memos/plain-body";
import { changeMemo } from "@/lib/memos/server/commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { compareVersions } from "@/lib/tables/frozen-table";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import { addTable, changeTable } from "./commands";
import { getTable } from "./find-table";
import { openFinding } from "./open-finding";
import { readFindings } from "./read-findings";
import {
  freezeVersion,
  getFrozen,
  getFrozenSheet,
  listVersions,
  removeVersion,
  restoreVersion,
} from "./versions";

let member: Member;
let documentId: string;
let tableId: string;
let energy: string;
let spec: ReturnType<typeof FindingTableSpecSchema.parse>;

const write = async (words: string) => {
  const place = { tableId, rowId: energy, columnId: "said" };
  const { result } = await openFinding(member, { ...place, id: crypto.randomUUID() });
  const body = plainBody(words);
  await changeMemo(member, { id: result.memoId, title: "", body, seenAt: new Date() });
};
const written = async () => {
  const body = (await readFindings(member, tableId)).get(cellKey(energy, "said"));
  return body && bodyText(body);
};
const freeze = async (name: string) => {
  const id = crypto.randomUUID();
  await freezeVersion(member, { tableId, id, name });
  return id;
};

beforeEach(async () => {
  member = await createTestMember("owner", { action: "table.write" });
  const code = await createTestCodes(member, ["energy", "finding"]);
  energy = code("energy");
  documentId = await createTestDocument(member, "Report", "Gas flows west.\n\nTrade fell.\n");
  spec = FindingTableSpecSchema.parse({
    rows: { kind: "codes", codeIds: [energy] },
    columns: [
      { id: "count", kind: "count", of: "passages" },
      { id: "said", kind: "written" },
    ],
    match: "passage",
  });
  tableId = crypto.randomUUID();
  await addTable(member, { projectId: member.projectId, tableId, name: "T", caption: "First", spec });
});

const code = (exact: string) => applyCodesToQuote(member, { documentId, exact, codeIds: [energy] });

describe("versions of a finding table", () => {
  it("stay as they were while the table goes on, and are compared with it", async () => {
    await code("Gas flows west.");
    await write("One pipe.");
    const sent = await freeze("Sent");
    await code("Trade fell.");
    await write("Two things.");
    const [before, now] = [await getFrozen(member, tableId, sent), await getFrozen(member, tableId, null)];
    expect(before.sheet.rows).toEqual([["energy", 1, [{ text: "One pipe." }]]]);
    expect(now.sheet.rows).toEqual([["energy", 2, [{ text: "Two things." }]]]);
    const { cells, changes } = compareVersions(before, now);
    expect([changes, cells[0]!.map(({ fate }) => fate)]).toEqual([2, ["changed", "changed"]]);
    expect((await listVersions(member, tableId)).map(({ name, author }) => [name, author])).toEqual([
      ["Sent", member.name],
    ]);
  });

  it("keep what stood behind their cells, and leave with it where that is wanted", async () => {
    await code("Gas flows west.");
    const id = await freeze("Sent");
    await code("Trade fell.");
    const sheetWith = (evidence: boolean) => getFrozenSheet(member, { tableId, id, evidence });
    const excerpts = ((await sheetWith(true)).appendix?.rows ?? []).map((row) => row[2]);
    expect(excerpts).toEqual(["Gas flows west."]);
    expect((await sheetWith(false)).appendix).toBeUndefined();
    expect((await getFrozen(member, tableId, id)).sheet.appendix).toBeUndefined();
    expect(await listVersions(member, tableId)).toMatchObject([{ id, withEvidence: true }]);
  });

  it("give back definition, caption and what was written, in one step that can be undone", async () => {
    await write("One pipe.");
    const sent = await freeze("Sent");
    await write("Two things.");
    const changed = { ...spec, columns: spec.columns.slice(1) };
    const { projectId } = member;
    await changeTable(member, { projectId, tableId, spec: changed, caption: "Second" });
    await restoreVersion(member, { tableId, id: sent });
    expect(await getTable(member, tableId)).toMatchObject({ caption: "First", spec });
    expect(await written()).toBe("One pipe.");
    await undo(member);
    expect(await getTable(member, tableId)).toMatchObject({ caption: "Second", spec: changed });
    expect(await written()).toBe("Two things.");
  });

  it("take away what was written since, and bring back what was deleted", async () => {
    const empty = await freeze("Empty");
    await write("One pipe.");
    const full = await freeze("Full");
    await restoreVersion(member, { tableId, id: empty });
    expect(await written()).toBeUndefined();
    await restoreVersion(member, { tableId, id: full });
    expect(await written()).toBe("One pipe.");
  });

  it("are deleted and come back, and are of their own table and project alone", async () => {
    const id = await freeze("Sent");
    const stranger = await createTestMember("owner", { action: "table.write" });
    await expect(getFrozen(stranger, tableId, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getFrozen(member, crypto.randomUUID(), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await removeVersion(member, { tableId, id });
    expect(await listVersions(member, tableId)).toEqual([]);
    await undo(member);
    expect(await listVersions(member, tableId)).toHaveLength(1);
  });
});
