import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import { applyCodeInDocuments } from "@/lib/coding/server/apply-to-places";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { noQuery } from "@/lib/search/search-query";
import { listWords, searchProject, stretchFound } from "./queries";
import { changeStopWords, listStopWords } from "./stop-words";

let member: Member;
let trade: string;

beforeAll(async () => {
  member = await createTestMember("coder");
  trade = (await createTestCodes(member, ["trade"]))("trade");
  await createTestDocument(member, "A report", "Trade grew. It did not last.\n\nThen trade fell.\n");
  await createTestDocument(member, "Minutes", "Nobody spoke of trade.\n");
});

const page = { order: "text", offset: 0, limit: 100 } as const;
const query = { ...noQuery, words: "trade" };

describe("a search through a project", () => {
  it("tells every hit with the words around it, and how many each document has", async () => {
    const found = await searchProject(member, { query, ...page });
    expect(found.lines.map(({ before, words, after }) => [before, words, after])).toEqual([
      ["", "Trade", "grew. It did not last."],
      ["Then", "trade", "fell."],
      ["Nobody spoke of", "trade", "."],
    ]);
    expect(found.documents.map(({ title, hits }) => [title, hits])).toEqual([
      ["A report", 2],
      ["Minutes", 1],
    ]);
    expect(found).toMatchObject({ count: 3, more: false, problem: null });
    const second = await searchProject(member, { query, ...page, order: "before", offset: 1, limit: 1 });
    expect(second.lines.map(({ before }) => before)).toEqual(["Nobody spoke of"]);
  });

  it("says why something is no pattern, and stops one that takes for ever", async () => {
    const pattern = (words: string) =>
      searchProject(member, { query: { ...noQuery, words, pattern: true }, ...page });
    expect(await pattern("(")).toMatchObject({ count: 0, problem: "unterminated group" });
    const other = await createTestMember("coder");
    await createTestDocument(other, "Bad", `${"a".repeat(60)}!\n`);
    const bad = { ...noQuery, words: "(a+)+$", pattern: true };
    await expect(searchProject(other, { query: bad, ...page })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await searchProject(member, { query, ...page })).toMatchObject({ count: 3 });
  }, 60_000);

  it("is of the member's own project, and of the documents chosen", async () => {
    const stranger = await createTestMember("coder");
    const all = await database().document.findMany({ where: { projectId: member.projectId } });
    const documentIds = all.map(({ id }) => id);
    expect(await searchProject(stranger, { query: { ...query, documentIds }, ...page })).toMatchObject({
      count: 0,
    });
    const one = all.find(({ title }) => title === "Minutes")!.id;
    expect(await searchProject(member, { query: { ...query, documentIds: [one] }, ...page })).toMatchObject({
      count: 1,
    });
  });

  it("codes what it found in several documents in one step", async () => {
    const sentences = { query, stretch: "sentence" } as const;
    expect(await stretchFound(member, sentences, 2)).toMatchObject({
      places: 3,
      inDocuments: 2,
      documents: [],
    });
    const { documents } = await stretchFound(member, sentences, 3);
    expect(documents.map(({ places }) => places.length)).toEqual([2, 1]);
    const { result } = await applyCodeInDocuments(member, { codeId: trade, documents });
    expect(result).toEqual({ coded: 3, already: 0 });
    const again = await applyCodeInDocuments(member, { codeId: trade, documents });
    expect([again.result, again.event]).toEqual([{ coded: 0, already: 3 }, null]);
    await undo(member);
    const live = { projectId: member.projectId, deletedAt: null };
    expect(await database().coding.count({ where: live })).toBe(0);
  });

  it("counts words", async () => {
    expect((await listWords(member, { withoutStopWords: true, length: 1 }))[0]).toEqual({
      word: "trade",
      count: 3,
      documents: 2,
    });
  });
});

describe("the words that a project does not count", () => {
  const mostFrequent = async () =>
    (await listWords(member, { withoutStopWords: true, length: 1 })).map(({ word }) => word);

  it("are left out, and counted again", async () => {
    expect(await mostFrequent()).toContain("trade");
    const { event, result } = await changeStopWords(member, { add: ["trade", "of trade"], remove: [] });
    expect(result).toEqual(["of trade", "trade"]);
    expect(event?.summary).toBe("left 2 words out of word counts");
    expect(await mostFrequent()).not.toContain("trade");
    expect(
      (await listWords(member, { withoutStopWords: false, length: 1 })).map(({ word }) => word),
    ).toContain("trade");
    const again = await changeStopWords(member, { add: ["trade", "war"], remove: ["of trade"] });
    expect([again.result, again.event?.summary]).toEqual([
      ["trade", "war"],
      "left “war” out of word counts and counted “of trade” again",
    ]);
    expect((await changeStopWords(member, { add: ["trade"], remove: ["unknown"] })).event).toBeNull();
    await undo(member);
    await undo(member);
    expect(await listStopWords(member)).toEqual([]);
    expect(await mostFrequent()).toContain("trade");
  });

  it("are of the language of each text besides", async () => {
    const other = await createTestMember("coder");
    const id = await createTestDocument(other, "Bericht", "Wir haben nicht which which.\n");
    const words = async () =>
      (await listWords(other, { withoutStopWords: true, length: 1 })).map(({ word }) => word);
    await database().document.update({ where: { id }, data: { language: "de" } });
    expect(await words()).toEqual(["which"]);
    await database().document.update({ where: { id }, data: { language: "en" } });
    expect(await words()).toEqual(["haben", "nicht", "wir"]);
  });

  it("are not more than a project can have", async () => {
    const some = (from: number) => Array.from({ length: 1_000 }, (_, i) => `word${from + i}`);
    await changeStopWords(member, { add: some(0), remove: [] });
    await changeStopWords(member, { add: some(1_000), remove: [] });
    const refused = changeStopWords(member, { add: ["one more"], remove: [] });
    await expect(refused).rejects.toThrow("A project leaves out at most 2,000 words.");
    expect(await listStopWords(member)).toHaveLength(2_000);
  });
});
