import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { database } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { dataFolder, storeFile } from "@/lib/platform/files";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { openRowMaker } from "./row-maker";
import { writeWholeFindings } from "./write-whole-findings";

const words = ["Gas ", "flows 😀 ", "north.\n\n", "Trade ", "grew in 1999,\n", "é ", "🇵🇰 ", "fell. "];

/**
 * A project with rows of every table that leaves with a project, as the seed has them; some are deleted. Moments differ
 * from row to row, so that rows can be told by them. Its owner.
 */
export async function writeWholeProject(seed: number): Promise<Member> {
  const owner = await createTestMember("owner", { name: "Olga Owner" });
  const ann = await createTestMember("coder", { projectId: owner.projectId, name: "Ann Author" });
  const { projectId } = owner;
  const maker = openRowMaker(projectId, seed);
  const { random, upTo, some, now, deleted, made, times } = maker;
  const db = database();

  await db.memoType.deleteMany({ where: { projectId } });
  const types = times(2, (position) => ({
    ...made(),
    position,
    name: `Kind ${position}`,
    color: some([null, "#336699"]),
  }));
  await db.memoType.createMany({ data: types });

  const documents: { id: string; textId: string; text: string }[] = [];
  for (let at = 0; at < 2 + upTo(2); at += 1) {
    const readings = times(
      1 + upTo(2),
      () =>
        `${times(6 + upTo(30), () => some(words))
          .join("")
          .trim()} End`,
    );
    const original = Buffer.from(`\ufeff${at} ${readings[0]}`);
    const sha256 = createHash("sha256").update(original).digest("hex");
    const file = path.join(dataFolder(), crypto.randomUUID());
    writeFileSync(file, original);
    await storeFile(file, sha256);
    const texts = readings.map((text) => ({ id: crypto.randomUUID(), text, createdAt: now() }));
    const shown = some(texts);
    const { id, createdAt } = made();
    await db.document.create({
      data: {
        ...{ id, projectId, createdAt, title: `Text ${at}`, fileName: `text ${at}.docx`, sha256 },
        ...{ mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        ...{
          byteSize: original.length,
          length: shown.text.length,
          textId: shown.id,
          createdById: owner.userId,
        },
        ...{ authors: "Ann; Bob", year: some([null, 1999]), source: "Here", doi: "10.1/x", language: "en" },
        attributes: { Sector: some(["gas", "trade"]) },
        corrections: [{ type: "kind", at: 0, kind: "heading", level: 2 }],
        texts: {
          create: texts.map((each) => ({
            ...each,
            blocks: [...deriveBlocks(each.text, "markdown")] as object[],
            blocksVersion: 1,
            extraction: {
              engine: "docx",
              version: "3",
              form: "docx",
              warnings: [{ code: "LEFT_OUT", message: "A picture." }],
            },
            pages: {
              create: [
                { index: 0, label: "i", width: 300, height: 400.5, start: 0, end: 4, runs: Buffer.from([]) },
              ],
            },
          })),
        },
      },
    });
    for (const { id: textId, text } of texts) documents.push({ id, textId, text });
  }
  const gone = await db.document.create({
    data: {
      projectId,
      title: "Gone",
      fileName: "g.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: "0",
      length: 1,
      deletedAt: now(),
    },
  });

  const codes: { id: string; guid: string }[] = [];
  for (let position = 0; position < 4 + upTo(4); position += 1) {
    const code = {
      ...{ ...made(), position, name: `Code ${position}`, color: "#112233", guid: crypto.randomUUID() },
      ...{ definition: "What it is", whenToUse: "Then", whenNotToUse: "Not then", example: "“é 😀”" },
      ...{
        codable: random() < 0.8,
        shortcut: some([null, "g"]),
        parentId: position > 1 ? some(codes).id : null,
      },
      ...(position > 2 && random() < 0.4 && { deletedAt: now(), mergedIntoId: codes[0]!.id }),
    };
    codes.push(code);
    await db.code.create({ data: code });
  }
  const codeId = () => some(codes).id;
  const documentId = () => some(documents).id;
  await db.codeSet.createMany({
    data: times(2, (position) => ({
      ...made(),
      position,
      name: `Bar ${position}`,
      codeIds: [codeId(), codeId()],
      ...deleted(),
    })),
  });
  await db.documentGroup.createMany({
    data: times(3, (at) => ({
      ...{
        ...made(),
        kind: some(["folder", "set"] as const),
        name: `Group ${at}`,
        documentIds: [documentId()],
      },
      ...deleted(),
    })),
  });
  const cases = times(2, (at) => ({
    ...made(),
    name: `Case ${at}`,
    attributes: { Age: String(at) },
    ...deleted(),
  }));
  await db.case.createMany({ data: cases });
  await db.caseLink.createMany({
    data: times(3, (at) => {
      const { createdAt: _, ...own } = made();
      return { ...own, caseId: some(cases).id, documentId: documentId(), speaker: at === 0 ? "" : `S${at}` };
    }),
  });

  const rounds = times(2, (at) => ({
    ...{
      ...made(),
      name: `Round ${at}`,
      purpose: some(["reliability", "recoding"] as const),
      blind: random() < 0.5,
    },
    ...{
      state: "closed" as const,
      instructions: "Code all.",
      dueAt: now(),
      codebookFrozen: true,
      frozenAt: 1,
      seed: -upTo(9),
    },
    ...{ percent: 20, perDocument: 2, openedAt: now(), closedAt: now() },
  }));
  await db.round.createMany({ data: rounds });
  const layers = [
    { ...made(), name: "Ann", userId: ann.userId, kind: "coder" as const, roundId: "" },
    { ...made(), name: "Ann", userId: ann.userId, kind: "coder" as const, roundId: rounds[0]!.id },
    { ...made(), name: "GPT", kind: "coder" as const, origin: "model" as const },
    { ...made(), name: "Consensus", kind: "consensus" as const },
    { ...made(), name: "Suggested", kind: "suggestion" as const },
  ];
  await db.layer.createMany({ data: layers });
  const layerId = () => some(layers).id;

  const passages: (Prisma.PassageCreateManyInput & { id: string })[] = [];
  const taken = new Set<string>();
  for (const { id, textId, text } of times(12, () => some(documents))) {
    const letters = [...text];
    const from = upTo(letters.length - 5);
    const [start, end] = [
      letters.slice(0, from).join("").length,
      letters.slice(0, from + 1 + upTo(4)).join("").length,
    ];
    const place = `${textId} ${start} ${end}`;
    if (taken.has(place) || text.slice(start, end).trim() === "") continue;
    taken.add(place);
    const area = random() < 0.2;
    passages.push({
      ...{ ...made(), documentId: id, textId },
      ...(area
        ? { ranges: [], region: [0, 0, 0, 10 + passages.length, 10], start: 0, end: 0, quotes: [] }
        : { ranges: [start, end], start, end, quotes: [text.slice(start, end)] }),
      ...{ prefix: text.slice(0, start).slice(-32).toWellFormed(), suffix: "", pages: ["i"] },
    });
  }
  await db.passage.createMany({ data: passages });
  const passageId = () => some(passages).id;
  await db.roundUnit.createMany({
    data: times(2, (position) => ({ ...made(), roundId: some(rounds).id, passageId: passageId(), position })),
  });
  await db.assignment.createMany({
    data: [
      {
        ...made(),
        roundId: rounds[0]!.id,
        documentId: documents[0]!.id,
        userId: ann.userId,
        position: 0,
        doneAt: now(),
      },
    ],
  });
  await db.finishedDocument.createMany({
    data: [{ ...made(), layerId: layers[2]!.id, documentId: documents[0]!.id, ...deleted() }],
  });
  const codings = times(20 + upTo(20), () => ({
    ...{ ...made(), passageId: passageId(), codeId: codeId(), layerId: layerId() },
    ...{ weight: some([null, upTo(101)]), confirmedAt: some([null, now()]) },
    ...deleted(),
  }));
  const live = new Set<string>();
  for (const coding of codings) {
    const key = `${coding.passageId} ${coding.codeId} ${coding.layerId}`;
    if (live.has(key)) Object.assign(coding, { deletedAt: now() });
    else if (!("deletedAt" in coding)) live.add(key);
  }
  await db.coding.createMany({ data: codings });

  await writeWholeFindings({
    maker,
    owner,
    ann,
    documents,
    codes,
    codings,
    passages,
    cases,
    types,
    goneId: gone.id,
  });
  return owner;
}
