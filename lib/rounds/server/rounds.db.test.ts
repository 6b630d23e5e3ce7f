import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { editCodeOfProject } from "@/lib/codebook/server/commands";
import { getPastCodebook } from "@/lib/codebook/server/past-codebook";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { removeManyCodings, setWeightOfCodings } from "@/lib/coding/server/commands";
import { keepCodings } from "@/lib/coding/server/keep-codings";
import { findOrCreateLayer } from "@/lib/coding/server/own-layer";
import { getText, placePassages } from "@/lib/coding/server/place-passage";
import { listDocumentCodings } from "@/lib/coding/server/queries";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { removeMember } from "@/lib/projects/server/team";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { PlanRoundInput } from "@/lib/rounds/schema";
import { assignDocument, markDone, reassignDocument } from "./assign-commands";
import { changeRoundState, deleteRound, describeRound } from "./commands";
import { findDocumentRound } from "./document-round";
import { type PlaceUnits, planRound } from "./plan-command";
import { findRoundPlan, findRoundView, listRounds } from "./queries";

const text = "The pipeline was agreed in May.\n\nTrade grew slowly.\n\nNobody spoke of winter.\n";
const newId = () => crypto.randomUUID();
const placeUnits: PlaceUnits = async (tx, member, documentId, places) =>
  placePassages(
    tx,
    await getText(tx, member, documentId),
    places.map(({ start, end }) => [[start, end]]),
  );

let lead: Member;
let ann: Member;
let bob: Member;
let minutes: string;
let letters: string;
let trade: string;

beforeEach(async () => {
  lead = await createTestMember("owner", { name: "Lea", action: "round.manage" });
  const { projectId } = lead;
  ann = await createTestMember("coder", { projectId, name: "Ann", action: "coding.write" });
  bob = await createTestMember("coder", { projectId, name: "Bob", action: "coding.write" });
  minutes = await createTestDocument(lead, "Minutes", text);
  letters = await createTestDocument(lead, "Letters", text);
  trade = (await createTestCodes(lead, ["trade"]))("trade");
});

type Plan = Omit<Partial<PlanRoundInput>, "work"> & { readonly work?: Partial<PlanRoundInput["work"]> };

async function plan({ work, ...said }: Plan = {}): Promise<string> {
  const { result } = await planRound(
    lead,
    {
      id: newId(),
      name: "First",
      instructions: "",
      dueAt: null,
      purpose: "reliability",
      blind: true,
      codebookFrozen: false,
      ...said,
      work: {
        documentIds: [minutes, letters],
        userIds: [ann.userId, bob.userId],
        perDocument: 2,
        percent: null,
        seed: 1,
        ...work,
      },
    },
    placeUnits,
  );
  return result.id;
}

async function planOpen(options?: Plan): Promise<string> {
  const id = await plan(options);
  await changeRoundState(lead, { id, to: "open" });
  return id;
}

const code = (member: Member, documentId: string) =>
  applyCodesToRanges(member, {
    documentId,
    ranges: [[4, 12]],
    passageId: newId(),
    codes: [{ id: newId(), codeId: trade }],
  });

const latestEvent = async () =>
  (
    await database().event.findFirstOrThrow({
      where: { projectId: lead.projectId },
      orderBy: { number: "desc" },
    })
  ).id;

describe("a round", () => {
  it("is planned, seen by its lead alone, opened, and taken back", async () => {
    const id = await plan({ work: { percent: 50 } });
    expect(await listRounds(ann)).toEqual([]);
    const drawn = (await findRoundPlan(lead, id))!;
    expect(drawn.given.map(({ documentId }) => documentId).sort()).toEqual(
      [minutes, minutes, letters, letters].sort(),
    );
    expect(drawn.units).toEqual({ [minutes]: 2, [letters]: 2 });
    await changeRoundState(lead, { id, to: "open" });
    expect((await listRounds(ann))[0]).toMatchObject({ state: "open", progress: null, mine: [{}, {}] });
    await undo({ ...lead, action: "history.undo" });
    await undo({ ...lead, action: "history.undo" });
    expect(await listRounds(lead)).toEqual([]);
  });

  it("can be planned anew while it is a draft", async () => {
    const id = await plan({ work: { percent: 50 } });
    await plan({ id, name: "Second", work: { documentIds: [letters], userIds: [bob.userId] } });
    const view = (await findRoundPlan(lead, id))!;
    expect([view.name, view.given.length, view.units]).toEqual(["Second", 1, {}]);
    await changeRoundState(lead, { id, to: "open" });
    await expect(plan({ id })).rejects.toMatchObject({ code: "CONFLICT" });
    await describeRound(lead, { id, name: "Third", instructions: "Slowly.", dueAt: new Date(0) });
    expect(await findRoundView(ann, id)).toMatchObject({ name: "Third", instructions: "Slowly." });
    await expect(deleteRound(lead, id)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("keeps its codings in layers of its own and hides them until it is closed", async () => {
    await code(ann, minutes);
    const id = await planOpen();
    const { result } = await code(ann, minutes);
    expect(result.layer).toMatchObject({ name: "Ann · First", roundId: id });
    await code(bob, minutes);
    const layersOf = async (member: Member) =>
      (await listDocumentCodings(member, minutes)).layers.map(({ name }) => name);
    expect(await layersOf(ann)).toEqual(["Ann", "Ann · First"]);
    expect(await layersOf(bob)).toEqual(["Bob · First"]);
    expect(await layersOf(lead)).toEqual(["Ann", "Ann · First", "Bob · First"]);
    expect((await listDocumentCodings(ann, minutes)).roundId).toBe(id);
    await changeRoundState(lead, { id, to: "closed" });
    expect(await layersOf(ann)).toEqual(["Ann", "Ann · First", "Bob · First"]);
    expect((await code(ann, letters)).result.layer.name).toBe("Ann");
  });

  it("hides a coder's earlier codings where they code anew", async () => {
    await code(ann, minutes);
    await code(ann, letters);
    await planOpen({ purpose: "recoding", work: { documentIds: [minutes] } });
    const passages = async (documentId: string) =>
      (await listDocumentCodings(ann, documentId)).passages.length;
    expect([await passages(minutes), await passages(letters)]).toEqual([0, 1]);
    await code(ann, minutes);
    expect(await passages(minutes)).toBe(1);
  });

  it("gives a document to a coder in one open round only", async () => {
    await planOpen();
    const second = await plan({ name: "Second" });
    await expect(changeRoundState(lead, { id: second, to: "open" })).rejects.toThrow(
      /codes “(Minutes|Letters)” in the round “First” already/,
    );
    const third = await planOpen({ name: "Third", work: { userIds: [lead.userId], perDocument: 1 } });
    await expect(
      assignDocument(lead, { roundId: third, documentId: minutes, userId: ann.userId }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is not opened by undo where a coder has a document in another open round by now", async () => {
    const first = await planOpen();
    await changeRoundState(lead, { id: first, to: "closed" });
    const closing = await latestEvent();
    await planOpen({ name: "Second", work: { documentIds: [minutes] } });
    const again = undo({ ...lead, action: "history.undo" }, { id: closing });
    await expect(again).rejects.toThrow(
      /^Cannot undo “closed the round “First””: (Ann|Bob) codes “Minutes” in the round “Second” already/,
    );
    expect(await findRoundView(lead, first)).toMatchObject({ state: "closed" });
    const second = (await listRounds(lead)).find(({ name }) => name === "Second")!;
    await changeRoundState(lead, { id: second.id, to: "closed" });
    await undo({ ...lead, action: "history.undo" }, { id: closing });
    expect(await findRoundView(lead, first)).toMatchObject({ state: "open" });
  });

  it("gets nothing back by undo that its coder has in another open round by now", async () => {
    const first = await planOpen({ work: { documentIds: [minutes, letters] } });
    const plans = (await findRoundPlan(lead, first))!;
    const given = plans.given.find((each) => each.documentId === minutes && each.userId === ann.userId)!;
    await reassignDocument(lead, { id: given.assignmentId, userId: null });
    const taking = await latestEvent();
    const second = { documentIds: [minutes], userIds: [ann.userId], perDocument: 1 };
    await planOpen({ name: "Second", work: second });
    await expect(undo({ ...lead, action: "history.undo" }, { id: taking })).rejects.toThrow(
      /Ann codes “Minutes” in the round “Second” already/,
    );
  });

  it("is opened with the present codebook, and by undo only while that is the frozen one", async () => {
    const edit = (name: string) =>
      editCodeOfProject({ ...lead, action: "codebook.edit" }, { id: trade, fields: { name } });
    const id = await planOpen({ codebookFrozen: true });
    await changeRoundState(lead, { id, to: "closed" });
    const closing = await latestEvent();
    await edit("commerce");
    await expect(undo({ ...lead, action: "history.undo" }, { id: closing })).rejects.toThrow(
      /the codebook that the round “First” keeps frozen has been changed since/,
    );
    const frozenAt = async () => (await database().round.findUniqueOrThrow({ where: { id } })).frozenAt;
    const before = await frozenAt();
    const shown = async () => {
      const { codebookMoment } = (await findDocumentRound(ann, minutes))!;
      expect(codebookMoment).toBe((await findRoundView(ann, id))?.codebookMoment);
      return (await getPastCodebook(ann, codebookMoment!)).codes.map(({ name }) => name);
    };
    await changeRoundState(lead, { id, to: "open" });
    expect(await frozenAt()).toBeGreaterThan(before!);
    expect(await shown()).toEqual(["commerce"]);
    await changeRoundState(lead, { id, to: "closed" });
    await edit("business");
    const { codebookMoment } = (await findRoundView(ann, id))!;
    expect((await getPastCodebook(ann, codebookMoment!)).codes).toMatchObject([{ name: "commerce" }]);
  });

  it("leaves what was coded in it as it is once it is closed", async () => {
    const id = await planOpen();
    await code(ann, minutes);
    const coding = await database().coding.findFirstOrThrow({ where: { projectId: lead.projectId } });
    const ids = [coding.id];
    await setWeightOfCodings(ann, ids, 50);
    await changeRoundState(lead, { id, to: "closed" });
    const closed = /coded in the round “First”, which is closed/;
    await expect(setWeightOfCodings(ann, ids, 60)).rejects.toThrow(closed);
    await expect(removeManyCodings(lead, ids)).rejects.toThrow(closed);
    await expect(keepCodings(ann, ids)).rejects.toThrow(closed);
    await expect(undo({ ...ann, action: "history.undo" })).rejects.toThrow(closed);
    const { layers } = await listDocumentCodings(ann, minutes);
    expect(layers.map(({ closedRound }) => closedRound)).toEqual(["First"]);
    await changeRoundState(lead, { id, to: "open" });
    await setWeightOfCodings(ann, ids, 60);
    expect((await listDocumentCodings(ann, minutes)).layers[0]).not.toHaveProperty("closedRound");
  });

  it("freezes the codebook for everybody, undo included", async () => {
    const edit = (name: string) =>
      editCodeOfProject({ ...lead, action: "codebook.edit" }, { id: trade, fields: { name } });
    await edit("commerce");
    const id = await planOpen({ codebookFrozen: true });
    await expect(edit("business")).rejects.toThrow(/frozen while the round “First” is open/);
    const { id: event } = await database().event.findFirstOrThrow({
      where: { projectId: lead.projectId, kind: "code.edit" },
    });
    await expect(undo({ ...lead, action: "history.undo" }, { id: event })).rejects.toThrow(/frozen/);
    await changeRoundState(lead, { id, to: "closed" });
    await edit("business");
  });

  it("tells what is next, what is done and how coders get on", async () => {
    const id = await planOpen({ work: { percent: 100 } });
    const first = await findDocumentRound(ann, minutes);
    expect(first).toMatchObject({ name: "First", doneAt: null, next: { title: "Letters" } });
    expect(first?.units.map(({ ranges }) => ranges)).toEqual([
      [0, 31],
      [33, 51],
      [53, 76],
    ]);
    await code(ann, minutes);
    await markDone(
      { ...ann, action: "round.code" },
      { id: first!.assignmentId, done: true },
      findOrCreateLayer,
    );
    expect(await findDocumentRound(ann, letters)).toMatchObject({ next: null });
    const given = (await findRoundPlan(lead, id))!.given.find(
      ({ assignmentId }) => assignmentId === first!.assignmentId,
    );
    expect(given).toMatchObject({ pace: { codings: 1, perHour: null } });
    expect(given?.doneAt).not.toBeNull();
    await expect(
      markDone({ ...bob, action: "round.code" }, { id: first!.assignmentId, done: false }, findOrCreateLayer),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await markDone(lead, { id: first!.assignmentId, done: false }, findOrCreateLayer);
    expect(await findDocumentRound(ann, minutes)).toMatchObject({ doneAt: null });
    expect(await findDocumentRound(lead, minutes)).toBeNull();
  });

  it("passes a document on, and opens the eyes of whoever has none left", async () => {
    await planOpen({ work: { documentIds: [minutes], userIds: [ann.userId], perDocument: 1 } });
    expect((await getSight(ann)).blind).toBe(true);
    const { assignmentId } = (await findDocumentRound(ann, minutes))!;
    await reassignDocument(lead, { id: assignmentId, userId: bob.userId });
    expect([(await getSight(ann)).blind, (await getSight(bob)).blind]).toEqual([false, true]);
    const moved = (await findDocumentRound(bob, minutes))!;
    await reassignDocument(lead, { id: moved.assignmentId, userId: null });
    expect((await getSight(bob)).blind).toBe(false);
    await removeMember(lead, ann.userId, { keepName: false });
    const told = await database().event.findMany({
      where: { projectId: lead.projectId, kind: "round.assign" },
      orderBy: { number: "asc" },
    });
    const [passed, taken] = told.map(({ summary }) => summary);
    expect(passed).toMatch(/^gave “.+” of a former member to Bob in the round “.+”$/);
    expect(taken).toMatch(/^took “.+” from Bob in the round “.+”$/);
  });

  it("tells a lead who codes blind what is done and nothing else", async () => {
    const id = await planOpen({ work: { userIds: [lead.userId, ann.userId] } });
    await code(ann, minutes);
    const { given, progress } = (await findRoundPlan(lead, id))!;
    expect(given.map(({ pace }) => pace)).toEqual(given.map(() => null));
    expect(progress).toEqual({ done: 0, given: 4 });
  });

  it("is of one project", async () => {
    const id = await planOpen();
    const stranger = await createTestMember("owner", { action: "round.manage" });
    expect(await findRoundPlan(stranger, id)).toBeNull();
    await expect(changeRoundState(stranger, { id, to: "closed" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(plan({ work: { userIds: [stranger.userId] } })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
