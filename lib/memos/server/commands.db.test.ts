import { beforeEach, describe, expect, it } from "vitest";
import { addCodeToProject, deleteCodeOfProject } from "@/lib/codebook/server/commands";
import { redo, undo } from "@/lib/live/server/commands";
import { bodyText } from "@/lib/memos/body-text";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { changeMemo, deleteMemo, writeMemo } from "./commands";
import { listMemos } from "./queries";

const bodyOf = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

let member: Member;
let id: string;

const write = (on: { target: "project" | "code"; targetId: string }, text = "first") =>
  writeMemo(member, { id, ...on, title: " Why \n", body: bodyOf(text) });
const listTexts = async () => (await listMemos(member, undefined)).map(({ body }) => bodyText(body));

beforeEach(async () => {
  member = await createTestMember("coder");
  id = crypto.randomUUID();
});

describe("memos", () => {
  it("are written, changed and deleted, each taken back and forth", async () => {
    await write({ target: "project", targetId: member.projectId });
    expect(await listMemos(member, undefined)).toMatchObject([
      { title: "Why", targetName: "The project", author: "Test Coder", documentId: null },
    ]);
    const [memo] = await listMemos(member, undefined);
    await changeMemo(member, { id, title: "Why", body: bodyOf("second"), seenAt: memo!.updatedAt });
    await undo(member);
    expect(await listTexts()).toEqual(["first"]);
    await redo(member);
    expect(await listTexts()).toEqual(["second"]);
    await deleteMemo(member, id);
    expect(await listTexts()).toEqual([]);
    await undo(member);
    expect(await listTexts()).toEqual(["second"]);
  });

  it("do not overwrite what someone else wrote meanwhile, and record no change where there is none", async () => {
    await write({ target: "project", targetId: member.projectId });
    const [memo] = await listMemos(member, undefined);
    const seen = memo!.updatedAt;
    const same = await changeMemo(member, { id, title: "Why", body: bodyOf("first"), seenAt: seen });
    expect(same.event).toBeNull();
    await changeMemo(member, { id, title: "Why", body: bodyOf("second"), seenAt: seen });
    const late = changeMemo(member, { id, title: "Why", body: bodyOf("third"), seenAt: seen });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listTexts()).toEqual(["second"]);
  });

  it("keep nothing that could run", async () => {
    const body = { type: "doc", content: [{ type: "script", content: [] }, ...bodyOf("<script>").content] };
    await writeMemo(member, { id, target: "project", targetId: member.projectId, title: "", body });
    expect((await listMemos(member, undefined))[0]?.body).toEqual(bodyOf("<script>"));
  });

  it("belong to their author, a lead and the owner", async () => {
    await write({ target: "project", targetId: member.projectId });
    const { projectId } = member;
    const other = await createTestMember("coder", { projectId });
    const lead = await createTestMember("lead", { projectId });
    await expect(deleteMemo(other, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await deleteMemo(lead, id);
    expect(await listTexts()).toEqual([]);
  });

  it("rest while their target is deleted, and stand only on what the project has", async () => {
    const { result: code } = await addCodeToProject(member, {
      id: crypto.randomUUID(),
      parentId: null,
      name: "Trade",
    });
    await write({ target: "code", targetId: code.id });
    expect(await listMemos(member, { target: "code", targetId: code.id })).toMatchObject([
      { targetName: "Trade" },
    ]);
    await deleteCodeOfProject(member, { id: code.id });
    expect(await listTexts()).toEqual([]);
    await undo(member);
    expect(await listTexts()).toEqual(["first"]);
    id = crypto.randomUUID();
    const stranger = await createTestMember("owner");
    await expect(write({ target: "project", targetId: stranger.projectId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
