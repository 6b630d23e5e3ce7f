import { describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { removeManyCodings } from "@/lib/coding/server/commands";
import { listDocumentCodings } from "@/lib/coding/server/queries";
import { placeWaitingPassage } from "@/lib/coding/server/waiting-commands";
import { listWaitingPassages } from "@/lib/coding/server/waiting-queries";
import type { Ingested } from "@/lib/ingest/ingested";
import { redo, undo } from "@/lib/live/server/commands";
import { writeMemo } from "@/lib/memos/server/commands";
import { listMemos } from "@/lib/memos/server/queries";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { offset } from "@/lib/shared/offset";
import type { Correction } from "@/lib/text/corrections";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { readStoredText, storedText } from "@/lib/text/stored-text";
import { correctStructure } from "./correct-structure";
import { getReading } from "./get-reading";
import { listDocuments } from "./queries";
import { replaceText } from "./replace-text";

const told = { kind: "document.reread", verb: "read again" } as const;
const text =
  "The council met on Monday. Fishing rights were discussed until noon. Nobody answered the minister.";

const reading = (content: string, pages: Ingested["pages"] = []): Ingested => ({
  text: content,
  blocks: deriveBlocks(content, "plain"),
  form: "plain",
  mediaType: "text/plain",
  extraction: { engine: "text", version: "2", warnings: [] },
  pages,
  language: "en",
  suggested: {},
});

async function createStudy() {
  const member = await createTestMember();
  const documentId = await createTestDocument(member, "Minutes", text, { form: "plain" });
  const code = await createTestCodes(member, ["trade", "silence"]);
  return { member, documentId, code };
}

async function applyTo(member: Member, documentId: string, source: string, words: string, codeId: string) {
  const start = source.indexOf(words);
  const id = crypto.randomUUID();
  const { result } = await applyCodesToRanges(member, {
    documentId,
    ranges: [[start, start + words.length]],
    passageId: crypto.randomUUID(),
    codes: [{ id, codeId }],
  });
  return { codingId: id, passageId: result.passageId };
}

async function shown(member: Member, documentId: string, source: string) {
  const { passages } = await listDocumentCodings(member, documentId);
  return passages.map(({ ranges, codings }) => [source.slice(ranges[0], ranges[1]), codings.length]);
}

const writeOn = (member: Member, targetId: string) =>
  writeMemo(member, {
    id: crypto.randomUUID(),
    target: "passage",
    targetId,
    title: "Odd",
    body: { type: "doc", content: [] },
  });

describe("replaceText", () => {
  it("moves codings and memos to where their words are, in one event that undo takes back", async () => {
    const { member, documentId, code } = await createStudy();
    const { passageId } = await applyTo(member, documentId, text, "until noon", code("trade"));
    await writeOn(member, passageId);
    const newer = `Preface.\n\n${text.replace("Fishing", "All fishing")}`;
    const { event, result } = await replaceText(member, documentId, reading(newer), told);
    expect(event?.summary).toBe("read again “Minutes”");
    expect(result).toEqual({ exact: 1, alike: 0, waiting: 0 });
    expect(await shown(member, documentId, newer)).toEqual([["until noon", 1]]);
    const [document] = await listDocuments(member);
    expect(document).toMatchObject({ length: newer.length, codings: 1, memos: 1, waiting: 0 });
    const [memo] = await listMemos(member, undefined);
    expect(memo?.targetId).not.toBe(passageId);
    await undo(member);
    expect(await shown(member, documentId, text)).toEqual([["until noon", 1]]);
    expect((await listMemos(member, undefined))[0]?.targetId).toBe(passageId);
    await redo(member);
    expect(await shown(member, documentId, newer)).toEqual([["until noon", 1]]);
  });

  it("counts what fits nearly and keeps what fits nowhere in the repair list", async () => {
    const { member, documentId, code } = await createStudy();
    await applyTo(member, documentId, text, "discussed until noon", code("trade"));
    const gone = await applyTo(member, documentId, text, "Nobody answered the minister", code("silence"));
    await writeOn(member, gone.passageId);
    const newer = "The council met on Monday. Fishing rights were discusscd until noon. It then went home.";
    const { result } = await replaceText(member, documentId, reading(newer), told);
    expect(result).toEqual({ exact: 0, alike: 1, waiting: 1 });
    expect(await shown(member, documentId, newer)).toEqual([["discusscd until noon", 1]]);
    expect((await listDocuments(member))[0]).toMatchObject({ codings: 1, waiting: 1 });
    const [waiting, ...others] = await listWaitingPassages(member, documentId);
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({
      id: gone.passageId,
      quote: "Nobody answered the minister",
      codings: [{ id: gone.codingId, code: "silence", coder: "Test Coder", mayChange: true }],
      memos: 1,
    });
    expect(waiting?.guess?.[0]).toBeGreaterThan(newer.indexOf("noon"));
  });

  it("lets a person place what waits, or remove its coding", async () => {
    const { member, documentId, code } = await createStudy();
    const silent = await applyTo(member, documentId, text, "Nobody answered", code("silence"));
    await writeOn(member, silent.passageId);
    const fishing = await applyTo(member, documentId, text, "Fishing rights", code("trade"));
    const newer = "The council met on Monday. Not one of them spoke.";
    await replaceText(member, documentId, reading(newer), told);
    const at = newer.indexOf("Not one");
    const placed = await placeWaitingPassage(member, {
      passageId: silent.passageId,
      ranges: [[at, newer.length - 1]],
      newPassageId: crypto.randomUUID(),
    });
    expect(placed.result.left).toBe(0);
    expect(await shown(member, documentId, newer)).toEqual([["Not one of them spoke", 1]]);
    expect((await listMemos(member, undefined))[0]?.targetId).toBe(placed.result.passageId);
    expect((await listWaitingPassages(member, documentId)).map(({ id }) => id)).toEqual([fishing.passageId]);
    await removeManyCodings(member, [fishing.codingId]);
    expect(await listWaitingPassages(member, documentId)).toEqual([]);
    await expect(
      placeWaitingPassage(member, {
        passageId: fishing.passageId,
        ranges: [[0, 3]],
        newPassageId: crypto.randomUUID(),
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("leaves another coder's coding to that coder", async () => {
    const { member, documentId, code } = await createStudy();
    const own = await applyTo(member, documentId, text, "Nobody answered", code("silence"));
    const coder = await createTestMember("coder", { projectId: member.projectId, name: "Other" });
    await applyTo(coder, documentId, text, "Nobody answered", code("trade"));
    const newer = "The council met on Monday. Not one of them spoke.";
    await replaceText(member, documentId, reading(newer), told);
    const ranges: [number, number][] = [[0, 11]];
    const { result } = await placeWaitingPassage(coder, {
      passageId: own.passageId,
      ranges,
      newPassageId: crypto.randomUUID(),
    });
    expect(result.left).toBe(1);
    const [left] = await listWaitingPassages(coder, documentId);
    expect(left?.codings).toMatchObject([{ coder: "Test Coder", mayChange: false }]);
    await expect(
      placeWaitingPassage(coder, { passageId: own.passageId, ranges, newPassageId: crypto.randomUUID() }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("joins passages that come to have the same ranges, without a coding twice", async () => {
    const { member, documentId, code } = await createStudy();
    await applyTo(member, documentId, text, "until noon", code("trade"));
    await applyTo(member, documentId, text, "until noon.", code("trade"));
    const newer = text.replace("until noon. ", "until noon ");
    const { result } = await replaceText(member, documentId, reading(newer), told);
    expect(result).toMatchObject({ waiting: 0 });
    expect(await shown(member, documentId, newer)).toEqual([["until noon", 1]]);
    await undo(member);
    expect(await shown(member, documentId, text)).toEqual([
      ["until noon.", 1],
      ["until noon", 1],
    ]);
  });

  it("keeps regions on their page, and asks where there is none any more", async () => {
    const { member, documentId, code } = await createStudy();
    const { textId } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
    const layer = await database().layer.create({ data: { projectId: member.projectId, name: "Coder" } });
    const codings = { create: { projectId: member.projectId, codeId: code("trade"), layerId: layer.id } };
    for (const page of [0, 3]) {
      const region = [page, 100, 100, 900, 400];
      await database().passage.create({
        data: {
          projectId: member.projectId,
          documentId,
          textId: textId ?? "",
          region,
          start: 0,
          end: 0,
          codings,
        },
      });
    }
    const page = { label: "", width: 595, height: 842, start: 0, end: 0, runs: new Uint8Array() };
    const { result } = await replaceText(member, documentId, reading("A page. Recognised.", [page]), told);
    expect(result).toEqual({ exact: 1, alike: 0, waiting: 1 });
    expect(await listWaitingPassages(member, documentId)).toMatchObject([{ isRegion: true, guess: null }]);
    const moved = await database().passage.findFirst({
      where: { documentId, text: { currentOf: { id: documentId } } },
    });
    expect(moved).toMatchObject({ region: [0, 100, 100, 900, 400], ranges: [], start: 0, end: 0 });
  });

  it("renews blocks and pages where the text is the same, and codings stay as they are", async () => {
    const { member, documentId, code } = await createStudy();
    const { passageId } = await applyTo(member, documentId, text, "until noon", code("trade"));
    const page = {
      label: "7",
      width: 595,
      height: 842,
      start: 0,
      end: text.length,
      runs: new Uint8Array([1]),
    };
    await replaceText(member, documentId, reading(text, [page]), told);
    const { passages } = await listDocumentCodings(member, documentId);
    expect(passages.map(({ id }) => id)).toEqual([passageId]);
    const saved = await database().documentText.findMany({ where: { documentId }, include: { pages: true } });
    expect(saved).toMatchObject([{ extraction: { version: "2" }, pages: [{ label: "7" }] }]);
  });

  it("carries corrections of the structure over, and reports those that no longer fit", async () => {
    const { member, documentId } = await createStudy();
    const { textId } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
    const correct = (correction: Correction) =>
      correctStructure(member, { id: documentId, textId: textId ?? "", correction });
    await correct({ type: "split", at: text.indexOf("Nobody") });
    await correct({ type: "kind", at: text.indexOf("Nobody"), kind: "heading", level: 2 });
    await correct({ type: "split", at: text.indexOf("Fishing") });

    const newer = `Preface.\n\n${text.replace("Fishing rights were", "The rights of the fishers are")}`;
    const { result } = await replaceText(member, documentId, reading(newer), told);
    expect(result.corrections).toEqual({
      kept: 2,
      unfit: ["Fishing rights were discussed until …"],
    });
    const blocks = async () =>
      readStoredText(
        await database().documentText.findFirstOrThrow({
          where: { currentOf: { id: documentId } },
          select: storedText,
        }),
      ).blocks.map(({ kind, start, end }) => [kind, newer.slice(start, end)]);
    expect(await blocks()).toContainEqual(["heading", "Nobody answered the minister."]);

    // The same text, and blocks of rules that end one sentence before: the heading is still there, its split is not.
    const end = newer.indexOf("Nobody");
    const [first, ...others] = deriveBlocks(newer, "plain");
    const halves = others.flatMap((block) => [
      { ...block, end: offset(end - 1) },
      { ...block, start: offset(end) },
    ]);
    const parted = { ...reading(newer), blocks: [first!, ...halves] };
    expect((await replaceText(member, documentId, parted, told)).result.corrections).toEqual({
      kept: 1,
      unfit: ["Nobody answered the minister."],
    });
    const { unfit } = await getReading(member, documentId, { languages: [], versionOf: () => null });
    expect(unfit).toEqual([
      "A block was split before “Nobody answered the minister.”, but none holds that place now.",
    ]);
  });

  it("tries what still waits again at the next reading", async () => {
    const { member, documentId, code } = await createStudy();
    await applyTo(member, documentId, text, "discussed until noon", code("trade"));
    await replaceText(member, documentId, reading("Wholly other."), told);
    expect(await listWaitingPassages(member, documentId)).toHaveLength(1);
    const { result } = await replaceText(member, documentId, reading(`${text} The end.`), told);
    expect(result).toEqual({ exact: 1, alike: 0, waiting: 0 });
    expect(await shown(member, documentId, text)).toEqual([["discussed until noon", 1]]);
  });

  it("refuses a document of another project", async () => {
    const { documentId } = await createStudy();
    await expect(replaceText(await createTestMember(), documentId, reading("x"), told)).rejects.toMatchObject(
      { code: "NOT_FOUND" },
    );
  });
});
