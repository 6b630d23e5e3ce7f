import { beforeEach, describe, expect, it } from "vitest";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { offset } from "@/lib/shared/offset";
import { applyCodesToQuote, applyCodesToRanges } from "./apply-commands";
import {
  changeCodeOfCodings,
  moveBoundaryOfCodings,
  removeManyCodings,
  setWeightOfCodings,
} from "./commands";
import { ApplyCodesInput } from "@/lib/coding/schema";
import { type DocumentCodings, readDocumentCodings } from "@/lib/coding/document-codings";
import { bodyText } from "@/lib/memos/body-text";
import type { BodyNode } from "@/lib/memos/memo";
import { listDocumentCodings } from "./queries";

const text = "The pipeline was agreed in May. 👍 Trade grew slowly.";
const newId = () => crypto.randomUUID();

let owner: Member;
let coder: Member;
let documentId: string;
let trade: string;
let energy: string;
let heading: string;

async function createDocument(projectId: string): Promise<string> {
  const blocks = [{ start: offset(0), end: offset(text.length), kind: "paragraph", page: "7", hidden: [] }];
  const id = newId();
  const document = await database().document.create({
    data: {
      id,
      projectId,
      title: "Minutes",
      fileName: "minutes.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: newId(),
      length: text.length,
      textId: id,
      texts: { create: { id, text, blocks, blocksVersion: 1 } },
    },
  });
  return document.id;
}

async function createCode(projectId: string, name: string, codable = true): Promise<string> {
  const data = { projectId, name, color: "#336699", position: 0, guid: newId(), codable };
  return (await database().code.create({ data })).id;
}

const apply = (member: Member, ranges: [number, number][], codeIds: string[], passageId = newId()) =>
  applyCodesToRanges(member, {
    documentId,
    ranges,
    passageId,
    codes: codeIds.map((codeId) => ({ id: newId(), codeId })),
  });

const load = async (member: Member): Promise<DocumentCodings> =>
  readDocumentCodings(await listDocumentCodings(member, documentId));

/** What is coded, readable: coder, code and the passage's words. */
async function listCoded(member: Member = owner): Promise<string[]> {
  const { passages, codings, layers } = await load(member);
  const nameOf = new Map([
    [trade, "trade"],
    [energy, "energy"],
  ]);
  return [...codings.values()]
    .map(({ passageId, codeId, layerId }) => {
      const { start, end } = passages.get(passageId)!.ranges[0]!;
      const layer = layers.find(({ id }) => id === layerId)!;
      return `${layer.name}: ${nameOf.get(codeId)}: ${text.slice(start, end)}`;
    })
    .sort();
}

beforeEach(async () => {
  owner = await createTestMember("owner", { name: "Owner" });
  const { projectId } = owner;
  coder = await createTestMember("coder", { projectId, name: "Coder" });
  documentId = await createDocument(projectId);
  trade = await createCode(projectId, "Trade");
  energy = await createCode(projectId, "Energy");
  heading = await createCode(projectId, "Sectors", false);
});

describe("applying codes", () => {
  it("makes the passage, the coder's layer and one coding a code", async () => {
    const { result, event } = await apply(coder, [[4, 12]], [trade, energy]);
    expect(await listCoded()).toEqual(["Coder: energy: pipeline", "Coder: trade: pipeline"]);
    expect(event?.summary).toMatch(/^applied “(Trade|Energy)” and “(Trade|Energy)”$/);
    expect(await database().passage.findUnique({ where: { id: result.passageId } })).toMatchObject({
      ranges: [4, 12],
      quotes: ["pipeline"],
      prefix: "The ",
      pages: ["7"],
    });
  });

  it("lets coders share the passage of the same ranges, each with codings of their own", async () => {
    const first = await apply(coder, [[4, 12]], [trade]);
    const second = await apply(owner, [[4, 12]], [trade]);
    expect(second.result.passageId).toBe(first.result.passageId);
    expect(await listCoded()).toEqual(["Coder: trade: pipeline", "Owner: trade: pipeline"]);
  });

  it("does nothing the second time, and says so", async () => {
    await apply(coder, [[4, 12]], [trade]);
    const again = await apply(coder, [[4, 12]], [trade]);
    expect(again.event).toBeNull();
    expect(again.result.already).toEqual([trade]);
    expect(await listCoded()).toHaveLength(1);
  });

  it("is undone and redone, also on a passage that was new", async () => {
    await apply(coder, [[4, 12]], [trade]);
    await undo(coder);
    expect(await listCoded()).toEqual([]);
    await redo(coder);
    expect(await listCoded()).toEqual(["Coder: trade: pipeline"]);
  });

  it.each<[string, [number, number][]]>([
    ["inside an emoji", [[32, 33]]],
    ["outside the text", [[0, 9_999]]],
    ["on white space", [[3, 4]]],
  ])("is refused %s", async (_, ranges) => {
    await expect(apply(coder, ranges, [trade])).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await database().passage.count({ where: { documentId } })).toBe(0);
  });

  it("writes a memo in the same step, which is taken back with it", async () => {
    const passageId = newId();
    const codes = [trade, energy].map((codeId) => ({ id: newId(), codeId }));
    const memo = { id: newId(), text: "Why only now?\n\nSee the minutes of May." };
    const { result } = await applyCodesToRanges(coder, {
      documentId,
      ranges: [[4, 12]],
      passageId,
      codes,
      memo,
    });
    const find = () => database().memo.findFirst({ where: { id: memo.id, deletedAt: null } });
    expect(await find()).toMatchObject({
      target: "passage",
      targetId: result.passageId,
      authorId: coder.userId,
    });
    expect(bodyText((await find())!.body as unknown as BodyNode)).toBe(
      "Why only now?\nSee the minutes of May.",
    );
    await undo(coder);
    expect(await find()).toBeNull();
    expect(await listCoded()).toEqual([]);
    await redo(coder);
    expect(await find()).not.toBeNull();
    expect(await listCoded()).toHaveLength(2);
  });

  it("is refused for a heading, an unknown code, and another project's document", async () => {
    await expect(apply(coder, [[4, 12]], [heading])).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(apply(coder, [[4, 12]], [newId()])).rejects.toMatchObject({ code: "NOT_FOUND" });
    const stranger = await createTestMember();
    const own = await createCode(stranger.projectId, "Trade");
    await expect(apply(stranger, [[4, 12]], [own])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes no id for two codings", () => {
    const codes = [trade, energy].map((codeId) => ({ id: documentId, codeId }));
    const input = { projectId: owner.projectId, documentId, ranges: [[4, 12]], passageId: newId(), codes };
    expect(ApplyCodesInput.safeParse(input).success).toBe(false);
    const apart = codes.map(({ codeId }) => ({ id: newId(), codeId }));
    expect(ApplyCodesInput.safeParse({ ...input, codes: apart }).success).toBe(true);
  });

  it("cannot take over a coding or a passage by giving its id", async () => {
    const { result } = await apply(owner, [[4, 12]], [trade]);
    const [theirs] = (await load(owner)).codings.values();
    const stolen = { documentId, ranges: [[0, 3]] as [number, number][], passageId: newId() };
    await expect(
      applyCodesToRanges(coder, { ...stolen, codes: [{ id: theirs!.id, codeId: energy }] }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(apply(coder, [[0, 3]], [trade], result.passageId)).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await listCoded()).toEqual(["Owner: trade: pipeline"]);
  });
});

describe("applying codes to a quote", () => {
  const quote = (exact: string, more: object = {}) =>
    applyCodesToQuote(coder, { documentId, exact, codeIds: [trade], ...more });

  it("finds the words whatever the white space, and shares the passage of their ranges", async () => {
    const first = await apply(owner, [[4, 16]], [trade]);
    const second = await quote("pipeline\n  was");
    expect(second.result.passageId).toBe(first.result.passageId);
  });

  it("takes the occurrence asked for, and refuses to guess", async () => {
    const places = text.split("w").length - 1;
    await expect(quote("w")).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining(
        `in ${places} places. Give its occurrence, from 0 to ${places - 1}`,
      ) as unknown,
    });
    await expect(quote("w", { occurrence: places })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(quote("quarrel")).rejects.toMatchObject({ code: "BAD_REQUEST", message: /not stand/ });
    const { result } = await quote("w", { occurrence: 1 });
    const passage = await database().passage.findUniqueOrThrow({ where: { id: result.passageId } });
    expect(passage.start).toBe(text.indexOf("w", text.indexOf("w") + 1));
    expect(result.ranges).toEqual([[passage.start, passage.start + 1]]);
  });

  it("takes codes by their paths, and says what it made", async () => {
    const name = (await database().code.findUniqueOrThrow({ where: { id: trade } })).name;
    const { result } = await quote("pipeline", { codeIds: undefined, codePaths: [name] });
    expect(result.codings).toEqual([{ id: expect.any(String) as unknown, codeId: trade }]);
    expect(await listCoded()).toEqual(["Coder: trade: pipeline"]);
    const again = await quote("pipeline", { codeIds: undefined, codePaths: [name] });
    expect(again.result).toMatchObject({ codings: [], already: [trade] });
    await expect(quote("pipeline", { codePaths: ["No › such"] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await database().code.create({
      data: {
        projectId: coder.projectId,
        parentId: energy,
        name,
        color: "#336699",
        position: 0,
        guid: crypto.randomUUID(),
      },
    });
    await database().code.create({
      data: {
        projectId: coder.projectId,
        parentId: trade,
        name: "Twice",
        color: "#336699",
        position: 0,
        guid: crypto.randomUUID(),
      },
    });
    await database().code.create({
      data: {
        projectId: coder.projectId,
        parentId: energy,
        name: "Twice",
        color: "#336699",
        position: 1,
        guid: crypto.randomUUID(),
      },
    });
    await expect(quote("pipeline", { codePaths: ["Twice"] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("Several codes") as unknown,
    });
  });
});

describe("changing codings", () => {
  const codingOf = async (member: Member) => {
    const { codings, layers } = await load(owner);
    const layer = layers.find(({ userId }) => userId === member.userId);
    return [...codings.values()].filter(({ layerId }) => layerId === layer?.id).map(({ id }) => id);
  };

  it("removes one's own, and brings it back", async () => {
    await apply(coder, [[4, 12]], [trade]);
    await removeManyCodings(coder, await codingOf(coder));
    expect(await listCoded()).toEqual([]);
    await undo(coder);
    expect(await listCoded()).toEqual(["Coder: trade: pipeline"]);
  });

  it("is not brought back beside a coding that its coder has made again", async () => {
    await apply(coder, [[4, 12]], [trade]);
    await removeManyCodings(owner, await codingOf(coder));
    await apply(coder, [[4, 12]], [trade]);
    await expect(undo(owner)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listCoded()).toEqual(["Coder: trade: pipeline"]);
  });

  it("leaves others' codings to their coder, a lead or the owner", async () => {
    await apply(owner, [[4, 12]], [trade]);
    await apply(coder, [[4, 12]], [energy]);
    await expect(removeManyCodings(coder, await codingOf(owner))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(changeCodeOfCodings(coder, await codingOf(owner), energy)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await removeManyCodings(owner, await codingOf(coder));
    expect(await listCoded()).toEqual(["Owner: trade: pipeline"]);
    const { action } = await database().event.findFirstOrThrow({
      where: { projectId: owner.projectId },
      orderBy: { number: "desc" },
    });
    expect(action).toBe("coding.writeOthers");
  });

  it("says so when a coding has gone meanwhile", async () => {
    await apply(coder, [[4, 12]], [trade]);
    const ids = await codingOf(coder);
    await removeManyCodings(coder, ids);
    await expect(removeManyCodings(coder, ids)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("changes the code, but not to one that stands there already", async () => {
    await apply(coder, [[4, 12]], [trade]);
    const [coding] = await codingOf(coder);
    await changeCodeOfCodings(coder, [coding!], energy);
    expect(await listCoded()).toEqual(["Coder: energy: pipeline"]);
    await apply(coder, [[4, 12]], [trade]);
    await expect(changeCodeOfCodings(coder, [coding!], trade)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("weighs one's own, keeps the higher weight where two fall together, and takes both back", async () => {
    const weights = async () => {
      const { codings, passages } = await load(owner);
      const shown = [...codings.values()].map(
        ({ passageId, weight }) => `${passages.get(passageId)!.ranges[0]!.start}: ${weight ?? "none"}`,
      );
      return shown.sort();
    };
    await apply(coder, [[0, 12]], [trade]);
    await apply(coder, [[4, 12]], [trade]);
    const { codings, passages } = await load(owner);
    const at = (start: number) =>
      [...codings.values()].find((each) => passages.get(each.passageId)!.ranges[0]!.start === start)!.id;
    const { event } = await setWeightOfCodings(coder, [at(4)], 70);
    expect(event?.summary).toBe("gave “Trade” the weight 70");
    await setWeightOfCodings(owner, [at(0)], 20);
    expect(await weights()).toEqual(["0: 20", "4: 70"]);
    await apply(owner, [[4, 12]], [trade]);
    const owners = (await codingOf(owner))[0]!;
    await expect(setWeightOfCodings(coder, [owners], 5)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await removeManyCodings(owner, [owners]);
    await moveBoundaryOfCodings(coder, { codingIds: [at(4)], ranges: [[0, 12]], passageId: newId() });
    expect(await weights()).toEqual(["0: 70"]);
    await undo(coder);
    expect(await weights()).toEqual(["0: 20", "4: 70"]);
    await removeManyCodings(coder, [at(4)]);
    await undo(coder);
    expect(await weights()).toEqual(["0: 20", "4: 70"]);
  });

  it("says whether a boundary was moved or the coding taken elsewhere", async () => {
    await apply(coder, [[4, 12]], [trade]);
    const codingIds = [...(await load(owner)).codings.keys()];
    const move = async (range: [number, number]) =>
      (await moveBoundaryOfCodings(coder, { codingIds, ranges: [range], passageId: newId() })).event?.summary;
    expect(await move([0, 12])).toBe("moved a boundary of a passage");
    expect(await move([35, 40])).toBe("moved “Trade” to another passage");
  });

  it("moves a boundary, collapses what would stand twice, and takes it back", async () => {
    await apply(coder, [[0, 12]], [trade]);
    await apply(coder, [[4, 12]], [trade, energy]);
    const { passages } = await load(owner);
    const short = [...passages.values()].find((passage) => passage.ranges[0]!.start === 4)!;
    const codingIds = short.codings.map(({ id }) => id);
    await moveBoundaryOfCodings(coder, { codingIds, ranges: [[0, 12]], passageId: newId() });
    expect(await listCoded()).toEqual(["Coder: energy: The pipeline", "Coder: trade: The pipeline"]);
    await undo(coder);
    expect(await listCoded()).toEqual([
      "Coder: energy: pipeline",
      "Coder: trade: The pipeline",
      "Coder: trade: pipeline",
    ]);
  });
});

describe("listing a document's codings", () => {
  it("leaves out what was removed, and passages left without codings", async () => {
    await apply(coder, [[4, 12]], [trade]);
    await undo(coder);
    const { passages, layers } = await listDocumentCodings(owner, documentId);
    expect(passages).toEqual([]);
    expect(layers).toHaveLength(1);
  });

  it("shows nothing of a document of another project", async () => {
    await apply(coder, [[4, 12]], [trade]);
    const stranger = await createTestMember();
    expect(await listDocumentCodings(stranger, documentId)).toEqual({
      roundId: "",
      passages: [],
      codeIds: [],
      layers: [],
    });
  });
});
