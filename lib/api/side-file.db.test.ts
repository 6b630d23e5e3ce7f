import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { shaOf, useTestJobs } from "@/lib/api/testing/test-jobs";
import { positionProfiles, type PositionProfile } from "@/lib/exchange/refi-qda/count-positions";
import { listEntries } from "@/lib/history/server/list-entries";
import { undoOthers } from "@/lib/live/server/commands";
import { createTestCode } from "@/lib/live/testing/create-test-code";
import { database } from "@/lib/platform/db/client";
import { dataFolder } from "@/lib/platform/files";
import type { Member } from "@/lib/projects/server/access";
import { openSample } from "@/lib/projects/server/sample";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { beginTransfer } from "@/lib/transfer/server/begin-transfer";
import { answerTransfer } from "@/lib/transfer/server/commands";
import { countOutside } from "@/lib/transfer/server/count-outside";
import { exportArchive } from "@/lib/transfer/server/export-archive";
import { findTransfer, findTransferReport } from "@/lib/transfer/server/queries";
import { openProject } from "@/lib/transfer/server/read-rows";
import { readCanonicalRows } from "@/lib/transfer/testing/canonical-rows";
import { writeWholeProject } from "@/lib/transfer/testing/write-whole-project";
import type { TransferView } from "@/lib/transfer/transfer-question";

const jobs = useTestJobs();

async function exportOwn(member: Member, profile: PositionProfile): Promise<Uint8Array> {
  const { signal } = new AbortController();
  const archive = exportArchive(await openProject(member), { profile, side: member.projectId, signal });
  const pieces: Uint8Array[] = [];
  for await (const piece of archive) pieces.push(piece);
  return Buffer.concat(pieces);
}

const until = (member: Member, state: TransferView["state"] | null) =>
  vi.waitFor(
    async () => {
      const view = await findTransfer(member);
      expect(view?.state ?? null, JSON.stringify(view)).toBe(state);
      return view;
    },
    { timeout: 120_000, interval: 100 },
  );

/** Somebody else brings an archive; what they are asked. */
async function begin(content: Uint8Array) {
  const owner = await createTestMember("owner", { name: "New Owner" });
  const file = path.join(dataFolder(), crypto.randomUUID());
  writeFileSync(file, content);
  const arrived = { path: file, byteSize: content.length, sha256: shaOf(content) };
  await jobs.stop();
  const { projectId } = await beginTransfer(owner.userId, arrived, "whole.qdpx");
  const member = { ...owner, projectId };
  await jobs.start();
  const view = await until(member, "asking");
  return { member, question: view!.question! };
}

async function bringOver(content: Uint8Array, withSide = true) {
  const { member, question } = await begin(content);
  const convention = question.readings[0]?.convention ?? { unit: "codePoint", lineEnd: "asStored" };
  await answerTransfer(member, { convention, byGroups: false, withSide });
  await until(member, null);
  return { member, question };
}

type Said = Record<string, Record<string, unknown>[]>;

const sayRows = async ({ projectId }: Member) =>
  JSON.parse(JSON.stringify(await readCanonicalRows(projectId))) as Said;

interface SaidChange {
  entity: string;
  id: string;
  after: Record<string, unknown> | null;
  before: Record<string, unknown> | null;
}

const makesCode = ({ entity, before }: SaidChange) => entity === "code" && before === null;

/**
 * All that a project loses by leaving: changes of members and of documents that are deleted, who members were in others,
 * and which project a row was in. Of events only those that made codes say by whom, by name. What was done of what a
 * member was given stands as finished in the layer of the round.
 */
function sayWithoutPeople(rows: Said): Said {
  const [given, ...others] = [
    { createdAt: expect.any(String) as string, layerId: "Layer 1" },
    ...rows["FinishedDocument"]!,
  ];
  return {
    ...rows,
    FinishedDocument: [
      { ...given, id: "FinishedDocument 0", deletedAt: null, documentId: "Document 0" },
      ...others.map((row, at) => ({ ...row, id: `FinishedDocument ${at + 1}` })),
    ],
    Event: rows["Event"]!.map(({ about, ...event }) => ({
      ...event,
      actorName: (event["changes"] as SaidChange[]).some(makesCode) ? "Olga Owner" : null,
      about: (about as string[]).filter((id) => !/^[0-9a-f-]{36}$|^Layer/.test(id)),
      changes: (event["changes"] as SaidChange[])
        .filter(({ entity }) => entity !== "member" && entity !== "document")
        .map((change) => {
          if (change.entity === "memo") return { ...change, after: { authorId: null } };
          if (change.entity !== "code") return change;
          const { projectId: _, ...after } = change.after!;
          return { ...change, after };
        }),
    })),
  };
}

/** What is said of the project itself. */
const describedBy = ({ projectId }: Member) =>
  database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { description: true, attributeKinds: true, stopWords: true },
  });

describe("a project that goes out and comes in again by its side file", { timeout: 300_000 }, () => {
  it("has every row that it had, in every table", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), fc.constantFrom(...positionProfiles), async (seed, profile) => {
        const owner = await writeWholeProject(seed);
        const before = sayWithoutPeople(await sayRows(owner));
        const { member, question } = await bringOver(await exportOwn(owner, profile));
        expect(question.side?.belongs).toBe(true);
        expect(await sayRows(member)).toEqual(before);
        expect(await describedBy(member)).toEqual(await describedBy(owner));
      }),
      { seed: 7, numRuns: 2, endOnFailure: true },
    );
  });
});

/** That Cora made the only code of which it is said. `id`: of her account, where there is one. */
async function expectMaker(member: Member, id: string | null) {
  const { entries } = await listEntries(member, { text: "Lately made" }, undefined);
  expect(entries).toMatchObject([{ actor: { id, name: "Cora Coder" } }]);
  expect((await countOutside(member)).makers).toBe(1);
}

describe("the sample project", { timeout: 300_000 }, () => {
  it("goes out and comes in again without a loss but names of other people than made codes, and what was done can be undone there", async () => {
    const owner = await createTestMember("owner", { name: "Cora Coder" });
    const { id: projectId } = await openSample(owner.userId);
    const sample = { ...owner, projectId };
    await createTestCode(sample, "Lately made");
    const { member, question } = await bringOver(await exportOwn(sample, "nvivo"));
    const losses = question.side!.report.losses.map(({ what }) => what);
    expect(losses.filter((what) => !what.startsWith("name of who made"))).toEqual([]);
    for (const kept of ["code", "change"]) expect(losses).not.toContain(`name of who made a ${kept}`);
    const [before, after] = await Promise.all([sayRows(sample), sayRows(member)]);
    const texts = (rows: Said) =>
      rows["DocumentText"]!.map(({ text, blocks }) => ({ text, blocks })).toSorted(byText);
    expect(texts(after)).toEqual(texts(before));
    const count = (rows: Said) => Object.entries(rows).map(([table, each]) => [table, each.length]);
    expect(count(after)).toEqual(count(before));
    expect(question.side!.report.made["finding table"]).toBe(before["FindingTable"]!.length);
    const where = { projectId: member.projectId };
    await expectMaker(sample, owner.userId);
    await expectMaker(member, null);
    const further = await bringOver(await exportOwn(member, "standard"));
    await expectMaker(further.member, null);
    const made = await database().event.findFirstOrThrow({ where, orderBy: { number: "desc" } });
    await undoOthers({ ...member, action: "history.undoOthers" }, { id: made.id });
    const code = await database().code.findFirstOrThrow({ where: { ...where, name: "Lately made" } });
    expect(code.deletedAt).not.toBeNull();
  });
});

const byText = (a: { text: unknown }, b: { text: unknown }) => (String(a.text) < String(b.text) ? -1 : 1);

type Files = Record<string, Uint8Array>;
type Line = Record<string, unknown>;

const rowsOf = (files: Files, table: string): Line[] =>
  strFromU8(files[`excerpta/rows/${table}.jsonl`]!)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

/** An archive with other rows of some tables; its head tells of as many. */
function withRows(files: Files, tables: Record<string, readonly Line[]>): Uint8Array {
  const head = JSON.parse(strFromU8(files["excerpta.json"]!)) as { rows: Record<string, number> };
  const changed = { ...files };
  for (const [table, rows] of Object.entries(tables)) {
    head.rows[table] = rows.length;
    changed[`excerpta/rows/${table}.jsonl`] = strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  }
  return zipSync({ ...changed, "excerpta.json": strToU8(JSON.stringify(head)) });
}

describe("a side file that is not as it was written", { timeout: 300_000 }, () => {
  it("names nothing that did not come with it, whatever ids stand in it", async () => {
    const files = unzipSync(await exportOwn(await writeWholeProject(11), "standard"));
    const victim = await writeWholeProject(12);
    const before = await sayRows(victim);
    const where = { projectId: victim.projectId };
    const [code, passage] = await Promise.all([
      database().code.findFirstOrThrow({ where }),
      database().passage.findFirstOrThrow({ where }),
    ]);
    const [memo, claim, table, event] = ["Memo", "Claim", "FindingTable", "Event"].map((name) =>
      rowsOf(files, name),
    );
    const archive = withRows(files, {
      Claim: [{ ...claim![0], projectId: victim.projectId }],
      Memo: [{ ...memo!.find(({ target }) => target === "code"), targetId: code.id }],
      ClaimPassage: rowsOf(files, "ClaimPassage").map((row) => ({ ...row, passageId: passage.id })),
      Thread: rowsOf(files, "Thread").map((row) => ({ ...row, alsoOn: [passage.id] })),
      FindingTable: table!,
      Event: event!.map((row) => ({
        ...row,
        about: [code.id],
        changes: [
          {
            entity: "coding",
            id: passage.id,
            before: { passageId: passage.id, codeId: code.id },
            after: null,
          },
          {
            entity: "memo",
            id: code.id,
            before: { authorId: victim.userId, targetId: code.id },
            after: null,
          },
        ],
      })),
    });
    const { member, question } = await bringOver(archive);
    const told = question.side?.report.losses.map(({ what, reason, count }) => `${count} ${what}: ${reason}`);
    expect(told).toContain("1 memo: what it refers to is not in the file");
    expect(told).toContain("3 piece of evidence: what it refers to is not in the file");
    const arrived = JSON.stringify(await sayRows(member));
    for (const id of [code.id, passage.id, victim.projectId, victim.userId])
      expect(arrived).not.toContain(id);
    const claims = await database().claim.findMany({
      where: { id: { not: "" }, text: String(claim![0]!["text"]), ...where },
    });
    expect(await database().claim.count({ where: { projectId: member.projectId } })).toBe(1);
    expect(claims.length).toBe(1); // the victim's own
    expect(await sayRows(victim)).toEqual(before);
  });

  it("has its events numbered anew, which change nothing but columns", async () => {
    const files = unzipSync(await exportOwn(await writeWholeProject(16), "standard"));
    const victim = await createTestMember();
    const [code] = rowsOf(files, "Code");
    const fields = { name: "Other", color: { set: "#000000" }, projectId: victim.projectId };
    const events = rowsOf(files, "Event");
    const largest = 2_147_483_647;
    const archive = withRows(files, {
      Round: rowsOf(files, "Round").map((row) => ({ ...row, frozenAt: largest })),
      Event: events.map((row, at) => ({
        ...{ ...row, number: largest - 10 * at, target: null, undoneBy: at === 1 ? largest : 5 },
        changes: [{ entity: "code", id: code!["id"], before: fields, after: fields }],
      })),
    });
    const { member } = await bringOver(archive);
    const { projectId } = member;
    const count = events.length;
    const project = await database().project.findUniqueOrThrow({ where: { id: projectId } });
    expect(project.eventNumber).toBe(count);
    const arrived = await database().event.findMany({ where: { projectId }, orderBy: { number: "asc" } });
    expect(arrived.map(({ number }) => number)).toEqual(events.map((_, at) => at + 1));
    expect(arrived.map(({ undoneBy }) => undoneBy).filter((number) => number !== null)).toEqual([count]);
    for (const { changes } of arrived)
      expect(changes).toMatchObject([{ before: { name: "Other" }, after: { name: "Other" } }]);
    expect(JSON.stringify(arrived.map(({ changes }) => changes))).not.toMatch(/color|projectId/);
    const rounds = await database().round.findMany({ where: { projectId } });
    expect(new Set(rounds.map(({ frozenAt }) => frozenAt))).toEqual(new Set([count]));
  });

  it("leaves out what is not written as it must be, and all that stands on it", async () => {
    const files = unzipSync(await exportOwn(await writeWholeProject(13), "standard"));
    const [version] = rowsOf(files, "TableVersion");
    const tables = rowsOf(files, "FindingTable");
    const others = tables.filter(({ id }) => id !== version?.["tableId"]);
    const archive = withRows(files, {
      FindingTable: tables.map((row) => (others.includes(row) ? row : { ...row, name: "x".repeat(3_000) })),
      Round: [],
    });
    const { member, question } = await bringOver(archive);
    const told = question.side?.report.losses.map(({ what, reason, count }) => `${count} ${what}: ${reason}`);
    expect(told).toContain("1 finding table: it is not written as Excerpta writes it");
    expect(told).toContain("1 version of a finding table: what it refers to is not in the file");
    expect(told).toContain("2 given passage: what it refers to is not in the file");
    const kept = await findTransferReport(member);
    expect(kept?.report.losses).toEqual(question.side?.report.losses);
    const { projectId } = member;
    expect(await database().findingTable.count({ where: { projectId } })).toBe(others.length);
    expect(await database().tableCell.count({ where: { projectId } })).toBe(0);
  });

  it("says that it cannot be used, and leaves the way without it", async () => {
    const files = unzipSync(await exportOwn(await writeWholeProject(14), "standard"));
    const archive = zipSync({ ...files, "excerpta/rows/Code.jsonl": strToU8("{") });
    const { member, question } = await bringOver(archive);
    expect(question.side).toBeNull();
    expect(question.sideProblem).toMatch(/cannot be used: a line of “Code” is no JSON/);
    const { projectId } = member;
    expect(await database().code.count({ where: { projectId } })).toBeGreaterThan(0);
    expect(await database().round.count({ where: { projectId } })).toBe(0);
  });
});

describe("a project that another program has changed since", { timeout: 300_000 }, () => {
  const changeName = (files: Files): Uint8Array => {
    const description = strFromU8(files["project.qde"]!).replace('name="Code 0"', 'name="Renamed"');
    return zipSync({ ...files, "project.qde": strToU8(description) });
  };

  it("is as the other program left it, with all that the format has no place for", async () => {
    const owner = await writeWholeProject(15);
    const before = await sayRows(owner);
    const archive = changeName(unzipSync(await exportOwn(owner, "standard")));
    const { member, question } = await bringOver(archive);
    expect(question.side?.belongs).toBe(false);
    expect(question.side?.report.losses).toContainEqual({
      ...{ what: "name of who made a code", reason: "it stands in the history, which does not come along" },
      ...{ count: 1, names: [] },
    });
    const { projectId } = member;
    const live = (table: string) =>
      before[table]!.filter(({ deletedAt }) => deletedAt === null || deletedAt === undefined);
    const codes = await database().code.findMany({ where: { projectId } });
    expect(codes.map(({ name }) => name)).toContain("Renamed");
    expect(codes.filter(({ shortcut }) => shortcut !== null).length).toBe(
      live("Code").filter(({ shortcut }) => shortcut !== null).length,
    );
    expect(await database().round.count({ where: { projectId } })).toBe(live("Round").length);
    expect(await database().event.count({ where: { projectId } })).toBe(0);
    const tables = await database().findingTable.findMany({ where: { projectId } });
    expect(tables.length).toBe(live("FindingTable").length);
    const model = await database().layer.findFirstOrThrow({ where: { projectId, origin: "model" } });
    expect(model.name).toBe("GPT");
    const rounds = await database().round.findMany({ where: { projectId } });
    const layers = await database().layer.findMany({ where: { projectId, roundId: { not: "" } } });
    expect(layers.map(({ roundId }) => roundId)).toEqual([rounds.find(({ name }) => name === "Round 0")!.id]);
    const codings = await database().coding.findMany({
      where: { projectId },
      include: { passage: true, code: true },
    });
    const weighted = codings.filter(({ weight }) => weight !== null);
    expect(weighted.length).toBeGreaterThan(0);
    for (const { passage, code } of codings)
      expect([passage.projectId, code.projectId]).toEqual([projectId, projectId]);
    const groups = await database().documentGroup.findMany({
      where: { projectId },
      orderBy: { name: "asc" },
    });
    expect(groups.map(({ name, kind }) => [name, kind])).toEqual(
      live("DocumentGroup").map(({ name, kind }) => [name, kind]),
    );
  });

  it("comes without what only Excerpta keeps where that is not wanted", async () => {
    const archive = changeName(unzipSync(await exportOwn(await writeWholeProject(16), "standard")));
    const { member } = await bringOver(archive, false);
    const { projectId } = member;
    expect(await database().round.count({ where: { projectId } })).toBe(0);
    expect(await database().code.count({ where: { projectId, name: "Renamed" } })).toBe(1);
  });
});
