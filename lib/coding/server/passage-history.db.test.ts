import { beforeEach, describe, expect, it, vi } from "vitest";
import { readDocumentCodings } from "@/lib/coding/document-codings";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { tellSight } from "@/lib/projects/sight";
import { offset } from "@/lib/shared/offset";
import { applyCodesToRanges } from "./apply-commands";
import { idsInEvent } from "@/lib/platform/event-conditions";
import {
  changeCodeOfCodings,
  moveBoundaryOfCodings,
  removeManyCodings,
  setWeightOfCodings,
} from "./commands";
import { listPassageHistory } from "./passage-history";
import { listDocumentCodings } from "./queries";
import * as sights from "@/lib/projects/server/sight";

vi.mock("@/lib/projects/server/sight", { spy: true });

const text = "The pipeline was agreed in May. Trade grew slowly.";
const newId = () => crypto.randomUUID();
const coderLayer = () => ({ projectId: coder.projectId, userId: coder.userId });

let owner: Member;
let coder: Member;
let documentId: string;
let trade: string;
let energy: string;

beforeEach(async () => {
  vi.mocked(sights.getSight).mockRestore();
  owner = await createTestMember("owner", { action: "coding.write" });
  const { projectId } = owner;
  coder = { ...(await createTestMember("coder", { projectId, action: "coding.write" })), name: "Ada" };
  await database().user.update({ where: { id: coder.userId }, data: { name: "Ada" } });
  documentId = newId();
  const blocks = [{ start: offset(0), end: offset(text.length), kind: "paragraph", hidden: [] }];
  await database().document.create({
    data: {
      id: documentId,
      projectId: owner.projectId,
      title: "Minutes",
      fileName: "minutes.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: newId(),
      length: text.length,
      textId: documentId,
      texts: { create: { id: documentId, text, blocks, blocksVersion: 1 } },
    },
  });
  const codes = await database().code.createManyAndReturn({
    data: ["Trade", "Energy"].map((name, position) => ({
      projectId: owner.projectId,
      name,
      color: "#336699",
      position,
      guid: newId(),
    })),
  });
  [trade, energy] = codes.map(({ id }) => id) as [string, string];
});

/** Codes words; the ids of the coding and its passage. */
async function code(member: Member, range: [number, number], codeId = trade) {
  const codingId = newId();
  const input = { documentId, ranges: [range], passageId: newId(), codes: [{ id: codingId, codeId }] };
  const { result } = await applyCodesToRanges(member, input);
  return { codingId, passageId: result.passageId };
}

const move = async (member: Member, codingId: string, range: [number, number]) => {
  const input = { codingIds: [codingId], ranges: [range], passageId: newId() };
  return (await moveBoundaryOfCodings(member, input)).result.passageId;
};

const told = async (member: Member, passageId: string, within = documentId) => {
  const { lines } = await listPassageHistory(member, { documentId: within, passageId });
  return lines.map(({ sentence }) => sentence);
};

describe("the history of a passage", () => {
  it("tells everybody who did what, the latest first, and takes it along with a boundary", async () => {
    const { codingId, passageId } = await code(coder, [4, 12]);
    await changeCodeOfCodings(coder, [codingId], energy);
    await setWeightOfCodings(coder, [codingId], 40);
    await code(owner, [4, 12]);
    const moved = await move(coder, codingId, [0, 12]);
    await undo(coder);
    const last = await move(coder, codingId, [0, 16]);
    await code(coder, [32, 37]);
    expect(await told(coder, last)).toEqual([
      "You moved a boundary of “Energy”.",
      "You undid: moved a boundary of “Energy”.",
      "You moved a boundary of “Energy”.",
      "You gave “Energy” the weight 40.",
      "You changed “Trade” to “Energy”.",
      "You coded “Trade”.",
    ]);
    expect(await told(owner, passageId)).toEqual([
      "Ada moved a boundary of “Energy”, which covers other words now.",
      "Ada undid: moved a boundary of “Energy”, which covers other words now.",
      "Ada moved a boundary of “Energy”, which covers other words now.",
      "You coded “Trade”.",
      "Ada gave “Energy” the weight 40.",
      "Ada changed “Trade” to “Energy”.",
      "Ada coded “Trade”.",
    ]);
    expect((await told(owner, moved)).slice(0, 2)).toEqual([
      "Ada undid: moved a boundary of “Energy”.",
      "Ada moved a boundary of “Energy”.",
    ]);
  });

  it("remembers what is removed, by whom, and of whom", async () => {
    const { codingId, passageId } = await code(coder, [4, 12]);
    await removeManyCodings(owner, [codingId]);
    expect(await told(coder, passageId)).toEqual([
      `${owner.name} removed your “Trade”.`,
      "You coded “Trade”.",
    ]);
    expect(await told(owner, passageId)).toEqual(["You removed “Trade” of Ada.", "Ada coded “Trade”."]);
  });

  it("tells of nothing in layers that the member may not see", async () => {
    const { codingId, passageId } = await code(owner, [4, 12]);
    await changeCodeOfCodings(owner, [codingId], energy);
    const mine = await code(coder, [4, 12]);
    expect(mine.passageId).toBe(passageId);
    await removeManyCodings(owner, [codingId, mine.codingId]);
    const elsewhere = await code(owner, [32, 37]);
    const left = await move(owner, elsewhere.codingId, [32, 42]);
    const own = await database().layer.findMany({ where: coderLayer() });
    const assignment = { roundId: newId(), documentId: newId(), anew: false };
    vi.mocked(sights.getSight).mockResolvedValue(
      tellSight({
        userId: coder.userId,
        alone: false,
        assignments: [assignment],
        ownLayers: own,
        coderIds: [],
      }),
    );
    expect(await told(coder, passageId)).toEqual([
      `${owner.name} removed your “Trade”.`,
      "You coded “Trade”.",
    ]);
    for (const hidden of [elsewhere.passageId, left])
      expect(await listPassageHistory(coder, { documentId, passageId: hidden })).toEqual({
        lines: [],
        more: false,
      });
    const seen = readDocumentCodings(await listDocumentCodings(coder, documentId));
    expect([seen.codings.size, seen.passages.size, seen.layers.length]).toEqual([0, 0, 1]);
  });

  it("is told of passages of the document and the project alone", async () => {
    const { passageId } = await code(coder, [4, 12]);
    const stranger = await createTestMember("owner");
    expect(await told(stranger, passageId)).toEqual([]);
    expect(await told(coder, passageId, newId())).toEqual([]);
    expect(await told(coder, newId())).toEqual([]);
  });

  it("looks events up in an index", async () => {
    const plan = await database().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
        EXPLAIN SELECT 1 FROM "Event" WHERE ${idsInEvent()} ?| ${["x"]}::text[]`;
    });
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("Event_codings_idx");
  });
});
