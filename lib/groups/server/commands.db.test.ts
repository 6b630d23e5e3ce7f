import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { undo } from "@/lib/live/server/commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { Query } from "@/lib/queries/query";
import { runQuery } from "@/lib/tables/server/run-query";
import { createGroup, deleteGroup, nameGroup, putInGroup, takeFromGroup } from "./commands";
import { listGroups } from "./queries";

let ada: Member;
let first: string;
let second: string;

beforeEach(async () => {
  ada = await createTestMember("owner", { action: "document.write" });
  first = await createTestDocument(ada, "One", "Gas flows.\n");
  second = await createTestDocument(ada, "Two", "Oil flows.\n");
});

const make = async (kind: "folder" | "set", name: string) => {
  const id = crypto.randomUUID();
  await createGroup(ada, { id, kind, name });
  return id;
};
const shown = async (by = ada) =>
  (await listGroups(by)).map(({ kind, name, documentIds }) => [kind, name, documentIds.length]);

describe("folders and sets of a project", () => {
  it("are made, filled, renamed and deleted, and each step is taken back", async () => {
    const folder = await make("folder", "Interviews");
    const other = await make("folder", "Reports");
    const set = await make("set", "Wave 1");
    await putInGroup(ada, folder, [first, second]);
    await putInGroup(ada, set, [first]);
    await putInGroup(ada, other, [second]);
    expect(await shown()).toEqual([
      ["folder", "Interviews", 1],
      ["folder", "Reports", 1],
      ["set", "Wave 1", 1],
    ]);
    await undo(ada);
    expect((await shown()).slice(0, 2)).toEqual([
      ["folder", "Interviews", 2],
      ["folder", "Reports", 0],
    ]);
    await takeFromGroup(ada, set, [first]);
    await nameGroup(ada, set, "Wave 2");
    await deleteGroup(ada, folder);
    expect(await shown()).toEqual([
      ["folder", "Reports", 0],
      ["set", "Wave 2", 0],
    ]);
    await undo(ada);
    expect((await shown())[0]).toEqual(["folder", "Interviews", 2]);
  });

  it("have each name once, and are of one project", async () => {
    const folder = await make("folder", "Interviews");
    await expect(make("folder", "interviews")).rejects.toMatchObject({ code: "CONFLICT" });
    const stranger = await createTestMember("owner", { action: "document.write" });
    expect(await shown(stranger)).toEqual([]);
    await expect(putInGroup(stranger, folder, [])).rejects.toMatchObject({ code: "NOT_FOUND" });
    const theirs = await createTestDocument(stranger, "Theirs", "x\n");
    await expect(putInGroup(ada, folder, [theirs])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are asked for in queries, with what is in them then", async () => {
    const code = (await createTestCodes(ada, ["flow"]))("flow");
    for (const documentId of [first, second])
      await applyCodesToRanges(ada, {
        ...{ documentId, ranges: [[0, 9]], passageId: crypto.randomUUID() },
        codes: [{ id: crypto.randomUUID(), codeId: code }],
      });
    const set = await make("set", "Wave 1");
    const query: Query = { kind: "groups", groupIds: [set] };
    const find = async (asked: Query) => {
      const found = await runQuery(ada, { query: asked, offset: 0, limit: 10 });
      return [found.passages.map(({ title }) => title), found.missing];
    };
    expect(await find(query)).toEqual([[], []]);
    expect(await find({ kind: "not", part: query })).toEqual([["One", "Two"], []]);
    await putInGroup(ada, set, [second]);
    expect(await find(query)).toEqual([["Two"], []]);
    await deleteGroup(ada, set);
    expect(await find(query)).toEqual([[], ["the folder or set “Wave 1”"]]);
  });
});
