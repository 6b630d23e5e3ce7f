import { beforeEach, describe, expect, it } from "vitest";
import { toExcerptsSheet } from "@/lib/analysis/excerpts-sheet";
import { exportExcerpts } from "@/lib/analysis/server/queries";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { guessColumns } from "@/lib/exchange/coded-excerpts/excerpt-columns";
import { parseExcerptTable } from "@/lib/exchange/coded-excerpts/parse-excerpt-table";
import { writeCsv } from "@/lib/exchange/write-csv";
import { parseDelimited } from "@/lib/ingest/parse-delimited";
import { undo } from "@/lib/live/server/commands";
import { bodyText } from "@/lib/memos/body-text";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { findSaved } from "@/lib/tables/server/run-query";
import { readRows } from "@/lib/transfer/server/read-rows";
import { tidyShapes, toTidySheet } from "@/lib/transfer/tidy-sheets";
import { bringIn } from "./bring-in";
import { previewIncoming } from "./preview-incoming";
import { dismissUnplaced, placeUnplaced } from "./unplaced-commands";
import { findPlaces, listUnplaced } from "./unplaced-queries";
import {
  assign,
  countLive,
  createIncomingStudy,
  excerpt,
  file,
  input,
  listCodings,
  searches,
  text,
} from "@/lib/incoming/testing/incoming-study";

let ada: Member;
let codes: (path: string) => string;
let documentId: string;
let textId: string;
beforeEach(async () => {
  ({ ada, codes, documentId, textId } = await createIncomingStudy());
});

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
    expect(await countLive(ada)).toEqual({ codings: 0, codes: 3, memos: 0, waiting: 0 });
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
    expect(await countLive(ada)).toEqual({ codings: 0, codes: 3, memos: 0, waiting: 0 });
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

  it("go to a layer that somebody else brought in only for who may change others’ codings", async () => {
    const cy = await createTestMember("coder", { projectId: ada.projectId, name: "Cy" });
    for (const [member, quote] of [
      [ada, "pipeline"],
      [cy, "agreed"],
      [cy, "May"],
      [ada, "Nobody"],
    ] as const)
      await bringIn(member, input([excerpt(quote, "trade", { coder: "Bea" })]), searches);
    expect(
      (await listCodings(ada)).map((line) => line.split(" | ")).map(([words, , name]) => [words, name]),
    ).toEqual([
      ["May", "Bea (brought in)"],
      ["Nobody", "Bea"],
      ["agreed", "Bea (brought in)"],
      ["pipeline", "Bea"],
    ]);
  });

  it("make layers of those coders alone whose codings come in, and not of a column that is something else", async () => {
    await bringIn(
      ada,
      input([
        excerpt("pipeline", "trade"),
        excerpt("May", "", { coder: "Zoe" }),
        excerpt("May", "", { coder: "Bea", memo: "Why?" }),
      ]),
      searches,
    );
    const { projectId } = ada;
    expect(await database().layer.count({ where: { projectId, userId: null } })).toBe(0);
    const many = Array.from({ length: 101 }, (_, at) =>
      excerpt("pipeline", "trade", { coder: `Coder ${at}` }),
    );
    await expect(bringIn(ada, input(many), searches)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("are at most as many as one command takes, counted by their codes", async () => {
    const hundred = Array.from({ length: 101 }, (_, at) => ({ path: `code ${at}`, guid: "" }));
    const many = input(Array.from({ length: 100 }, () => excerpt("pipeline", "", { codes: hundred })));
    for (const act of [previewIncoming, bringIn])
      await expect(act(ada, many, searches)).rejects.toThrow("Divide the file");
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
    await assign(coder, documentId, { name: "First", blind: true });
    const preview = await previewIncoming(coder, file(), searches);
    expect(preview).toMatchObject({ blind: true, codings: 2, already: 0, models: 1 });
    expect(preview.coders.map(({ kind }) => kind)).toEqual(["own", "none", "own", "own"]);
    const { result } = await bringIn(coder, file(), searches);
    expect(result).toMatchObject({ codings: 2, already: 0 });
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
