import { beforeEach, describe, expect, it } from "vitest";
import { undo } from "@/lib/live/server/commands";
import { emptyBody } from "@/lib/memos/memo";
import type { Member } from "@/lib/projects/server/access";
import { createProject } from "@/lib/projects/server/commands";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { changeMemo, writeMemo } from "./commands";
import { listMemos } from "./queries";
import { addType, editType, listMemoTypes, removeType } from "./types";

let member: Member;
const newId = () => crypto.randomUUID();
const names = async () => (await listMemoTypes(member)).map(({ name, color }) => `${name} ${color}`);
const memoTypes = async () => (await listMemos(member, undefined)).map(({ typeId }) => typeId);

beforeEach(async () => {
  member = await createTestMember("lead");
});

describe("types of memos", () => {
  it("are four in a new project", async () => {
    const { id } = await createProject(member.userId, { name: "New", description: "" });
    const types = await listMemoTypes({ ...member, projectId: id });
    expect(types.map(({ name }) => name)).toEqual(["Analytic", "Methodological", "Definition", "Question"]);
  });

  it("are added, renamed and recoloured, each taken back", async () => {
    const id = newId();
    await addType(member, { id, name: " Idea ", color: null });
    await editType(member, { id, name: "Thought", color: "#2f7de1" });
    expect(await names()).toEqual(["Thought #2f7de1"]);
    await expect(addType(member, { id: newId(), name: "thought", color: null })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await undo(member);
    expect(await names()).toEqual(["Idea null"]);
    await undo(member);
    expect(await names()).toEqual([]);
  });

  it("leave memos without one when they go, and give it back with them", async () => {
    const typeId = newId();
    await addType(member, { id: typeId, name: "Idea", color: null });
    const memo = { id: newId(), target: "free", targetId: member.projectId, title: "A" } as const;
    await writeMemo(member, { ...memo, body: emptyBody, typeId });
    await removeType(member, typeId);
    expect(await memoTypes()).toEqual([null]);
    const refused = writeMemo(member, { ...memo, id: newId(), body: emptyBody, typeId });
    await expect(refused).rejects.toMatchObject({ code: "NOT_FOUND" });
    await undo(member);
    expect(await memoTypes()).toEqual([typeId]);
    const [seen] = await listMemos(member, undefined);
    await changeMemo(member, {
      id: memo.id,
      title: "A",
      body: emptyBody,
      typeId: null,
      seenAt: seen!.updatedAt,
    });
    expect(await memoTypes()).toEqual([null]);
  });
});
