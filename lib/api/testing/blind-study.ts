import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { moveBoundaryOfCodings, removeManyCodings, setWeightOfCodings } from "@/lib/coding/server/commands";
import { markFinished } from "@/lib/coding/server/finished-commands";
import { writeComment } from "@/lib/comments/server/commands";
import { tellPresent } from "@/lib/live/server/presence-board";
import { addPassageLink } from "@/lib/links/server/commands";
import { undo } from "@/lib/live/server/commands";
import { writeMemo } from "@/lib/memos/server/commands";
import { plainBody } from "@/lib/memos/plain-body";
import { database } from "@/lib/platform/db/client";
import type { Role } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";

const text = "The pipeline was agreed in May.\n\nTrade grew slowly.\n\nNobody spoke of winter.\n";
const paths = ["trade", "energy", "energy/gas", "talk"];
const newId = () => crypto.randomUUID();

/** A word that stands in everything that the other coder writes, and nowhere else. */
export const secret = "Zwetschge";

/** What keeps Ann from seeing what Bob does: a blind round, or that she may not see others' layers. */
export type Blindness = "round" | "right";

/** A project with an open round in which Ann and Bob code the same document; Lea leads and codes nothing. */
export type BlindStudy = Awaited<ReturnType<typeof createBlindStudy>>;

/** `busy`: Bob has coded and written, too. The same study without that must look the same to Ann. */
export async function createBlindStudy(role: Role, busy: boolean, by: Blindness = "round") {
  const lea = await createTestMember("owner", { name: "Lea" });
  const { projectId } = lea;
  const ann = await createTestMember(role, {
    projectId,
    name: "Ann",
    ...(by === "right" && { overrides: { maySeeOthers: false } }),
  });
  const bob = await createTestMember(by === "right" ? "coder" : "lead", { projectId, name: "Bob" });
  const codes = await createTestCodes(lea, paths);
  const documentId = await createTestDocument(lea, "Minutes", text);
  const otherDocumentId = await createTestDocument(lea, "Letters", text);
  const caseId = (await database().case.create({ data: { projectId, name: "Moscow" } })).id;
  const link = { projectId, caseId, documentId, speaker: "" };
  const caseLinkId = (await database().caseLink.create({ data: link })).id;
  const setId = newId();
  await database().codeSet.create({
    data: { id: setId, projectId, name: "Bar", position: 0, codeIds: [codes("trade")] },
  });
  const leasMemoId = await write(lea, "code", codes("trade"), "What counts as trade");
  const typeId = newId();
  await database().memoType.create({ data: { id: typeId, projectId, name: "Thought", position: 0 } });
  const { id: firstEventId } = await database().event.findFirstOrThrow({ where: { projectId } });
  const tableId = await createTable(projectId, codes("energy"), busy);
  const round = await database().round.create({
    data: { projectId, name: "First", purpose: "reliability", blind: by === "round", state: "open" },
  });
  await database().assignment.createMany({
    data: [ann, bob].map(({ userId }) => ({ projectId, roundId: round.id, documentId, userId, position: 0 })),
  });
  const { id: assignmentId } = await database().assignment.findFirstOrThrow({
    where: { roundId: round.id, userId: ann.userId },
  });
  const place = busy ? { documentId, offset: 5 } : null;
  const { userId, name } = bob;
  await tellPresent(projectId, { userId, name, windowId: newId(), place }, Date.now());
  const before = new Date();
  const hidden = busy
    ? await workAsBob(bob, { documentId, otherDocumentId, codes, caseId, tableId })
    : nothing;
  const after = new Date();
  const mine = await apply(ann, documentId, [4, 12], codes("trade"));
  const second = await apply(ann, documentId, [33, 38], codes("energy"));
  const memoId = await write(ann, "passage", mine.passageId, "My own thought");
  const linkId = newId();
  const ends = { fromPassageId: mine.passageId, toPassageId: second.passageId };
  await addPassageLink({ ...ann, action: "link.write" }, { id: linkId, ...ends, kind: "explains", note: "" });
  const [threadId, commentId] = [newId(), newId()];
  const on = { target: "passage", targetId: mine.passageId } as const;
  await writeComment(
    { ...ann, action: "comment.write" },
    { id: commentId, threadId, on, text: "Is this trade?" },
  );
  const known = {
    projectId,
    ann,
    bob,
    codes,
    codeIds: Object.fromEntries(paths.map((path) => [path, codes(path)])),
    documentId,
    otherDocumentId,
    caseId,
    caseLinkId,
    setId,
    tableId,
    roundId: round.id,
    leasMemoId,
    mine,
    second,
    memoId,
    linkId,
    ends,
    typeId,
    firstEventId,
    assignmentId,
    threadId,
    commentId,
  };
  /** `hidden`: what Bob made; `busyFrom`, `busyUntil`: when he worked, if he did. */
  return { ...known, known, hidden, busyFrom: before, busyUntil: after };
}

const nothing = {
  passageIds: [] as string[],
  layerIds: [] as string[],
  codingIds: [] as string[],
  memoIds: [] as string[],
  threadIds: [] as string[],
  commentIds: [] as string[],
  eventIds: [] as string[],
};

async function workAsBob(
  bob: Member,
  at: {
    documentId: string;
    otherDocumentId: string;
    codes: (path: string) => string;
    caseId: string;
    tableId: string;
  },
) {
  const { documentId, otherDocumentId, codes } = at;
  // Where Ann codes later, and beside it; in the round's document and in another one.
  const shared = await apply(bob, documentId, [4, 12], codes("trade"));
  const sharedToo = await apply(bob, documentId, [4, 12], codes("energy/gas"));
  const own = await apply(bob, documentId, [53, 59], codes("energy"));
  const elsewhere = await apply(bob, otherDocumentId, [0, 12], codes("energy"));
  const removed = await apply(bob, documentId, [60, 65], codes("talk"));
  await setWeightOfCodings(bob, [shared.codingId], 70);
  await removeManyCodings(bob, [removed.codingId]);
  await undo({ ...bob, action: "history.undo" });
  const moved = await moveBoundaryOfCodings(bob, {
    codingIds: [own.codingId],
    ranges: [[53, 65]],
    passageId: newId(),
  });
  const memoIds = [
    await write(bob, "passage", shared.passageId, secret),
    await write(bob, "passage", moved.result.passageId, secret),
    await write(bob, "document", documentId, secret),
    await write(bob, "code", codes("trade"), secret),
    await write(bob, "project", bob.projectId, secret),
    await write(bob, "case", at.caseId, secret),
  ];
  const ends = { fromPassageId: shared.passageId, toPassageId: elsewhere.passageId };
  const linkId = newId();
  await addPassageLink(
    { ...bob, action: "link.write" },
    { id: linkId, ...ends, kind: "supports", note: secret },
  );
  const [threadId, commentId] = [newId(), newId()];
  const on = { target: "passage", targetId: shared.passageId } as const;
  await writeComment({ ...bob, action: "comment.write" }, { id: commentId, threadId, on, text: secret });
  const events = await database().event.findMany({
    where: { projectId: bob.projectId, actorId: bob.userId },
    select: { id: true },
  });
  await markFinished(bob, { layerId: null, documentIds: [otherDocumentId], finished: true });
  const waiting = await leaveWaiting(bob, documentId, codes("trade"));
  return {
    passageIds: [own.passageId, elsewhere.passageId, removed.passageId, moved.result.passageId, waiting],
    layerIds: [elsewhere.layerId],
    codingIds: [shared, sharedToo, own, elsewhere, removed].map(({ codingId }) => codingId),
    memoIds: [...memoIds, linkId],
    threadIds: [threadId],
    commentIds: [commentId],
    eventIds: events.map(({ id }) => id),
  };
}

async function apply(member: Member, documentId: string, range: [number, number], codeId: string) {
  const codingId = newId();
  const { result } = await applyCodesToRanges(member, {
    documentId,
    ranges: [range],
    passageId: newId(),
    codes: [{ id: codingId, codeId }],
  });
  return { codingId, passageId: result.passageId, layerId: result.layer.id };
}

async function write(
  member: Member,
  target: "project" | "document" | "code" | "passage" | "case",
  targetId: string,
  title: string,
) {
  const id = newId();
  const memo = { id, target, targetId, title, body: plainBody(title) };
  await writeMemo({ ...member, action: "memo.write" }, memo);
  return id;
}

/** A coded passage of an older reading, which waits to be placed. */
async function leaveWaiting({ projectId, userId }: Member, documentId: string, codeId: string) {
  const older = await database().documentText.create({
    data: { documentId, text, blocks: [], blocksVersion: 1 },
  });
  const passage = await database().passage.create({
    data: {
      projectId,
      documentId,
      textId: older.id,
      ranges: [0, 3],
      start: 0,
      end: 3,
      quotes: ["The"],
      pages: [],
    },
  });
  const layer = await database().layer.findFirstOrThrow({ where: { projectId, userId } });
  await database().coding.create({
    data: { projectId, passageId: passage.id, codeId, layerId: layer.id },
  });
  return passage.id;
}

async function createTable(projectId: string, codeId: string, busy: boolean): Promise<string> {
  const columns = [
    { id: "shown", kind: "facet", codeId, show: "excerpts" },
    { id: "coders", kind: "count", of: "coders" },
  ];
  const notes = busy ? [{ rowId: codeId, columnId: "shown", text: secret }] : [];
  const spec = { rows: { kind: "codes", codeIds: [codeId] }, columns, match: "block", notes };
  const table = await database().findingTable.create({ data: { projectId, name: "Findings", spec } });
  return table.id;
}
