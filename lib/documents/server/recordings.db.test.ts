import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { createTestTranscript } from "@/lib/cases/testing/create-test-transcript";
import { redo, undo } from "@/lib/live/server/commands";
import { hasStoredFile } from "@/lib/platform/files";
import { useDataFolder } from "@/lib/platform/testing/use-data-folder";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { deleteDocument } from "./commands";
import { attachRecording, findRecording, removeRecording } from "./recordings";

const folder = useDataFolder();

let member: Member;
let documentId: string;
beforeEach(async () => {
  member = await createTestMember();
  documentId = (await createTestTranscript(member.projectId, { title: "Talk", turns: [] })).id;
});

function attach(content: string, name = "talk.wav", by = member) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content, "latin1");
  const sha256 = createHash("sha256").update(content, "latin1").digest("hex");
  return attachRecording(by, documentId, { path: file, byteSize: content.length, sha256 }, name);
}
const wav = (words: string) => `RIFF\x00\x00\x00\x00WAVE${words}`;
const find = () => findRecording(member, documentId);

describe("recordings", () => {
  it("are attached, replaced and removed, each taken back and forth", async () => {
    await attach(wav("one"), "one.wav");
    expect(await find()).toMatchObject({ name: "one.wav", mediaType: "audio/wav", byteSize: 15 });
    await attach(wav("two"), "two.wav");
    expect(await find()).toMatchObject({ name: "two.wav" });
    await removeRecording(member, documentId);
    expect(await find()).toBeNull();
    await undo(member);
    await undo(member);
    expect(await find()).toMatchObject({ name: "one.wav" });
    expect(await hasStoredFile((await find())?.sha256 ?? "")).toBe(true);
    await undo(member);
    expect(await find()).toBeNull();
    await redo(member);
    expect(await find()).toMatchObject({ name: "one.wav" });
  });

  it("come back with a document that was deleted without one", async () => {
    await deleteDocument(member, documentId);
    await undo(member);
    await attach(wav("one"));
    expect(await find()).not.toBeNull();
  });

  it("make no event of the same file, and are refused when they cannot be played", async () => {
    await attach(wav("one"));
    expect((await attach(wav("one"))).event).toBeNull();
    await expect(attach("<script>", "talk.mp3")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await find()).toMatchObject({ name: "talk.wav" });
  });

  it("belong to the project of their document", async () => {
    const stranger = await createTestMember();
    await expect(attach(wav("one"), "a.wav", stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removeRecording(member, documentId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await attach(wav("one"));
    expect(await findRecording(stranger, documentId)).toBeNull();
  });
});
