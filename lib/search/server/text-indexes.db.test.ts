import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { type SearchQuery, noQuery } from "@/lib/search/search-query";
import { searchText } from "@/lib/search/search-text";
import { listTextWords } from "@/lib/search/text-index";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { createTextFinder } from "@/lib/text/find-text";
import { loadStem } from "@/lib/text/load-stem";
import { searchProject } from "./queries";
import { keepWords, narrowDocuments } from "./text-indexes";

const page = { order: "text", offset: 0, limit: 100 } as const;
const countIn = async (member: Parameters<typeof searchProject>[0], query: Partial<SearchQuery>) =>
  (await searchProject(member, { query: { ...noQuery, ...query }, ...page })).count;

describe("the words that are kept of texts", () => {
  it("leave out no text that has what is sought", async () => {
    const member = await createTestMember("coder");
    const words = "Policy policies trade-off Straße naïve 3rd 中文字 it's الكتاب _x a".split(" ");
    const anyText = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", ", ", "-\n", "\n\n", "")), {
        maxLength: 12,
      })
      .map((pieces) => `${pieces.flat().join("")}\n`);
    const stem = (await loadStem("en"))!;
    const textId = await createTestDocument(member, "Any", "x\n");
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.nat(40),
        fc.integer({ min: 1, max: 12 }),
        fc.record({
          ...{ wholeWord: fc.boolean(), wordStart: fc.boolean(), matchCase: fc.boolean() },
          wordForms: fc.boolean(),
        }),
        async (text, from, length, how) => {
          const query = { ...noQuery, ...how, words: text.slice(from, from + length) };
          const finder = createTextFinder(text, deriveBlocks(text, "plain"));
          const found = searchText(finder, query, null, how.wordForms ? stem : null).length > 0;
          const document = { textId, language: "en", of: "now", key: "k" };
          await keepWords([document], [["k", listTextWords(finder, stem)]]);
          const narrowed = await narrowDocuments([document], query);
          expect(narrowed.unknown).toEqual([]);
          if (found) expect(narrowed.documents).toHaveLength(1);
        },
      ),
      { seed: 22, numRuns: 400 },
    );
  }, 120_000);

  it("are kept by the first search, save reading other texts, and are made anew with what they depend on", async () => {
    const member = await createTestMember("coder");
    const first = await createTestDocument(member, "One", "Policies of the harbour.\n");
    const second = await createTestDocument(member, "Two", "Nobody spoke.\n");
    await database().document.updateMany({
      where: { projectId: member.projectId },
      data: { language: "en" },
    });
    expect(await countIn(member, { words: "policy", wordForms: true })).toBe(1);
    const rows = () =>
      database().textIndex.findMany({
        where: { textId: { in: [first, second] } },
        select: { textId: true, of: true },
        orderBy: { of: "asc" },
      });
    const kept = await rows();
    expect(kept).toHaveLength(2);
    // A text of which the words say that it cannot have it is not read: here they are made to lie.
    await database().$executeRaw`
      UPDATE "TextIndex" SET "words" = array_to_tsvector(ARRAY['nothing']), "vocabulary" = '' WHERE "textId" = ${first}`;
    expect(await countIn(member, { words: "policy", wordForms: true })).toBe(0);
    expect(await countIn(member, { words: "harbour" })).toBe(0);
    expect(await countIn(member, { words: "harb", pattern: true })).toBe(1);
    await database().document.update({ where: { id: first }, data: { language: "en-GB" } });
    expect(await countIn(member, { words: "harb", wordStart: true })).toBe(1);
    expect(await rows()).not.toEqual(kept);
    await database().$executeRaw`UPDATE "TextIndex" SET "words" = NULL WHERE "textId" = ${second}`;
    expect(await countIn(member, { words: "nobody", wholeWord: true })).toBe(1);
  });

  it("are found by their index", async () => {
    const plan = await database().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw`EXPLAIN SELECT "textId" FROM "TextIndex" WHERE "words" @@ ${"'harbour':*"}::tsquery`;
    });
    expect(JSON.stringify(plan)).toContain("TextIndex_words_idx");
  });
});
