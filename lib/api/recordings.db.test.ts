import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { listDocuments } from "@/lib/documents/server/queries";
import { deleteDocument } from "@/lib/documents/server/commands";
import { cancelJob, dismissJob } from "@/lib/jobs/server/commands";
import { listJobs } from "@/lib/jobs/server/queries";
import { undo } from "@/lib/live/server/commands";
import { hasStoredFile } from "@/lib/platform/files";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { askAndAnswer, shaOf, untilJob, useTestJobs } from "./testing/test-jobs";

const { start, add } = useTestJobs();

const wav = (words: string) => Buffer.from(`RIFF\0\0\0\0WAVE${words}`, "latin1");
const vtt = "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ana>We mended nets.";
const recordings = async (member: Member) =>
  Object.fromEntries((await listDocuments(member)).map(({ fileName, recording }) => [fileName, recording]));

describe("a recording among files that are added", () => {
  it("is attached to the transcript that comes with it, whichever is first", async () => {
    const member = await createTestMember();
    await start();
    const sound = await add(member, "talk.wav", wav("one"), { folder: "2020" });
    expect((await untilJob(member, sound, "asking"))?.question).toEqual({
      kind: "recording",
      expects: null,
    });
    const words = await add(member, "Talk.vtt", vtt, { folder: "2020" });
    const transcript = await untilJob(member, words, "done");
    const attached = await untilJob(member, sound, "done");
    expect(attached).toMatchObject({
      documentId: transcript?.documentId,
      report: { kind: "recording", title: "Talk" },
    });
    const later = await add(member, "talk.wav", wav("one"), { folder: "2020" });
    await untilJob(member, later, "done");
    expect(await recordings(member)).toEqual({ "Talk.vtt": "talk.wav" });
    await undo(member);
    expect(await recordings(member)).toEqual({ "Talk.vtt": null });
  });

  it("waits for the likelier of two files, and for one that asks", async () => {
    const member = await createTestMember();
    await start();
    const letters = await add(
      member,
      "a.vtt",
      Buffer.from(vtt.replace("nets", "n\xe8ts \xe9t\xe9"), "latin1"),
    );
    await untilJob(member, letters, "asking");
    await untilJob(member, await add(member, "a.txt", "We mended nets."), "done");
    const sound = await add(member, "a.wav", wav("one"));
    expect((await untilJob(member, sound, "asking"))?.question).toMatchObject({ expects: "a.vtt" });
    await askAndAnswer(member, letters, { kind: "encoding", encoding: "windows-1252" });
    await untilJob(member, sound, "done");
    expect(await recordings(member)).toEqual({ "a.txt": null, "a.vtt": "a.wav" });
  });

  it("comes out of an archive with its transcript, folder by folder", async () => {
    const member = await createTestMember();
    await start();
    const archive = zipSync({
      "north/talk.mp3": new Uint8Array([0x49, 0x44, 0x33, 1]),
      "north/talk.txt": strToU8("Northern words."),
      "south/talk.txt": strToU8("Southern words."),
      "south/lost.mp3": new Uint8Array([0x49, 0x44, 0x33, 2]),
    });
    const id = await add(member, "talks.zip", archive);
    await untilJob(member, id, "done");
    const jobs = (await listJobs(member)).filter(({ parentId }) => parentId === id);
    const idOf = (name: string) => jobs.find(({ fileName }) => fileName === name)?.id ?? "";
    await untilJob(member, idOf("talk.mp3"), "done");
    await untilJob(member, idOf("lost.mp3"), "asking");
    const documents = await listDocuments(member);
    expect(documents.find(({ recording }) => recording !== null)?.attributes).toEqual({
      folder: "talks/north",
    });
  });

  it("goes where a person says, and asks again when that has gone", async () => {
    const member = await createTestMember();
    await start();
    const words = await untilJob(member, await add(member, "words.txt", "Words."), "done");
    const documentId = words?.documentId ?? "";
    const sound = await add(member, "talk.wav", wav("one"));
    await untilJob(member, sound, "asking");
    await deleteDocument(member, documentId);
    await askAndAnswer(member, sound, { kind: "recording", documentId });
    await untilJob(member, sound, "asking");
    await undo(member);
    await askAndAnswer(member, sound, { kind: "recording", documentId });
    await untilJob(member, sound, "done");
    expect(await recordings(member)).toEqual({ "words.txt": "talk.wav" });
    await dismissJob(member, sound);
    expect(await hasStoredFile(shaOf(wav("one")))).toBe(true);
  });

  it("fails when it cannot be played, and leaves nothing once it is left out", async () => {
    const member = await createTestMember();
    await start();
    const broken = await untilJob(member, await add(member, "talk.mp3", "no sound"), "failed");
    expect(broken?.problem?.message).toContain("Convert it to MP3");
    const other = await untilJob(member, await add(member, "talk.flac", "fLaC and more"), "failed");
    expect(other?.problem?.message).toContain("Convert it to MP3");
    const sound = await add(member, "talk.wav", wav("left out"));
    await untilJob(member, sound, "asking");
    await cancelJob(member, sound);
    await dismissJob(member, sound);
    expect(await hasStoredFile(shaOf(wav("left out")))).toBe(false);
    expect(await listDocuments(member)).toEqual([]);
  });
});
