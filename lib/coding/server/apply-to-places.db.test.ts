import { describe, expect, it } from "vitest";
import { readDocumentCodings } from "@/lib/coding/document-codings";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { offset } from "@/lib/shared/offset";
import { applyCodeToPlaces } from "./apply-to-places";
import { listDocumentCodings } from "./queries";

const text = "One state, two states, three states.";

async function prepare() {
  const member = await createTestMember("coder");
  const { projectId } = member;
  const id = crypto.randomUUID();
  const blocks = [{ start: offset(0), end: offset(text.length), kind: "paragraph", page: "7", hidden: [] }];
  await database().document.create({
    data: {
      id,
      projectId,
      title: "States",
      fileName: "states.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: id,
      length: text.length,
      textId: id,
      texts: { create: { id, text, blocks, blocksVersion: 1 } },
    },
  });
  const data = { projectId, name: "State", color: "#336699", position: 0, guid: crypto.randomUUID() };
  const code = await database().code.create({ data });
  const quotes = async () =>
    [...readDocumentCodings(await listDocumentCodings(member, id)).passages.values()]
      .map(({ ranges }) => ranges.map(({ start, end }) => text.slice(start, end)).join("/"))
      .sort();
  return { member, documentId: id, codeId: code.id, quotes };
}

describe("applyCodeToPlaces", () => {
  it("codes every place in one event, which one undo takes back", async () => {
    const { member, documentId, codeId, quotes } = await prepare();
    const { result, event } = await applyCodeToPlaces(member, {
      documentId,
      codeId,
      places: [
        [[4, 9]],
        [[15, 21]],
        [
          [0, 3],
          [23, 28],
        ],
      ],
    });
    expect(result).toEqual({ coded: 3, already: 0 });
    expect(event?.summary).toBe("applied “State” to 3 passages");
    expect(await quotes()).toEqual(["One/three", "state", "states"]);
    expect(await database().event.count({ where: { projectId: member.projectId } })).toBe(1);
    await undo(member);
    expect(await quotes()).toEqual([]);
  });

  it("passes over places that have the code, and a place given twice", async () => {
    const { member, documentId, codeId, quotes } = await prepare();
    const some = { documentId, codeId, places: [[[4, 9]], [[4, 9]]] as [number, number][][] };
    expect((await applyCodeToPlaces(member, some)).result).toEqual({ coded: 1, already: 0 });
    const more = { documentId, codeId, places: [[[4, 9]], [[15, 21]]] as [number, number][][] };
    expect((await applyCodeToPlaces(member, more)).result).toEqual({ coded: 1, already: 1 });
    expect((await applyCodeToPlaces(member, more)).event).toBeNull();
    expect(await quotes()).toEqual(["state", "states"]);
  });

  it("does nothing at all where one place is outside the text, or the document another project's", async () => {
    const { member, documentId, codeId, quotes } = await prepare();
    const bad = { documentId, codeId, places: [[[4, 9]], [[30, 99]]] as [number, number][][] };
    await expect(applyCodeToPlaces(member, bad)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await quotes()).toEqual([]);
    const outsider = await createTestMember("owner");
    const good = { documentId, codeId, places: [[[4, 9]]] as [number, number][][] };
    await expect(applyCodeToPlaces(outsider, good)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
