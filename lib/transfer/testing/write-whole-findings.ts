import { cellKey } from "@/lib/memos/memo";
import { plainBody } from "@/lib/memos/plain-body";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { defaultMatrix } from "@/lib/tables/matrix-address";
import { pinOf } from "@/lib/tables/pins";
import type { RowMaker } from "./row-maker";

interface Row {
  readonly id: string;
}

/** What is there of a project. */
interface Coded {
  readonly maker: RowMaker;
  readonly owner: Member;
  readonly ann: Member;
  readonly documents: readonly Row[];
  readonly codes: readonly Row[];
  readonly codings: readonly (Row & Record<"layerId" | "passageId" | "codeId", string>)[];
  readonly passages: readonly Row[];
  readonly cases: readonly Row[];
  readonly types: readonly Row[];
  readonly goneId: string;
}

/** Writes what is made of coded passages, what is written about them, and the history. */
export async function writeWholeFindings(coded: Coded): Promise<void> {
  const { maker, owner, ann, documents, codes, codings, passages, cases, types, goneId } = coded;
  const { projectId } = owner;
  const { some, now, deleted, made, times } = maker;
  const db = database();
  const authorId = () => some([ann.userId, owner.userId, null]);
  const documentId = () => some(documents).id;
  const codeId = () => some(codes).id;
  const passageId = () => some(passages).id;
  const spec = {
    rows: { kind: "coders" },
    columns: [
      { id: "shown", kind: "facet", codeId: codeId(), show: "excerpts" },
      { id: crypto.randomUUID(), kind: "written" },
    ],
    match: "overlap",
    documentIds: [documents[0]!.id],
    notes: [{ rowId: ann.userId, columnId: "shown", text: "See below." }],
  };
  const tables = times(2, (at) => ({
    ...made(),
    name: `Findings ${at}`,
    caption: "All",
    spec,
    updatedAt: now(),
    ...deleted(),
  }));
  await db.findingTable.createMany({ data: tables });
  const cell = cellKey(ann.userId, "shown");
  await db.tableCell.create({
    data: {
      ...{
        id: crypto.randomUUID(),
        projectId,
        tableId: tables[0]!.id,
        cell,
        evidence: [passageId(), passageId()],
      },
      ...{
        confirmedById: owner.userId,
        confirmedAt: now(),
        pins: [pinOf(passageId(), "Gas flows", [[0, 3]])] as object[],
      },
    },
  });
  const view: object = {
    sheet: {
      ...{ title: "Findings", columns: [{ heading: "Coder" }, { heading: "Gas", weight: 2 }] },
      rows: [["Ann", [{ text: "Gas", note: "Text 0, p. i" }]]],
    },
    ...{ rowIds: [ann.userId], columnIds: ["shown"], findings: [{ cell, body: plainBody("Written.") }] },
  };
  await db.tableVersion.create({
    data: {
      ...made(),
      tableId: tables[0]!.id,
      name: "Sent",
      title: "Findings",
      caption: "",
      spec,
      view: view,
      createdById: ann.userId,
    },
  });

  const on: readonly (readonly [
    target: "project" | "document" | "code" | "passage" | "case" | "free" | "cell" | "finding",
    id: () => string,
  ])[] = [
    ...([
      ["project", () => projectId],
      ["free", () => projectId],
      ["document", documentId],
      ["code", codeId],
    ] as const),
    ...([
      ["passage", passageId],
      ["case", () => some(cases).id],
    ] as const),
    ...([
      ["cell", () => tables[0]!.id],
      ["finding", () => tables[0]!.id],
    ] as const),
  ];
  const body = (text: string): object => ({
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] },
      {
        type: "paragraph",
        content: [{ type: "reference", attrs: { kind: "code", id: codes[0]!.id, label: "Code 0" } }],
      },
    ],
  });
  const memos = on.map(([target, targetId], at) => ({
    ...{
      ...made(),
      target,
      targetId: targetId(),
      targetPart: target === "cell" || target === "finding" ? cell : "",
    },
    ...{
      typeId: some([null, types[0]!.id]),
      title: `Memo ${at}`,
      body: body(`Text ${at}`),
      authorId: authorId(),
    },
    ...{ updatedAt: now(), ...deleted() },
  }));
  await db.memo.createMany({ data: memos });
  const threads = [
    {
      ...made(),
      target: "passage" as const,
      targetId: passageId(),
      alsoOn: [passageId()],
      resolvedAt: now(),
      resolvedById: ann.userId,
    },
    { ...made(), target: "memo" as const, targetId: some(memos).id },
  ];
  await db.thread.createMany({ data: threads });
  await db.comment.createMany({
    data: times(4, (at) => ({
      ...made(),
      threadId: some(threads).id,
      authorId: authorId(),
      text: `Said ${at}`,
      ...deleted(),
    })),
  });
  await db.link.createMany({
    data: times(2, () => ({
      ...{ ...made(), fromPassageId: passages[0]!.id, toPassageId: passages[1]!.id, authorId: authorId() },
      ...{ kind: some(["supports", "contradicts"] as const), note: "Because" },
    })),
  });
  const claims = times(2, (position) => ({
    ...made(),
    position,
    text: `It grew ${position}.`,
    authorId: authorId(),
    updatedAt: now(),
  }));
  await db.claim.createMany({ data: claims });
  await db.claimPassage.createMany({
    data: times(3, () => ({
      ...{
        ...made(),
        claimId: some(claims).id,
        passageId: passageId(),
        stance: some(["supports", "contradicts"] as const),
      },
      ...{ reading: some(["", "1998"]), authorId: authorId(), ...deleted() },
    })),
  });
  await db.dating.create({
    data: {
      ...made(),
      passageId: passageId(),
      key: "12",
      from: "1999-01-01",
      to: "1999-12-31",
      title: "Growth",
      authorId: ann.userId,
    },
  });
  const query = (wanted: object): object => ({
    kind: "and",
    parts: [wanted, { kind: "documents", documentIds: [documentId()] }],
  });
  await db.query.createMany({
    data: [
      {
        ...made(),
        name: "Smart",
        spec: query({ kind: "coding", conditions: [{ kind: "code", codeId: codeId() }] }),
        smart: true,
        updatedAt: now(),
      },
      {
        ...made(),
        name: "Hers",
        spec: query({ kind: "coding", conditions: [{ kind: "coder", coderId: ann.userId }] }),
        updatedAt: now(),
      },
    ],
  });
  const matrix: object = { spec: defaultMatrix, figure: "count", order: "given" };
  await db.savedMatrix.create({
    data: {
      ...made(),
      name: "Matrix",
      spec: matrix,
      updatedAt: now(),
    },
  });
  await db.decision.createMany({
    data: times(2, () => ({
      ...{
        ...made(),
        documentId: documentId(),
        outcome: some(["accepted", "neither"] as const),
        reason: "It is so.",
      },
      concerned: codings.slice(0, 2).map(({ id, layerId: of, passageId: in_, codeId: as }) => ({
        id,
        layerId: of,
        passageId: in_,
        codeId: as,
      })),
      consensus: [{ id: codings[3]!.id, passageId: codings[3]!.passageId, codeId: codings[3]!.codeId }],
      ...{
        decidedById: owner.userId,
        decidedAt: now(),
        reopenedById: some([null, ann.userId]),
        reopenedAt: some([null, now()]),
      },
    })),
  });
  await db.studyPaper.create({
    data: {
      ...{ projectId, packId: "pack", paperId: "paper", position: 0, documentId: documents[0]!.id },
      report: { placed: 3, differing: [passageId()], lost: [{ layer: "Ann", codes: ["Gas"], at: 0.5 }] },
    },
  });
  await db.unplacedExcerpt.create({
    data: {
      ...{ projectId, layerId: codings[0]!.layerId, documentId: documents[0]!.id, codeIds: [codes[0]!.id] },
      ...{ weight: 40, source: "codings.csv", position: 3, documentName: "Minutes", quote: "Gone words" },
      ...{ prefix: "so", suffix: "on", place: "p. 2", memo: "Where?", createdById: ann.userId },
      ...{ ranges: [3, 9], unit: "codePoint", codedAt: new Date("2024-05-01T10:00:00.000Z") },
    },
  });
  await writeEvents(owner, ann, [
    {
      entity: "code",
      id: codes[0]!.id,
      before: null,
      after: { ...codes[0], createdAt: now().toISOString() },
    },
    { entity: "coding", id: codings[0]!.id, before: { weight: 3 }, after: { weight: null } },
    { entity: "memo", id: memos[0]!.id, before: { authorId: null }, after: { authorId: ann.userId } },
    { entity: "member", id: ann.userId, before: { role: "coder" }, after: { role: "lead" } },
    { entity: "document", id: goneId, before: { deletedAt: null, sha256: "0" }, after: null },
    {
      entity: "findingTable",
      id: tables[0]!.id,
      before: { spec },
      after: { spec: { ...spec, match: "block" } },
    },
  ]);
}

async function writeEvents(
  { userId, projectId }: Member,
  ann: Member,
  changes: readonly object[],
): Promise<void> {
  const at = Date.parse("2025-01-01T00:00:00Z");
  await database().event.createMany({
    data: changes.map((change, index) => ({
      ...{
        projectId,
        number: index + 1,
        actorId: index % 2 === 0 ? userId : ann.userId,
        action: "codebook.edit",
      },
      ...{
        kind: "code.edit",
        subject: "code",
        about: [(change as { id: string }).id],
        summary: `changed ${index}`,
      },
      ...{
        changes: [change],
        undoneBy: index === 0 ? 2 : null,
        target: index === 1 ? 1 : null,
        at: new Date(at + index),
      },
      operation: `${index}`,
    })),
  });
  await database().project.update({
    where: { id: projectId },
    data: {
      ...{ eventNumber: changes.length, name: "Whole", description: "All of it" },
      attributeKinds: { documents: { Sector: "choice" }, cases: { Age: "number" } },
      stopWords: ["et al", "ibid"],
    },
  });
}
