import { beforeEach, describe, expect, it } from "vitest";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { bringIn } from "./bring-in";
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
    expect(await countLive(ada)).toMatchObject({ codings: 4, memos: 3, waiting: 2 });
    await undo(ada);
    expect(await countLive(ada)).toMatchObject({ codings: 3, memos: 2, waiting: 3 });
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
    await assign(cy, documentId, { name: "First", blind: false });
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
