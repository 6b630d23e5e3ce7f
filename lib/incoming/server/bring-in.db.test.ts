import { beforeEach, describe, expect, it } from "vitest";
import { toExcerptsSheet } from "@/lib/analysis/excerpts-sheet";
import { exportExcerpts } from "@/lib/analysis/server/queries";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { guessColumns } from "@/lib/exchange/coded-excerpts/excerpt-columns";
import { parseExcerptTable } from "@/lib/exchange/coded-excerpts/parse-excerpt-table";
import { emptyExcerpt, type IncomingExcerpt } from "@/lib/exchange/incoming-excerpt";
import { writeCsv } from "@/lib/exchange/write-csv";
import { anchorExcerpts } from "@/lib/incoming/anchor-excerpts";
import { findCandidates } from "@/lib/incoming/find-candidates";
import { IncomingInput } from "@/lib/incoming/schema";
import { parseDelimited } from "@/lib/ingest/parse-delimited";
import { undo } from "@/lib/live/server/commands";
import { bodyText } from "@/lib/memos/body-text";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { ok } from "@/lib/shared/result";
import { findSaved } from "@/lib/tables/server/run-query";
import { readRows } from "@/lib/transfer/server/read-rows";
import { tidyShapes, toTidySheet } from "@/lib/transfer/tidy-sheets";
import { bringIn } from "./bring-in";
import { previewIncoming } from "./preview-incoming";
import type { Searches } from "./settle-file";
import { dismissUnplaced, placeUnplaced } from "./unplaced-commands";
import { findPlaces, listUnplaced } from "./unplaced-queries";

const text =
  "The pipeline was agreed in May 🙂.\n\nTrade grew slowly. Trade grew.\n\nNobody spoke of **winter** then.\n";
/** In this process, as the one of their own does it. */
const searches: Searches = {
  anchor: ({ documents, excerpts, countedIn }) =>
    Promise.resolve(ok(anchorExcerpts(documents, excerpts, countedIn))),
  candidates: ({ documents, ...candidate }) => Promise.resolve(ok(findCandidates(documents, candidate))),
};
let ada: Member;
let codes: (path: string) => string;
let documentId: string;
let textId: string;
beforeEach(async () => {
  ada = await createTestMember("owner", { name: "Ada" });
  codes = await createTestCodes(ada, ["trade", "energy", "energy/gas"]);
  documentId = await createTestDocument(ada, "Minutes", text);
  textId = (await database().document.findUniqueOrThrow({ where: { id: documentId } })).textId!;
  await createTestDocument(ada, "Letters", "The pipeline was agreed in June.\n");
});

const excerpt = (quote: string, path: string, more: Partial<IncomingExcerpt> = {}): IncomingExcerpt => ({
  ...{ ...emptyExcerpt, document: "minutes.docx", quote, codes: path === "" ? [] : [{ path, guid: "" }] },
  ...more,
});
const input = (excerpts: readonly IncomingExcerpt[], more: object = {}) =>
  IncomingInput.omit({ projectId: true }).parse({ fileName: "codings.csv", excerpts, ...more });
const file = (more: object = {}) =>
  input(
    [
      excerpt("agreed in May 🙂", "Energy > Gas", {
        coder: "Bea",
        weight: 40,
        created: "2024-05-01T10:00:00.000Z",
      }),
      excerpt("Trade grew slowly", "growth > fast", { coder: "Zoe (language model)", memo: "Why?" }),
      excerpt("Nobody spake of winter then", "trade", { coder: "Ada" }),
      excerpt("Trade grew", "trade"),
      excerpt("of another paper", "trade", { coder: "Bea", memo: "Lost" }),
      excerpt("The pipeline", "trade", { document: "Diary" }),
      excerpt("", "", { memo: "On all of it" }),
      excerpt("Trade grew slowly", ""),
    ],
    more,
  );

/** All codings: words, code, layer with its origin and account. */
async function listCodings({ projectId }: Member) {
  const rows = await database().coding.findMany({
    where: { projectId, deletedAt: null },
    select: { weight: true, createdAt: true, code: true, layer: true, passage: true },
  });
  return rows
    .map(({ code, layer, passage, weight }) =>
      [passage.quotes.join(" … "), code.name, layer.name, layer.origin, layer.userId !== null, weight].join(
        " | ",
      ),
    )
    .sort();
}
/** Opens a round in which a member codes the document. */
async function assign({ projectId, userId }: Member, name: string, blind: boolean) {
  const round = { projectId, name, purpose: "reliability", blind, state: "open" } as const;
  const { id: roundId } = await database().round.create({ data: round });
  await database().assignment.create({ data: { projectId, roundId, documentId, userId, position: 0 } });
}
const countLive = async () => {
  const where = { projectId: ada.projectId, deletedAt: null };
  return {
    codings: await database().coding.count({ where }),
    codes: await database().code.count({ where }),
    memos: await database().memo.count({ where }),
    waiting: await database().unplacedExcerpt.count({ where }),
  };
};

describe("excerpts of a file", () => {
  it("are previewed as they will be, and nothing is written", async () => {
    const preview = await previewIncoming(ada, file(), searches);
    expect(preview).toMatchObject({
      ...{ excerpts: 8, exact: 2, near: 1, notes: 1, nothing: 1, codings: 3, already: 0 },
      waiting: { several: 1, "not-found": 1, "no-document": 1 },
      nearOnes: [
        { document: "Minutes", quote: "Nobody spake of winter then", found: "Nobody spoke of winter then" },
      ],
      ...{ mayMakeCodes: true, blind: false },
    });
    expect(preview.documents).toEqual([
      { name: "minutes.docx", documentId, excerpts: 7 },
      { name: "Diary", documentId: null, excerpts: 1 },
    ]);
    expect(preview.codes.map(({ path, codeId, names }) => [path, codeId ?? names])).toEqual([
      ["Energy > Gas", codes("energy/gas")],
      ["growth > fast", ["growth", "fast"]],
      ["trade", codes("trade")],
    ]);
    expect(preview.coders.map(({ name, kind, origin }) => [name, kind, origin])).toEqual([
      ["Bea", "layer", "person"],
      ["Zoe", "layer", "model"],
      ["Ada", "own", "person"],
      ["Ada", "own", "person"],
    ]);
    expect(await countLive()).toEqual({ codings: 0, codes: 3, memos: 0, waiting: 0 });
  });

  it("come in as one step, once however often, and leave as one", async () => {
    const { result } = await bringIn(ada, file(), searches);
    expect(result).toEqual({ codings: 3, already: 0, memos: 2, codes: 2, waiting: 3 });
    expect(await listCodings(ada)).toEqual([
      "Nobody spoke of **winter** then | trade | Ada | person | true | ",
      "Trade grew slowly | fast | Zoe | model | false | ",
      "agreed in May 🙂 | gas | Bea | person | false | 40",
    ]);
    const [first] = await database().coding.findMany({ where: { projectId: ada.projectId, weight: 40 } });
    expect(first!.createdAt.toISOString()).toBe("2024-05-01T10:00:00.000Z");
    const memos = await database().memo.findMany({ where: { projectId: ada.projectId } });
    expect(
      memos.map(({ target, title, body }) => [target, title, bodyText(sanitiseBody(body))]).sort(),
    ).toEqual([
      ["document", "", "On all of it"],
      ["passage", "Zoe", "Why?"],
    ]);
    const again = await bringIn(ada, file(), searches);
    expect(again).toEqual({
      event: null,
      result: { codings: 0, already: 3, memos: 0, codes: 0, waiting: 0 },
    });
    await undo(ada);
    expect(await countLive()).toEqual({ codings: 0, codes: 3, memos: 0, waiting: 0 });
  });

  it("follow what a person decides", async () => {
    const decided = file({
      ...{ coders: "own", newCodes: "leave", near: false },
      documents: { Diary: "all" },
      codes: { "Energy > Gas": codes("energy") },
    });
    const { result } = await bringIn(ada, decided, searches);
    expect(result).toMatchObject({ codings: 1, codes: 0 });
    expect(await listCodings(ada)).toEqual(["agreed in May 🙂 | energy | Ada | person | true | 40"]);
    expect((await listUnplaced(ada)).map(({ quote }) => quote)).toEqual([
      ...["Nobody spake of winter then", "Trade grew", "of another paper", "The pipeline"],
    ]);
  });

  it("get a layer that says so where somebody here is called like their coder, whose work stays alone", async () => {
    const bea = await createTestMember("coder", { projectId: ada.projectId, name: "Bea" });
    const place = { documentId, ranges: [[4, 12] as [number, number]], passageId: crypto.randomUUID() };
    await applyCodesToRanges(bea, { ...place, codes: [{ id: crypto.randomUUID(), codeId: codes("trade") }] });
    await bringIn(ada, input([excerpt("pipeline", "trade", { coder: "Bea" })]), searches);
    expect(await listCodings(ada)).toEqual([
      "pipeline | trade | Bea (brought in) | person | false | ",
      "pipeline | trade | Bea | person | true | ",
    ]);
  });

  it("make no codes for who may make none", async () => {
    const coder = await createTestMember("coder", {
      ...{ projectId: ada.projectId, name: "Cy", overrides: { mayEditCodebook: false } },
    });
    const { result } = await bringIn(coder, file(), searches);
    expect(result).toMatchObject({ codings: 2, codes: 0, memos: 2 });
  });

  it("become the bringer's own in a blind round, whatever coders the file names, and look at nobody's", async () => {
    const coder = await createTestMember("coder", { projectId: ada.projectId, name: "Cy" });
    await bringIn(ada, file(), searches);
    await assign(coder, "First", true);
    const preview = await previewIncoming(coder, file(), searches);
    expect(preview).toMatchObject({ blind: true, codings: 3, already: 0 });
    expect(new Set(preview.coders.map(({ kind }) => kind))).toEqual(new Set(["own"]));
    const { result } = await bringIn(coder, file(), searches);
    expect(result).toMatchObject({ codings: 3, already: 0 });
    expect((await listUnplaced(coder)).map(({ coder: by }) => by)).toEqual([
      "Cy · First",
      "Cy · First",
      "Cy",
    ]);
    const [adas] = await listUnplaced(ada).then((rows) => rows.filter(({ coder: by }) => by === "Bea"));
    await expect(dismissUnplaced(coder, [adas!.id])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(findPlaces(coder, { id: adas!.id }, searches)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("may hold what the database cannot", async () => {
    const bad = "a\u0000\ud800";
    const all = { document: bad, prefix: bad, suffix: bad, place: bad, coder: bad, memo: bad };
    const { result } = await bringIn(ada, input([excerpt(bad, bad, all)], { fileName: bad }), searches);
    expect(result).toMatchObject({ codes: 1, waiting: 1 });
    const lost = (await listUnplaced(ada))[0]!;
    expect(lost).toMatchObject({ source: "a\ufffd\ufffd", quote: "a\ufffd\ufffd", memo: "a\ufffd\ufffd" });
    await placeUnplaced(ada, { id: lost.id, documentId, textId, ranges: [[4, 12]] });
    expect(await listCodings(ada)).toEqual(["pipeline | a\ufffd\ufffd | a\ufffd\ufffd | person | false | "]);
  });

  it("of our own export stand where they stood, with emoji, hidden marks and several ranges", async () => {
    const ranges: [number, number][][] = [
      [[text.indexOf("in May"), text.indexOf("🙂") + 2]],
      [[text.indexOf("**winter"), text.indexOf(" then")]],
      [[text.lastIndexOf("Trade grew"), text.lastIndexOf("Trade grew") + 10]],
      [
        [text.indexOf("Trade"), text.indexOf("Trade") + 5],
        [text.indexOf("winter"), text.indexOf("winter") + 6],
      ],
    ];
    for (const each of ranges)
      await applyCodesToRanges(ada, {
        ...{ documentId, ranges: each, passageId: crypto.randomUUID() },
        codes: [{ id: crypto.randomUUID(), codeId: codes("energy/gas") }],
      });
    const before = await listCodings(ada);
    const asked = { projectId: ada.projectId, codeId: codes("energy"), withSubCodes: true };
    const { view, ranges: placed } = await exportExcerpts(ada, asked, findSaved);
    const rows = await readRows(ada);
    const sheets = [
      ...tidyShapes.map((shape) => toTidySheet(rows, shape)),
      toExcerptsSheet("Excerpts", "", view, { ranges: placed }),
    ];
    for (const out of sheets) {
      const { sheet } = parseDelimited(writeCsv(out));
      const { excerpts } = parseExcerptTable(sheet, guessColumns(sheet), true);
      const { result } = await bringIn(ada, input(excerpts), searches);
      expect(result).toEqual({ codings: 0, already: 4, memos: 0, codes: 0, waiting: 0 });
    }
    expect(await listCodings(ada)).toEqual(before);
  });
});

describe("excerpts that wait", () => {
  it("are found by other words, placed with their codes and memo, and wait again once that is taken back", async () => {
    await bringIn(ada, file(), searches);
    const lost = (await listUnplaced(ada)).find(({ quote }) => quote === "of another paper")!;
    expect(lost).toMatchObject({
      source: "codings.csv",
      coder: "Bea",
      codes: [{ name: "trade" }],
      mayChange: true,
    });
    const places = await findPlaces(ada, { id: lost.id, words: "trade GREW" }, searches);
    expect(places.map(({ words, after, near }) => [words, after, near])).toEqual([
      ["Trade grew", "slowly. Trade grew.", false],
      ["Trade grew", ".", false],
    ]);
    await placeUnplaced(ada, {
      ...{ id: lost.id, documentId, textId: places[1]!.textId },
      ranges: places[1]!.ranges.map(([a, b]) => [a, b]),
    });
    expect(await listCodings(ada)).toContain("Trade grew | trade | Bea | person | false | ");
    expect(await countLive()).toMatchObject({ codings: 4, memos: 3, waiting: 2 });
    await undo(ada);
    expect(await countLive()).toMatchObject({ codings: 3, memos: 2, waiting: 3 });
  });

  it("all wait, however alike, and once however often they are brought in", async () => {
    const alike = input([
      excerpt("Trade grew", "trade", { prefix: "a" }),
      excerpt("Trade grew", "trade", { prefix: "b" }),
      excerpt("", "trade", { document: "Diary", ranges: [[10, 20]] }),
      excerpt("", "trade", { document: "Diary", ranges: [[30, 40]] }),
      excerpt("", "trade", { document: "Diary", ranges: [[30, 40]] }),
    ]);
    expect((await bringIn(ada, alike, searches)).result.waiting).toBe(5);
    expect((await bringIn(ada, alike, searches)).result.waiting).toBe(0);
  });

  it("keep the numbers of their place and the day they were coded, in the text they are of", async () => {
    const smile = text.indexOf("🙂");
    const [start, end] = [text.indexOf("Nobody") - 1, text.indexOf("Nobody") + 5];
    const created = "2024-05-01T10:00:00.000Z";
    const file = [
      excerpt("🙂", "trade", { ranges: [[smile, smile + 1]] }),
      excerpt("", "energy", { document: "Diary", ranges: [[start, end]], created }),
    ];
    await bringIn(ada, input(file, { countedIn: "codePoint" }), searches);
    const lost = (await listUnplaced(ada))[0]!;
    expect(await findPlaces(ada, { id: lost.id }, searches)).toEqual([]);
    const [place] = await findPlaces(ada, { id: lost.id, documentId }, searches);
    expect(place).toMatchObject({ words: "Nobody", near: false, textId });
    const here = { id: lost.id, documentId, ranges: [[start + 1, end + 1] as [number, number]] };
    await expect(placeUnplaced(ada, { ...here, textId: crypto.randomUUID() })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await placeUnplaced(ada, { ...here, textId });
    const where = { codeId: codes("energy") };
    expect((await database().coding.findFirstOrThrow({ where })).createdAt.toISOString()).toBe(created);
    await undo(ada);
    expect(await listUnplaced(ada)).toMatchObject([{ id: lost.id, hasNumbers: true }]);
  });

  it("are placed without the codes that are gone, unless nothing is left of them", async () => {
    const two = [
      { path: "trade", guid: "" },
      { path: "energy > gas", guid: "" },
    ];
    await bringIn(ada, input([excerpt("gone", "", { codes: two }), excerpt("too", "trade")]), searches);
    await database().code.update({ where: { id: codes("trade") }, data: { codable: false } });
    const [one, other] = await listUnplaced(ada);
    expect([one!.codes, other!.codes]).toMatchObject([[{ name: "gas" }], []]);
    const here = { documentId, textId, ranges: [[4, 12] as [number, number]] };
    const { event } = await placeUnplaced(ada, { id: one!.id, ...here });
    expect(event!.summary).toBe("placed an excerpt that was waiting, without “trade”");
    expect(await listCodings(ada)).toEqual(["pipeline | gas | Ada | person | true | "]);
    await expect(placeUnplaced(ada, { id: other!.id, ...here })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("are placed by who leads in the layer that their coder codes the document in", async () => {
    const cy = await createTestMember("coder", { projectId: ada.projectId, name: "Cy" });
    await bringIn(cy, input([excerpt("gone", "trade")]), searches);
    await assign(cy, "First", false);
    const [lost] = await listUnplaced(ada);
    await placeUnplaced(ada, { id: lost!.id, documentId, textId, ranges: [[4, 12]] });
    expect(await listCodings(ada)).toEqual(["pipeline | trade | Cy · First | person | true | "]);
  });

  it("are dismissed by who brought them in or leads, and nobody else", async () => {
    const coder = await createTestMember("coder", { projectId: ada.projectId, name: "Cy" });
    await bringIn(coder, input([excerpt("gone", "trade", { coder: "Bea" })]), searches);
    await bringIn(ada, input([excerpt("gone, too", "trade", { coder: "Bea" })]), searches);
    const [adas, cys] = await listUnplaced(coder);
    expect([adas!.mayChange, cys!.mayChange]).toEqual([false, true]);
    await expect(dismissUnplaced(coder, [adas!.id])).rejects.toMatchObject({ code: "FORBIDDEN" });
    await dismissUnplaced(coder, [cys!.id]);
    await dismissUnplaced(ada, [adas!.id]);
    expect(await listUnplaced(ada)).toEqual([]);
    await undo(ada);
    expect(await listUnplaced(ada)).toHaveLength(1);
  });
});
