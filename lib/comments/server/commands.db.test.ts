import { beforeEach, describe, expect, it } from "vitest";
import { codeWords, createDifferingStudy } from "@/lib/adjudication/testing/create-differing-study";
import { moveBoundaryOfCodings } from "@/lib/coding/server/commands";
import { commentKey } from "@/lib/comments/comment";
import { redo, undo } from "@/lib/live/server/commands";
import { deleteMemo, writeMemo } from "@/lib/memos/server/commands";
import { emptyBody } from "@/lib/memos/memo";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { changeComment, deleteComment, setResolved, writeComment } from "./commands";
import { countComments, listThreads } from "./queries";

let ada: Member;
let ben: Member;
let on: { target: "memo"; targetId: string };

const newId = () => crypto.randomUUID();
const comment = async (by: Member, text: string, threadId: string, id = newId()) => {
  await writeComment(by, { id, threadId, on, text });
  return id;
};
/** Each thread as "Ada: text | Ben: text", resolved ones in brackets. */
const show = async (as = ada) =>
  (await listThreads(as, on)).map(({ comments, resolvedAt }) => {
    const said = comments.map(({ author, text }) => `${author}: ${text}`).join(" | ");
    return resolvedAt === null ? said : `(${said})`;
  });

beforeEach(async () => {
  ada = await createTestMember("owner", { name: "Ada" });
  ben = await createTestMember("coder", { projectId: ada.projectId, name: "Ben" });
  on = { target: "memo", targetId: newId() };
  await writeMemo(ada, {
    id: on.targetId,
    target: "project",
    targetId: ada.projectId,
    title: "Why",
    body: emptyBody,
  });
});

describe("comments", () => {
  it("follow one another in a thread, are changed, resolved and opened again", async () => {
    const thread = newId();
    await comment(ada, "Is it so?", thread);
    const id = await comment(ben, "It is.", thread);
    await changeComment(ben, id, "It was.");
    expect(await show()).toEqual(["Ada: Is it so? | Ben: It was."]);
    await setResolved(ada, thread, true);
    expect(await show()).toEqual(["(Ada: Is it so? | Ben: It was.)"]);
    expect(await listThreads(ben, on)).toMatchObject([{ resolvedBy: "Ada" }]);
    expect(await countComments(ben)).toEqual({ [commentKey(on)]: { comments: 2, open: 0 } });
    await undo(ada);
    expect(await countComments(ben)).toEqual({ [commentKey(on)]: { comments: 2, open: 1 } });
    await redo(ada);
    await comment(ben, "Wait.", thread);
    expect(await show()).toEqual(["Ada: Is it so? | Ben: It was. | Ben: Wait."]);
  });

  it("go with the last one, and come back", async () => {
    const id = await comment(ben, "Hm.", newId());
    await deleteComment(ben, id);
    expect(await show()).toEqual([]);
    expect(await countComments(ada)).toEqual({});
    await undo(ben);
    expect(await show()).toEqual(["Ben: Hm."]);
  });

  it("are not taken from under an answer by undo", async () => {
    const thread = newId();
    await comment(ben, "Hm.", thread);
    await comment(ada, "What?", thread);
    await expect(undo(ben)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await show()).toEqual(["Ben: Hm. | Ada: What?"]);
  });

  it("are their author's to change; a lead or the owner may delete them", async () => {
    const id = await comment(ben, "Hm.", newId());
    await expect(changeComment(ada, id, "Ha.")).rejects.toMatchObject({ code: "FORBIDDEN" });
    const cem = await createTestMember("coder", { projectId: ada.projectId });
    await expect(deleteComment(cem, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await deleteComment(ada, id);
    expect(await show()).toEqual([]);
  });

  it("stand only on what the project has", async () => {
    const stranger = await createTestMember("owner");
    await expect(comment(stranger, "Hm.", newId())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await deleteMemo(ada, on.targetId);
    await expect(comment(ben, "Hm.", newId())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a discussion of a difference", () => {
  it("is one, seen from each passage, and moves with them", async () => {
    const study = await createDifferingStudy();
    const { ann, codes, documentId, otherBoundary } = study;
    const [first, second] = otherBoundary;
    const about = (targetId: string, ...alsoOn: string[]) => ({
      target: "passage" as const,
      targetId,
      alsoOn,
    });
    const threadId = newId();
    const both = about(first.passageId, second.passageId);
    await writeComment(ann, { id: newId(), threadId, on: both, text: "From where?" });
    const answer = { id: newId(), threadId, on: about(second.passageId), text: "From “Nobody”." };
    await writeComment(study.ben, answer);
    for (const { passageId } of otherBoundary)
      expect(await listThreads(ann, about(passageId))).toMatchObject([{ id: threadId, comments: [{}, {}] }]);
    expect(await listThreads(ann, both)).toHaveLength(1);
    expect(await listThreads(ann, about(study.onlyAnn.passageId))).toEqual([]);
    const counts = await countComments(ann);
    expect(counts[commentKey(about(second.passageId))]).toEqual({ comments: 2, open: 1 });

    const third = await codeWords(ann, documentId, "of winter", codes("energy"));
    const wider = { ...both, alsoOn: [...both.alsoOn, third.passageId] };
    await writeComment(ann, { id: newId(), threadId, on: wider, text: "And here." });
    expect(await listThreads(ann, about(third.passageId))).toHaveLength(1);

    const start = study.text.indexOf("winter");
    const moved = newId();
    await moveBoundaryOfCodings(
      { ...study.ben, action: "coding.write" },
      { codingIds: [second.id], ranges: [[start, start + 6]], passageId: moved },
    );
    expect(await listThreads(ann, about(moved))).toHaveLength(1);
    expect(await listThreads(ann, about(second.passageId))).toEqual([]);
  });

  it("is not begun on a passage that is not there", async () => {
    const { ann, otherBoundary } = await createDifferingStudy();
    const on = { target: "passage" as const, targetId: otherBoundary[0].passageId, alsoOn: [newId()] };
    await expect(
      writeComment(ann, { id: newId(), threadId: newId(), on, text: "Hm." }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
