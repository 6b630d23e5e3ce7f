import { describe, expect, it } from "vitest";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import { commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { type Change, created, updated } from "@/lib/shared/change";
import { listEntries } from "./list-entries";

const codeRow = (name: string) => ({
  parentId: null,
  position: 0,
  name,
  color: "#336699",
  guid: crypto.randomUUID(),
});

const make = (member: Member, kind: string, summary: string, changes: Change[]) =>
  commit(member, async () => ({ kind, summary, changes, result: null }));

/** A study with a coded passage: ids of what is in it. */
async function makeStudy(member: Member) {
  const { projectId, userId, name } = member;
  const document = await database().document.create({
    data: {
      projectId,
      title: "Interview",
      fileName: "i.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: "x",
      length: 9,
    },
  });
  const text = await database().documentText.create({
    data: { documentId: document.id, text: "Trade now", blocks: [], blocksVersion: 1 },
  });
  await database().document.update({ where: { id: document.id }, data: { textId: text.id } });
  const layer = await database().layer.create({ data: { projectId, userId, name } });
  const [codeId, passageId, codingId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await make(member, "code.add", "added the code “Trade”", [created("code", codeId, codeRow("Trade"))]);
  const passage = {
    documentId: document.id,
    textId: text.id,
    ranges: [0, 5],
    start: 0,
    end: 5,
    quotes: ["Trade"],
    pages: [],
  };
  await make(member, "coding.apply", "applied “Trade”", [
    created("passage", passageId, passage),
    created("coding", codingId, { passageId, codeId, layerId: layer.id }),
  ]);
  const change = updated("coding", codingId, { weight: null }, { weight: 40 });
  await make(member, "coding.setWeight", "gave “Trade” the weight 40", [change!]);
  return { documentId: document.id, codeId, passageId, codingId, layerId: layer.id };
}

const summaries = async (member: Member, filter: Parameters<typeof listEntries>[1]) =>
  (await listEntries(member, filter, undefined)).entries.map(({ summary }) => summary);

describe("the history of a project", () => {
  it("tells who did what where, the latest first, with what is undone", async () => {
    const member = await createTestMember("owner", { name: "Ada" });
    const { documentId, codeId } = await makeStudy(member);
    await undo(member);
    const { entries, nextCursor } = await listEntries(member, {}, undefined);
    expect(nextCursor).toBeNull();
    expect(entries.map(({ summary, undone }) => [summary, undone?.by ?? null])).toEqual([
      ["undid: gave “Trade” the weight 40", null],
      ["gave “Trade” the weight 40", "Ada"],
      ["applied “Trade”", null],
      ["added the code “Trade”", null],
    ]);
    expect(entries[1]).toMatchObject({
      actor: { id: member.userId, name: "Ada" },
      documents: [{ id: documentId, name: "Interview", gone: false }],
      codes: [{ id: codeId, name: "Trade", gone: false }],
      mayUndo: false,
    });
    expect(entries.map(({ mayUndo }) => mayUndo)).toEqual([false, false, true, true]);
  });

  it("is narrowed by what an event touched, who did it, its kind, words and days", async () => {
    const member = await createTestMember("owner");
    const other = await createTestMember("coder", { projectId: member.projectId });
    const { documentId, codeId, passageId } = await makeStudy(member);
    await make(other, "code.add", "added the code “Energy”", [
      created("code", crypto.randomUUID(), codeRow("Energy")),
    ]);
    const codings = ["gave “Trade” the weight 40", "applied “Trade”"];
    expect(await summaries(member, { documentId })).toEqual(codings);
    expect(await summaries(member, { codeId })).toEqual([...codings, "added the code “Trade”"]);
    expect(await summaries(member, { passageId })).toEqual(codings);
    expect(await summaries(member, { memberId: other.userId })).toEqual(["added the code “Energy”"]);
    expect(await summaries(member, { group: "codings" })).toEqual(codings);
    expect(await summaries(member, { text: "ENERGY" })).toEqual(["added the code “Energy”"]);
    expect(await summaries(member, { text: "100%" })).toEqual([]);
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(await summaries(member, { since: later })).toEqual([]);
    expect(await summaries(member, { until: later })).toHaveLength(4);
    await undo(member);
    expect(await summaries(member, { group: "codings" })).toEqual([
      "undid: gave “Trade” the weight 40",
      ...codings,
    ]);
  });

  it("comes in pages that neither repeat nor leave out", async () => {
    const member = await createTestMember("owner");
    for (const name of ["a", "b", "c", "d", "e"])
      await make(member, "code.add", name, [created("code", crypto.randomUUID(), codeRow(name))]);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listEntries(member, {}, cursor, 2);
      seen.push(...page.entries.map(({ summary }) => summary));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["e", "d", "c", "b", "a"]);
    await expect(listEntries(member, {}, "none")).rejects.toThrow(/Load the page again/);
  });

  it("names the layer of a language model whose codings were changed", async () => {
    const member = await createTestMember("owner");
    const { layerId } = await makeStudy(member);
    await database().layer.update({ where: { id: layerId }, data: { origin: "model", name: "Coder C" } });
    const { entries } = await listEntries(member, {}, undefined);
    expect(entries.map(({ models }) => models)).toEqual([["Coder C"], ["Coder C"], []]);
  });

  it("tells nothing of another project", async () => {
    const member = await createTestMember("owner");
    const { codeId } = await makeStudy(member);
    const other = await createTestMember("owner");
    expect(await summaries(other, { codeId })).toEqual([]);
  });
});
