import { beforeEach, describe, expect, it } from "vitest";
import { createTestTranscript } from "@/lib/cases/testing/create-test-transcript";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { deleteDocument } from "@/lib/documents/server/commands";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { createCase, deleteCase, editCase, linkCase, unlinkCase } from "./commands";
import { listCases, listLinkable } from "./queries";

const newId = () => crypto.randomUUID();

let member: Member;
let colleague: Member;
let ana: string;
let talk: Awaited<ReturnType<typeof createTestTranscript>>;

beforeEach(async () => {
  member = await createTestMember();
  colleague = await createTestMember("coder", { projectId: member.projectId });
  talk = await createTestTranscript(member.projectId, {
    title: "Talk",
    turns: [
      { speaker: "Interviewer", words: "Where did you live?" },
      { speaker: "Ana", words: "By the river." },
    ],
  });
  ana = newId();
  await createCase(member, { id: ana, name: "Ana", attributes: { town: "Alba" } });
});

const listNames = async () => (await listCases(member)).map(({ name }) => name);
const linkAna = (by: Member, speaker = "Ana") => linkCase(by, { caseId: ana, documentId: talk.id, speaker });

async function codeTurn(turn: number) {
  const { id: codeId } = await database().code.create({
    data: { projectId: member.projectId, name: newId(), color: "#336699", position: 0, guid: newId() },
  });
  const block = talk.blocks[turn]!;
  await applyCodesToRanges(member, {
    documentId: talk.id,
    ranges: [[block.start, block.start + 4]],
    passageId: newId(),
    codes: [{ id: newId(), codeId }],
  });
}

describe("cases", () => {
  it("are created, renamed, given attributes and deleted, each taken back and forth", async () => {
    await editCase(member, { id: ana, name: "Ana Ruiz", attributes: { town: "Brede", age: "40" } });
    expect(await listCases(member)).toMatchObject([
      { name: "Ana Ruiz", attributes: { town: "Brede", age: "40" } },
    ]);
    await undo(member);
    expect(await listCases(member)).toMatchObject([{ name: "Ana", attributes: { town: "Alba" } }]);
    await redo(member);
    await linkAna(member);
    await deleteCase(member, ana);
    expect(await listNames()).toEqual([]);
    await undo(member);
    expect(await listCases(member)).toMatchObject([
      { name: "Ana Ruiz", links: [{ documentId: talk.id, documentTitle: "Talk", speaker: "Ana" }] },
    ]);
    await redo(member);
    expect(await listNames()).toEqual([]);
  });

  it("have each name once, whatever its capitals", async () => {
    const twin = { id: newId(), name: "ANA", attributes: {} };
    await expect(createCase(member, twin)).rejects.toMatchObject({ code: "CONFLICT" });
    await createCase(member, { ...twin, name: "Luis" });
    await expect(editCase(member, twin)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(editCase(member, { ...twin, id: ana })).resolves.toMatchObject({
      event: { summary: "renamed “Ana” to “ANA”" },
    });
  });

  it("keep no event of what is there already, in whatever order its attributes come", async () => {
    await editCase(member, { id: ana, name: "Ana", attributes: { town: "Alba", b: "1" } });
    const again = await editCase(member, { id: ana, name: "Ana", attributes: { b: "1", town: "Alba" } });
    expect(again.event).toBeNull();
  });

  it("are another project's own", async () => {
    const stranger = await createTestMember();
    await expect(deleteCase(stranger, ana)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(linkAna(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const elsewhere = await createTestTranscript(stranger.projectId, { title: "Other", turns: [] });
    await expect(
      linkCase(member, { caseId: ana, documentId: elsewhere.id, speaker: "" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("do not come back beside another of their name", async () => {
    await deleteCase(member, ana);
    await createCase(colleague, { id: newId(), name: "ana", attributes: {} });
    await expect(undo(member)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Rename it first") as string,
    });
  });
});

describe("links", () => {
  it("count the codings of a speaker, or of the whole document", async () => {
    await codeTurn(0);
    await codeTurn(1);
    await codeTurn(1);
    const { result } = await linkAna(member);
    expect(await listCases(member)).toMatchObject([{ codings: 2 }]);
    await linkAna(member, "");
    expect(await listCases(member)).toMatchObject([{ codings: 3 }]);
    await unlinkCase(member, result.id);
    expect(await listCases(member)).toMatchObject([{ codings: 3, links: [{ speaker: "" }] }]);
  });

  it("are made once, and rest while their document is deleted", async () => {
    await linkAna(member);
    await expect(linkAna(colleague)).rejects.toMatchObject({ code: "CONFLICT" });
    await deleteDocument(member, talk.id);
    expect(await listCases(member)).toMatchObject([{ links: [], codings: 0 }]);
    expect(await listLinkable(member)).toEqual([]);
    await undo(member);
    expect(await listCases(member)).toMatchObject([{ links: [{ speaker: "Ana" }] }]);
  });

  it("hold a case that others have linked since, and go with none that is gone", async () => {
    await linkAna(colleague);
    await expect(undo(member)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("more was linked") as string,
    });
    await undo(colleague);
    await deleteCase(member, ana);
    await expect(redo(colleague)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Restore the case first") as string,
    });
  });

  it("are not restored beside the same link", async () => {
    await linkAna(colleague);
    await undo(colleague);
    await linkAna(member);
    await expect(redo(colleague)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("can be made to documents and their speakers", async () => {
    expect(await listLinkable(member)).toEqual([
      { id: talk.id, title: "Talk", speakers: ["Interviewer", "Ana"] },
    ]);
  });
});
