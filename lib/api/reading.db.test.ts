import { ORPCError, call } from "@orpc/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { router } from "@/lib/api/router";
import { keepReadingPosition } from "@/lib/documents/server/reading-position";
import { findCurrentUser } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";

// Only the cookie is replaced: who is signed in.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

const newId = () => crypto.randomUUID();

async function addDocument({ projectId }: Member, title: string): Promise<{ id: string; textId: string }> {
  const [id, textId] = [newId(), newId()];
  await database().document.create({
    data: {
      id,
      projectId,
      title,
      fileName: `${title}.txt`,
      mediaType: "text/plain",
      byteSize: 1,
      sha256: newId(),
      length: 9,
      textId,
      texts: { create: { id: textId, text: "One.\nTwo.", blocks: [], blocksVersion: 1 } },
    },
  });
  return { id, textId };
}

function read(member: Member, documentId: string, projectId = member.projectId) {
  vi.mocked(findCurrentUser).mockResolvedValue({
    id: member.userId,
    name: member.name,
    email: "test@example.org",
    administrator: false,
  });
  return call(router.coding.read, { projectId, documentId }, { context: {} });
}

const refusal = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "admitted",
    (error: unknown) => (error instanceof ORPCError ? String(error.code) : "another failure"),
  );

describe("a document read beside another", () => {
  let viewer: Member;
  let coder: Member;
  let notes: { id: string; textId: string };

  beforeEach(async () => {
    viewer = await createTestMember("viewer");
    coder = await createTestMember("coder", { projectId: viewer.projectId });
    notes = await addDocument(viewer, "Notes");
  });

  it("is given whole to every member, with one's own place in it and nobody else's", async () => {
    await keepReadingPosition(coder, { ...notes, offset: 5 });
    const { reading, keptOffset } = await read(coder, notes.id);
    expect(reading).toMatchObject({ text: "One.\nTwo.", textId: notes.textId, document: { title: "Notes" } });
    expect(keptOffset).toBe(5);
    expect((await read(viewer, notes.id)).keptOffset).toBeNull();
  });

  it("does not exist for those of another project, in whichever project they ask", async () => {
    const stranger = await createTestMember("owner");
    expect(await refusal(read(stranger, notes.id))).toBe("NOT_FOUND");
    expect(await refusal(read(stranger, notes.id, viewer.projectId))).toBe("NOT_FOUND");
  });

  it("does not exist once it is deleted", async () => {
    await database().document.update({ where: { id: notes.id }, data: { deletedAt: new Date() } });
    expect(await refusal(read(viewer, notes.id))).toBe("NOT_FOUND");
  });
});
