import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ingestFile } from "@/lib/ingest/server/ingest-file";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import { openStoredFile, storeFile } from "@/lib/platform/files";
import { useDataFolder } from "@/lib/platform/testing/use-data-folder";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { deleteDocument, editDocument } from "./commands";
import { importDocument } from "./import-document";
import { findOriginal, listDocuments } from "./queries";
import { receiveUpload } from "./receive-upload";

const folder = useDataFolder();

function arrive(content: string) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  return {
    path: file,
    byteSize: Buffer.byteLength(content),
    sha256: createHash("sha256").update(content).digest("hex"),
  };
}

/** Reads and saves as the import of an upload does. */
async function add(member: Member, content: string, fileName: string) {
  const file = arrive(content);
  const read = await ingestFile({ path: file.path, fileName });
  if (!read.ok) throw new Error(read.error.message);
  await storeFile(file.path, file.sha256);
  return importDocument(member, { ...file, fileName }, read.value);
}

async function addDocument(member: Member, content = `Words ${crypto.randomUUID()}.`) {
  const { result } = await add(member, content, "field_notes.txt");
  return result;
}

describe("importDocument", () => {
  it("saves text, blocks, details and the original in one event", async () => {
    const member = await createTestMember();
    const content =
      "# A study of work in two towns\r\n\r\nThey **worked** [here](#) and [there](#) until **late**.";
    const committed = await add(member, content, "study.txt");
    expect(committed.event?.summary).toBe("added the document “A study of work in two towns”");
    expect(await database().event.count({ where: { projectId: member.projectId } })).toBe(1);
    const [document] = await listDocuments(member);
    expect(document).toMatchObject({
      title: "A study of work in two towns",
      fileName: "study.txt",
      codings: 0,
      year: null,
    });
    const saved = await database().documentText.findFirstOrThrow({
      where: { documentId: committed.result.id },
    });
    expect(saved.text).toBe(content.replaceAll("\r\n", "\n"));
    expect(saved.blocks).toMatchObject([{ kind: "heading", start: 0 }, { kind: "paragraph" }]);
    const original = await findOriginal(member, committed.result.id);
    expect(await openStoredFile(original?.sha256 ?? "")).not.toBeNull();
  });

  it("refuses a file the project has already, and names the document", async () => {
    const member = await createTestMember();
    const first = await addDocument(member, "The same words.");
    await expect(addDocument(member, "The same words.")).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining(`“${first.title}”`) as string,
    });
    await deleteDocument(member, first.id);
    await expect(addDocument(member, "The same words.")).resolves.toMatchObject({ title: first.title });
    await expect(addDocument(await createTestMember(), "The same words.")).resolves.toBeDefined();
  });

  it("is taken back by undo, and redo brings it back with its text", async () => {
    const member = await createTestMember();
    const { id } = await addDocument(member, "Words to keep.");
    await undo(member);
    expect(await listDocuments(member)).toEqual([]);
    await redo(member);
    expect(await listDocuments(member)).toMatchObject([{ id, length: 14 }]);
    const { text } = await database().documentText.findFirstOrThrow({ where: { currentOf: { id } } });
    expect(text).toBe("Words to keep.");
  });
});

describe("editDocument", () => {
  const details = {
    title: "Notes",
    authors: "A. Doe",
    year: 2020,
    source: "Archive",
    doi: "10.1/x",
    language: "de",
    attributes: { town: "Alba" },
  };

  it("changes the details, and undo brings the old ones back", async () => {
    const member = await createTestMember();
    const { id, title } = await addDocument(member);
    const { event } = await editDocument(member, { id, ...details });
    expect(event?.summary).toBe("changed the details of “Notes”");
    expect(await listDocuments(member)).toMatchObject([details]);
    expect((await editDocument(member, { id, ...details })).event).toBeNull();
    await undo(member);
    expect(await listDocuments(member)).toMatchObject([{ title, authors: "", year: null, attributes: {} }]);
  });

  it("reaches no document of another project", async () => {
    const { id } = await addDocument(await createTestMember());
    const stranger = await createTestMember();
    await expect(editDocument(stranger, { id, ...details })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deleteDocument(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findOriginal(stranger, id)).toBeNull();
  });
});

describe("deleteDocument", () => {
  it("hides a document with its codings, and undo brings both back", async () => {
    const member = await createTestMember();
    const { id } = await addDocument(member);
    await addCoding(member, id);
    expect(await listDocuments(member)).toMatchObject([{ id, codings: 1 }]);
    await deleteDocument(member, id);
    expect(await listDocuments(member)).toEqual([]);
    await undo(member);
    expect(await listDocuments(member)).toMatchObject([{ id, codings: 1 }]);
  });
});

async function textIdOf(id: string): Promise<string> {
  return (await database().document.findUniqueOrThrow({ where: { id } })).textId ?? "";
}

async function addCoding({ projectId, userId }: Member, documentId: string): Promise<void> {
  const code = await database().code.create({
    data: { projectId, position: 0, name: "Work", color: "teal", guid: crypto.randomUUID() },
  });
  const layer = await database().layer.create({ data: { projectId, name: "Layer", userId } });
  const textId = await textIdOf(documentId);
  const passage = await database().passage.create({
    data: { projectId, documentId, textId, ranges: [0, 5], start: 0, end: 5, quotes: ["Words"], pages: [] },
  });
  await database().coding.create({
    data: { projectId, passageId: passage.id, codeId: code.id, layerId: layer.id },
  });
}

describe("receiveUpload", () => {
  const upload = (body: BodyInit | null, headers = {}) =>
    new Request("http://localhost/upload", { method: "POST", body, headers });

  it("hands over what arrived and removes it afterwards", async () => {
    const seen = await receiveUpload(upload("abc"), (file) => Promise.resolve(file));
    expect(seen).toMatchObject({ byteSize: 3, sha256: createHash("sha256").update("abc").digest("hex") });
    await expect(
      receiveUpload(upload("abc"), (file) => Promise.resolve(readFileSync(file.path, "utf8"))),
    ).resolves.toBe("abc");
    expect(() => readFileSync(seen.path)).toThrow();
  });

  it("stops counting at the limit, whatever was announced", async () => {
    const work = () => Promise.reject(new Error("never called"));
    const refused = receiveUpload(upload("0123456789", { "content-length": "3" }), work, 9);
    await expect(refused).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
    await expect(receiveUpload(upload("012345678"), () => Promise.resolve(true), 9)).resolves.toBe(true);
  });

  it("refuses an upload without a body, and one that announces too much", async () => {
    const work = () => Promise.reject(new Error("never called"));
    await expect(receiveUpload(upload(null), work)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const announced = new Headers({ "content-length": String(200 * 1024 * 1024) });
    const big = { body: upload("x").body, headers: announced } as Request;
    await expect(receiveUpload(big, work)).rejects.toMatchObject({
      message: expect.stringContaining("200 MB") as string,
    });
  });
});

describe("undo of an import", () => {
  it("leaves a document that others have coded or written on since", async () => {
    const coder = await createTestMember("coder", { action: "document.write" });
    const { id } = await addDocument(coder);
    const { projectId } = coder;
    const code = await database().code.create({
      data: { projectId, name: "Trade", color: "#336699", position: 0, guid: crypto.randomUUID() },
    });
    const layer = await database().layer.create({ data: { projectId, name: "Another coder" } });
    const textId = await textIdOf(id);
    const passage = {
      projectId,
      documentId: id,
      textId,
      ranges: [0, 5],
      start: 0,
      end: 5,
      quotes: ["Words"],
    };
    const { id: passageId } = await database().passage.create({ data: { ...passage, pages: [] } });
    const coding = await database().coding.create({
      data: { projectId, passageId, codeId: code.id, layerId: layer.id },
    });
    await expect(undo(coder)).rejects.toMatchObject({ code: "CONFLICT" });
    await database().coding.update({ where: { id: coding.id }, data: { deletedAt: new Date() } });
    const memo = await database().memo.create({
      data: { projectId, target: "passage", targetId: passageId, body: {} },
    });
    await expect(undo(coder)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listDocuments(coder)).toHaveLength(1);
    await database().memo.update({ where: { id: memo.id }, data: { deletedAt: new Date() } });
    await undo(coder);
    expect(await listDocuments(coder)).toEqual([]);
  });
});
