import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { findReadingPosition, keepReadingPosition } from "./reading-position";

async function addDocument(projectId: string) {
  const [id, textId] = [crypto.randomUUID(), crypto.randomUUID()];
  await database().document.create({
    data: {
      id,
      projectId,
      title: "Steps",
      fileName: "steps.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: id,
      length: 10,
      textId,
      texts: { create: { id: textId, text: "Two steps.", blocks: [], blocksVersion: 1 } },
    },
  });
  return { id, textId };
}

describe("reading positions", () => {
  it("are kept for each person and document, the latest only, without an event", async () => {
    const member = await createTestMember("viewer", { action: "document.read" });
    const { id, textId } = await addDocument(member.projectId);
    expect(await findReadingPosition(member, id)).toBeNull();
    await keepReadingPosition(member, { id, textId, offset: 3 });
    await keepReadingPosition(member, { id, textId, offset: 7 });
    expect(await findReadingPosition(member, id)).toBe(7);
    expect(await database().event.count({ where: { projectId: member.projectId } })).toBe(0);
  });

  it("are nobody else's to see", async () => {
    const member = await createTestMember("coder");
    const other = await createTestMember("lead", { projectId: member.projectId });
    const { id, textId } = await addDocument(member.projectId);
    await keepReadingPosition(member, { id, textId, offset: 3 });
    expect(await findReadingPosition(other, id)).toBeNull();
  });

  it("are not kept for documents of other projects, other texts or beyond the end", async () => {
    const member = await createTestMember("coder");
    const outsider = await createTestMember("owner");
    const { id, textId } = await addDocument(member.projectId);
    await keepReadingPosition(outsider, { id, textId, offset: 3 });
    await keepReadingPosition(member, { id, textId: crypto.randomUUID(), offset: 3 });
    await keepReadingPosition(member, { id, textId, offset: 11 });
    expect(await database().readingPosition.count({ where: { documentId: id } })).toBe(0);
  });

  it("go along to another text, to the words they were at, once", async () => {
    const member = await createTestMember("coder");
    const { id, textId } = await addDocument(member.projectId);
    await keepReadingPosition(member, { id, textId, offset: 4 });
    const text = "A foreword. Two steps.";
    const newer = { id: crypto.randomUUID(), documentId: id, text, blocks: [], blocksVersion: 1 };
    await database().documentText.create({ data: newer });
    const read = (textId: string, { length }: string) =>
      database().document.update({ where: { id }, data: { textId, length } });
    await read(newer.id, text);
    expect(await findReadingPosition(member, id)).toBe(text.indexOf("steps"));
    expect(await database().readingPosition.findFirst({ where: { documentId: id } })).toMatchObject({
      textId: newer.id,
      offset: text.indexOf("steps"),
    });
    await keepReadingPosition(member, { id, textId: newer.id, offset: text.indexOf("Two") });
    await read(textId, "Two steps.");
    expect(await findReadingPosition(member, id)).toBe(0);
  });

  it("are none in a text without words", async () => {
    const member = await createTestMember("coder");
    const { id, textId } = await addDocument(member.projectId);
    await keepReadingPosition(member, { id, textId, offset: 4 });
    const empty = { id: crypto.randomUUID(), documentId: id, text: "", blocks: [], blocksVersion: 1 };
    await database().documentText.create({ data: empty });
    await database().document.update({ where: { id }, data: { textId: empty.id, length: 0 } });
    expect(await findReadingPosition(member, id)).toBeNull();
  });
});
