import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { writeClaim } from "@/lib/claims/server/commands";
import { holdPassage } from "@/lib/claims/server/evidence-commands";
import { setDating } from "@/lib/chronology/server/commands";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { moveBoundaryOfCodings, removeManyCodings, setWeightOfCodings } from "@/lib/coding/server/commands";
import { markFinished } from "@/lib/coding/server/finished-commands";
import { writeComment } from "@/lib/comments/server/commands";
import { tellPresent } from "@/lib/live/server/presence-board";
import { addPassageLink } from "@/lib/links/server/commands";
import { undo } from "@/lib/live/server/commands";
import { cellKey } from "@/lib/memos/memo";
import { writeMemo } from "@/lib/memos/server/commands";
import { plainBody } from "@/lib/memos/plain-body";
import { database } from "@/lib/platform/db/client";
import type { Role } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { defaultMatrix } from "@/lib/tables/matrix-address";

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
  const { textId } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
  const otherDocumentId = await createTestDocument(lea, "Letters", text);
  const caseId = (await database().case.create({ data: { projectId, name: "Moscow" } })).id;
  const link = { projectId, caseId, documentId, speaker: "" };
  const caseLinkId = (await database().caseLink.create({ data: link })).id;
  const setId = newId();
  await database().codeSet.create({
    data: { id: setId, projectId, name: "Bar", position: 0, codeIds: [codes("trade")] },
  });
  const groupId = newId();
  await database().documentGroup.create({
    data: { id: groupId, projectId, kind: "set", name: "Wave 1", documentIds: [documentId] },
  });
  const leasMemoId = await write(lea, "code", codes("trade"), "What counts as trade");
  const typeId = newId();
  await database().memoType.create({ data: { id: typeId, projectId, name: "Thought", position: 0 } });
  const { id: firstEventId } = await database().event.findFirstOrThrow({ where: { projectId } });
  const tableId = await createTable(projectId, codes("energy"), busy);
  const [claimId, leasClaimId] = [await claim(ann, "It grew in 1999."), await claim(lea, "Nobody spoke.")];
  const matrixId = await createMatrix(projectId);
  const queryId = await createQuery(projectId, codes("trade"), codes("energy"));
  const versionId = await createVersion(projectId, tableId, busy);
  const begun = {
    target: "finding",
    targetId: tableId,
    targetPart: cellKey(codes("talk"), "shown"),
  } as const;
  const findingId = newId();
  // Ann began it before the round; who does not code goes on with it meanwhile.
  const words: object = plainBody(busy ? secret : "Words");
  await database().memo.create({
    data: { id: findingId, projectId, ...begun, body: words, authorId: ann.userId },
  });
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
    ? await workAsBob(bob, { documentId, otherDocumentId, codes, caseId, tableId, claimId })
    : nothing;
  await giveToken(bob, busy);
  const webhookId = await giveWebhook(bob, busy);
  const after = new Date();
  const mine = await apply(ann, documentId, [4, 12], codes("trade"));
  const second = await apply(ann, documentId, [33, 38], codes("energy"));
  const memoId = await write(ann, "passage", mine.passageId, "My own thought");
  const unplacedId = await leaveUnplaced(ann, mine.layerId, codes("trade"), "lost words");
  const linkId = newId();
  const ends = { fromPassageId: mine.passageId, toPassageId: second.passageId };
  await addPassageLink({ ...ann, action: "link.write" }, { id: linkId, ...ends, kind: "explains", note: "" });
  const evidenceId = await hold(ann, claimId, documentId, [4, 12], "1999");
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
    textId: textId!,
    otherDocumentId,
    caseId,
    caseLinkId,
    setId,
    tableId,
    queryId,
    matrixId,
    groupId,
    versionId,
    findingId,
    roundId: round.id,
    leasMemoId,
    mine,
    second,
    memoId,
    linkId,
    claimId,
    leasClaimId,
    evidenceId,
    ends,
    typeId,
    firstEventId,
    assignmentId,
    threadId,
    commentId,
    unplacedId,
    webhookId,
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
  unplacedIds: [] as string[],
  claimIds: [] as string[],
  evidenceIds: [] as string[],
};

async function workAsBob(
  bob: Member,
  at: {
    documentId: string;
    otherDocumentId: string;
    codes: (path: string) => string;
    caseId: string;
    tableId: string;
    claimId: string;
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
  const claimIds = [await claim(bob, secret)];
  const evidenceIds = [
    await hold(bob, claimIds[0]!, documentId, [4, 12], secret),
    ...(await holdAgainst(bob, at.claimId, [shared.passageId, elsewhere.passageId])),
  ];
  const days = { key: "", from: "1998-05-01", to: "1998-05-31", title: secret, hidden: false };
  for (const { passageId } of [shared, elsewhere])
    await setDating({ ...bob, action: "table.write" }, { projectId: bob.projectId, passageId, ...days });
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
    memoIds: [...memoIds, linkId, await settleCell(bob, at.tableId, codes("energy"), own.passageId)],
    threadIds: [threadId],
    commentIds: [commentId],
    eventIds: events.map(({ id }) => id),
    unplacedIds: [await leaveUnplaced(bob, elsewhere.layerId, codes("trade"), secret)],
    claimIds,
    evidenceIds,
  };
}

/** An excerpt of a file that found no place. */
async function leaveUnplaced(
  { projectId, userId }: Member,
  layerId: string,
  codeId: string,
  quote: string,
): Promise<string> {
  const row = { projectId, layerId, codeIds: [codeId], source: "file.csv", position: 0 };
  return (await database().unplacedExcerpt.create({ data: { ...row, quote, createdById: userId } })).id;
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

async function claim(member: Member, text: string): Promise<string> {
  const id = newId();
  await writeClaim({ ...member, action: "claim.write" }, { id, text, note: "" });
  return id;
}

async function hold(
  member: Member,
  claimId: string,
  documentId: string,
  range: [number, number],
  reading: string,
): Promise<string> {
  const id = newId();
  const place = {
    documentId,
    ranges: [range],
    region: undefined,
    passageId: newId(),
    stretch: "hit",
  } as const;
  const held = { id, claimId, claimText: undefined, ...place, stance: "contradicts", reading } as const;
  await holdPassage({ ...member, action: "claim.write" }, { ...held, ranges: [range] });
  return id;
}

/** Passages held against a claim that one does not see now, from before the round. */
async function holdAgainst({ projectId, userId }: Member, claimId: string, passageIds: readonly string[]) {
  const said = { stance: "contradicts", reading: secret, authorId: userId } as const;
  const rows = passageIds.map((passageId) => ({ id: newId(), projectId, claimId, passageId, ...said }));
  await database().claimPassage.createMany({ data: rows });
  return rows.map(({ id }) => id);
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

/** A finding in a cell of the table, and what was confirmed of it, from before the round. */
async function settleCell({ projectId, userId }: Member, tableId: string, rowId: string, passageId: string) {
  const cell = cellKey(rowId, "shown");
  const on = { target: "finding", targetId: tableId, targetPart: cell } as const;
  const body = plainBody(secret) as object;
  const memo = await database().memo.create({ data: { projectId, ...on, body, authorId: userId } });
  const evidence = { evidence: [passageId], confirmedById: userId };
  await database().tableCell.create({ data: { projectId, tableId, cell, ...evidence } });
  return memo.id;
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

/** A token of the project, which is there in any case, and is used where its owner works. */
async function giveToken({ projectId, userId }: Member, used: boolean): Promise<void> {
  const made = { createdAt: new Date("2000-01-01"), sessionVersion: 0 };
  const said = { ...made, name: "Script", scope: "code", ending: "abcd" } as const;
  const usedAt = used ? new Date() : null;
  await database().accessToken.create({ data: { ...said, projectId, userId, tokenHash: newId(), usedAt } });
}

/** A webhook that, where Bob works, was told so in vain. */
async function giveWebhook({ projectId, userId }: Member, busy: boolean): Promise<string> {
  const id = newId();
  const said = { url: "https://example.org/hear", sealed: "", cursor: 1_000_000 };
  const fare = busy ? { toldAt: new Date(), turnedOffAt: new Date(), problem: secret } : {};
  await database().webhook.create({ data: { id, projectId, createdById: userId, ...said, ...fare } });
  return id;
}

/** A version that holds, where Bob works, what is hidden. */
async function createVersion(projectId: string, tableId: string, busy: boolean): Promise<string> {
  const { spec } = await database().findingTable.findUniqueOrThrow({ where: { id: tableId } });
  const sheet = { title: "Findings", columns: [], rows: [] };
  const view = { sheet, rowIds: [], columnIds: [], findings: [{ cell: busy ? secret : "r c", body }] };
  const version = await database().tableVersion.create({
    data: {
      projectId,
      tableId,
      name: "Sent",
      title: "Findings",
      caption: "",
      spec: spec as object,
      view: view,
    },
  });
  return version.id;
}
const body: object = plainBody("Words");

/** Passages of the one code that stand near the other. */
async function createQuery(projectId: string, codeId: string, otherId: string): Promise<string> {
  const coded = (id: string) => ({ kind: "coding", conditions: [{ kind: "code", codeId: id }] });
  const spec = { kind: "near", within: 50, left: coded(codeId), right: coded(otherId) };
  return (await database().query.create({ data: { projectId, name: "Of trade", spec, smart: true } })).id;
}

async function createMatrix(projectId: string): Promise<string> {
  const address: object = { spec: defaultMatrix, figure: "count", order: "given" };
  return (await database().savedMatrix.create({ data: { projectId, name: "By document", spec: address } }))
    .id;
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
