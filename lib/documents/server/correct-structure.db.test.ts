import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { undo } from "@/lib/live/server/commands";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { readStoredText, storedText } from "@/lib/text/stored-text";
import { correctStructure, discardCorrections } from "./correct-structure";

const text = "One step. Two steps.\n\nThree steps.\n\nWho\tWhat\nNurses\tstayed";

async function addDocument(projectId: string) {
  const [id, textId] = [crypto.randomUUID(), crypto.randomUUID()];
  const blocks: object[] = deriveBlocks(text, "plain");
  await database().document.create({
    data: {
      id,
      projectId,
      title: "Steps",
      fileName: "steps.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: id,
      length: text.length,
      textId,
      texts: {
        create: { id: textId, text, blocks, blocksVersion: 1 },
      },
    },
  });
  return { id, textId };
}

const readKinds = async (id: string) => {
  const row = await database().documentText.findFirstOrThrow({
    where: { currentOf: { id } },
    select: storedText,
  });
  const { blocks } = readStoredText(row);
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
};

describe("correctStructure", () => {
  it("changes what every reader of the blocks sees, and is taken back by undo", async () => {
    const member = await createTestMember("coder", { action: "document.write" });
    const { id, textId } = await addDocument(member.projectId);
    const before = await readKinds(id);
    await correctStructure(member, { id, textId, correction: { type: "split", at: text.indexOf("Two") } });
    await correctStructure(member, {
      id,
      textId,
      correction: { type: "kind", at: 0, kind: "heading", level: 2 },
    });
    await correctStructure(member, { id, textId, correction: { type: "join", at: text.indexOf("Three") } });
    expect(await readKinds(id)).toEqual([
      ["heading", "One step."],
      ["paragraph", "Two steps.\n\nThree steps."],
      ["table", text.slice(text.indexOf("Who"))],
    ]);
    await undo(member);
    expect(await readKinds(id)).toHaveLength(4);
    await discardCorrections(member, id);
    expect(await readKinds(id)).toEqual(before);
    await undo(member);
    expect(await readKinds(id)).toHaveLength(4);
  });

  it("refuses what does not fit, and offsets of another reading", async () => {
    const member = await createTestMember("coder", { action: "document.write" });
    const { id, textId } = await addDocument(member.projectId);
    const table = { type: "split", at: text.indexOf("stayed") } as const;
    await expect(correctStructure(member, { id, textId, correction: table })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("table") as string,
    });
    const other = crypto.randomUUID();
    await expect(
      correctStructure(member, { id, textId: other, correction: { type: "join", at: 0 } }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
