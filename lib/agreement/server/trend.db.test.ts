import { beforeEach, describe, expect, it } from "vitest";
import { hasNumbers } from "@/lib/agreement/trend-view";
import { defaultSetup } from "@/lib/agreement/setup";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { RoundPurpose } from "@/lib/rounds/round";
import { getAgreement } from "./queries";
import { getTrend } from "./trend";

const text = "The pipeline was agreed in May.\n\nTrade grew slowly.\n\nNobody spoke of winter.\n";

let lead: Member;
let ann: Member;
let bob: Member;
let minutes: string;
let letters: string;
let trade: string;

beforeEach(async () => {
  lead = await createTestMember("owner", { name: "Lea" });
  const { projectId } = lead;
  ann = await createTestMember("coder", { projectId, name: "Ann" });
  bob = await createTestMember("coder", { projectId, name: "Bob" });
  minutes = await createTestDocument(lead, "Minutes", text);
  letters = await createTestDocument(lead, "Letters", text);
  trade = (await createTestCodes(lead, ["trade", "energy"]))("trade");
});

interface RoundKind {
  purpose: RoundPurpose;
  members: readonly Member[];
  blind: boolean;
}

/** A round that was opened on a day of May, in which members get a document. */
async function openRound(
  name: string,
  day: number,
  documentId: string,
  { purpose = "reliability", members = [ann, bob], blind = false }: Partial<RoundKind> = {},
) {
  const { projectId } = lead;
  const openedAt = new Date(Date.UTC(2026, 4, day));
  const { id } = await database().round.create({
    data: { projectId, name, purpose, blind, state: "open", openedAt },
  });
  await database().assignment.createMany({
    data: members.map(({ userId }) => ({ projectId, roundId: id, documentId, userId, position: 0 })),
  });
  return id;
}

const code = (member: Member, documentId: string, range: [number, number]) =>
  applyCodesToRanges(member, {
    documentId,
    ranges: [range],
    passageId: crypto.randomUUID(),
    codes: [{ id: crypto.randomUUID(), codeId: trade }],
  });

async function finish(roundId: string, state: "open" | "closed" = "closed") {
  await database().assignment.updateMany({ where: { roundId }, data: { doneAt: new Date() } });
  await database().round.update({ where: { id: roundId }, data: { state } });
  const { projectId } = lead;
  await database().project.update({ where: { id: projectId }, data: { eventNumber: { increment: 1 } } });
}

async function trend() {
  const view = await getTrend(lead, defaultSetup);
  if (view.state !== "trend") throw new Error("The lead was told to be blind.");
  return view;
}

describe("agreement over rounds", () => {
  it("has each round's own layers and documents, in the order in which they were opened", async () => {
    const later = await openRound("Second", 20, letters);
    await code(ann, letters, [33, 51]);
    await code(bob, letters, [33, 51]);
    await finish(later);
    const first = await openRound("First", 3, minutes);
    await code(ann, minutes, [33, 51]);
    await code(bob, minutes, [0, 12]);
    await finish(first, "open");
    const { rounds, codesOf } = await trend();
    expect(codesOf.map(({ path }) => path)).toEqual(["trade", "energy"]);
    expect(rounds.map(({ name, open }) => [name, open])).toEqual([
      ["First", true],
      ["Second", false],
    ]);
    const compared = rounds.filter(hasNumbers);
    expect(compared.map(({ outcome }) => outcome.coders)).toEqual([2, 2]);
    expect(compared.map(({ outcome }) => outcome.documents)).toEqual([1, 1]);
    expect(compared[1]!.outcome.codes[0]!.value).toEqual({ value: 1 });
    expect(compared[0]!.outcome.codes[0]!.value.value).toBeLessThan(0);
    for (const { setup, outcome } of compared) {
      const page = await getAgreement(lead, setup);
      expect(page).toMatchObject({ state: "compared", pooled: outcome.pooled });
    }
  });

  it("compares the usual layers of the coders of a round that makes none, those who left included", async () => {
    const cara = await createTestMember("coder", { projectId: lead.projectId, name: "Cara" });
    const id = await openRound("Open", 3, minutes, { purpose: "openCoding" });
    for (const member of [ann, bob, cara]) await code(member, minutes, [33, 51]);
    await finish(id);
    await database().member.delete({
      where: { projectId_userId: { projectId: bob.projectId, userId: bob.userId } },
    });
    const [round] = (await trend()).rounds.filter(hasNumbers);
    expect(round!.outcome.coders).toBe(2);
    expect(round!.outcome.pooled.value).toEqual({ value: 1 });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ["settles", () => openRound("R", 3, minutes, { purpose: "adjudication" }), "settles"],
    ["has no documents", () => openRound("R", 3, minutes, { members: [] }), "noneGiven"],
    ["nobody has coded in", () => openRound("R", 3, minutes), "noLayers"],
    [
      "one has coded in",
      async () => [await openRound("R", 3, minutes), await code(ann, minutes, [0, 3])],
      "oneLayer",
    ],
    [
      "nobody has finished",
      async () => [
        await openRound("R", 3, minutes),
        await code(ann, minutes, [0, 3]),
        await code(bob, minutes, [0, 3]),
      ],
      "nothingFinished",
    ],
  ])("says why there are no numbers of a round that %s", async (_what, arrange, why) => {
    await arrange();
    expect((await trend()).rounds.map(({ outcome }) => outcome)).toEqual([{ state: "nothing", why }]);
  });

  it("knows no round that is only planned", async () => {
    await database().round.create({
      data: { projectId: lead.projectId, name: "Draft", purpose: "reliability", state: "draft" },
    });
    expect((await trend()).rounds).toEqual([]);
  });

  it("tells a coder who works blind nothing, and all again once the round is closed", async () => {
    const closed = await openRound("First", 3, minutes);
    await code(ann, minutes, [33, 51]);
    await code(bob, minutes, [33, 51]);
    await finish(closed);
    const blind = await openRound("Second", 20, letters, { blind: true });
    expect(await getTrend(ann, defaultSetup)).toEqual({ state: "blind", alone: false });
    expect((await trend()).rounds).toHaveLength(2);
    await finish(blind);
    expect(await getTrend(ann, defaultSetup)).toMatchObject({ state: "trend" });
  });
});
