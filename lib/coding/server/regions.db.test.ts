import { beforeEach, describe, expect, it } from "vitest";
import { readDocumentCodings } from "@/lib/coding/document-codings";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import { type Member, requireMemberOf } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { applyCodesToRanges } from "./apply-commands";
import { moveBoundaryOfCodings, removeManyCodings } from "./commands";
import { listDocumentCodings } from "./queries";
import { placeWaitingPassage } from "./waiting-commands";
import { listWaitingPassages } from "./waiting-queries";

const newId = () => crypto.randomUUID();
const figure = { page: 1, left: 50, top: 60, right: 250, bottom: 160 };
const size = { width: 300, height: 400, runs: new Uint8Array() };

let owner: Member;
let coder: Member;
let documentId: string;
let textId: string;
let maps: string;

const pages = [
  { ...size, index: 0, label: "iv", start: 0, end: 4 },
  { ...size, index: 1, label: "1", start: 5, end: 9 },
];

beforeEach(async () => {
  owner = await createTestMember("owner", { name: "Owner" });
  const { projectId } = owner;
  coder = await createTestMember("coder", { projectId, name: "Coder" });
  [documentId, textId] = [newId(), newId()];
  await database().document.create({
    data: {
      id: documentId,
      projectId,
      title: "Atlas",
      fileName: "atlas.pdf",
      mediaType: "application/pdf",
      byteSize: 1,
      sha256: newId(),
      length: 9,
      pageCount: 2,
      textId,
      texts: {
        create: { id: textId, text: "One.\nTwo.", blocks: [], blocksVersion: 1, pages: { create: pages } },
      },
    },
  });
  const code = { projectId, name: "Maps", color: "#336699", position: 0, guid: newId() };
  maps = (await database().code.create({ data: code })).id;
});

const apply = (member: Member, region: typeof figure, passageId = newId()) =>
  applyCodesToRanges(member, {
    documentId,
    ranges: [],
    region,
    passageId,
    codes: [{ id: newId(), codeId: maps }],
  });

/** What is coded, readable: coder, page and sides. */
async function listCoded(): Promise<string[]> {
  const { passages, codings, layers } = readDocumentCodings(await listDocumentCodings(owner, documentId));
  return [...codings.values()]
    .map(({ passageId, layerId }) => {
      const { left, top, right, bottom, page } = passages.get(passageId)!.region!;
      const coderName = layers.find(({ id }) => id === layerId)!.name;
      return `${coderName}: ${page} ${[left, top, right, bottom].join(" ")}`;
    })
    .sort();
}

describe("coding a region", () => {
  it("makes a passage without words, at its page's beginning and under its label", async () => {
    const { result } = await apply(coder, figure);
    const passage = await database().passage.findUnique({ where: { id: result.passageId } });
    expect(passage).toMatchObject({
      textId,
      region: [1, 500, 600, 2500, 1600],
      ranges: [],
      start: 5,
      end: 5,
      quotes: [],
      pages: ["1"],
    });
  });

  it("shares the passage of the same rectangle, to the tenth of a point, each coder with codings of their own", async () => {
    const first = await apply(coder, figure);
    const again = await apply(coder, { ...figure, left: 50.04 });
    expect(again.event).toBeNull();
    const theirs = await apply(owner, { ...figure, right: 249.96 });
    expect(theirs.result.passageId).toBe(first.result.passageId);
    const other = await apply(owner, { ...figure, page: 0 });
    expect(other.result.passageId).not.toBe(first.result.passageId);
    expect(await listCoded()).toEqual([
      "Coder: 1 50 60 250 160",
      "Owner: 0 50 60 250 160",
      "Owner: 1 50 60 250 160",
    ]);
  });

  it("is undone and redone", async () => {
    await apply(coder, figure);
    await undo(coder);
    expect(await listCoded()).toEqual([]);
    await redo(coder);
    expect(await listCoded()).toEqual(["Coder: 1 50 60 250 160"]);
  });

  it.each([
    ["right of the page", { ...figure, right: 301 }],
    ["below it", { ...figure, bottom: 400.2 }],
    ["left of it", { ...figure, left: -0.5 }],
    ["on a page there is not", { ...figure, page: 2 }],
    ["turned inside out", { ...figure, right: 40 }],
    ["thinner than two points", { ...figure, bottom: 61 }],
  ])("is refused %s", async (_, region) => {
    await expect(apply(coder, region)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await database().passage.count({ where: { documentId } })).toBe(0);
  });

  it("is refused together with words, to viewers, and to strangers", async () => {
    const input = { documentId, passageId: newId(), codes: [{ id: newId(), codeId: maps }] };
    await expect(
      applyCodesToRanges(coder, { ...input, ranges: [[0, 3]], region: figure }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const viewer = await createTestMember("viewer", { projectId: owner.projectId });
    await expect(requireMemberOf(viewer.userId, owner.projectId, "coding.write")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(apply(await createTestMember(), figure)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a coded region", () => {
  const codingsOf = (passageId: string, layer: string) =>
    database().coding.findMany({ where: { passageId, layer: { name: layer } }, select: { id: true } });
  const idsOf = async (passageId: string, layer: string) =>
    (await codingsOf(passageId, layer)).map(({ id }) => id);

  it("is moved by its coder, with a new passage, and taken back", async () => {
    const { result } = await apply(coder, figure);
    const codingIds = await idsOf(result.passageId, "Coder");
    const moved = { ...figure, left: 60, right: 290.5 };
    await moveBoundaryOfCodings(coder, { codingIds, ranges: [], region: moved, passageId: newId() });
    expect(await listCoded()).toEqual(["Coder: 1 60 60 290.5 160"]);
    await undo(coder);
    expect(await listCoded()).toEqual(["Coder: 1 50 60 250 160"]);
    const outside = { ...figure, right: 310 };
    await expect(
      moveBoundaryOfCodings(coder, { codingIds, ranges: [], region: outside, passageId: newId() }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("of another coder is moved and removed only by who may change others' codings", async () => {
    const { result } = await apply(owner, figure);
    const codingIds = await idsOf(result.passageId, "Owner");
    const place = { codingIds, ranges: [], region: { ...figure, top: 70 }, passageId: newId() };
    await expect(moveBoundaryOfCodings(coder, place)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(removeManyCodings(coder, codingIds)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await apply(coder, figure);
    await removeManyCodings(owner, await idsOf(result.passageId, "Coder"));
    expect(await listCoded()).toEqual(["Owner: 1 50 60 250 160"]);
  });

  it("that waits on an older text is placed on a rectangle of the present one", async () => {
    const { result } = await apply(coder, figure);
    const newer = newId();
    const own = { create: pages.slice(0, 1) };
    await database().documentText.create({
      data: { id: newer, documentId, text: "One.", blocks: [], blocksVersion: 1, pages: own },
    });
    await database().document.update({ where: { id: documentId }, data: { textId: newer } });
    expect(await listWaitingPassages(coder, documentId)).toMatchObject([{ isRegion: true }]);
    const place = { passageId: result.passageId, ranges: [], newPassageId: newId() };
    await expect(placeWaitingPassage(coder, { ...place, region: figure })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await placeWaitingPassage(coder, { ...place, region: { ...figure, page: 0 } });
    expect(await listCoded()).toEqual(["Coder: 0 50 60 250 160"]);
    expect(await listWaitingPassages(coder, documentId)).toEqual([]);
    await undo(coder);
    expect(await listWaitingPassages(coder, documentId)).toMatchObject([{ id: result.passageId }]);
  });
});
