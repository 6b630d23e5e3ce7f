import { beforeEach, describe, expect, it } from "vitest";
import type { AgreementSetup } from "@/lib/agreement/setup";
import { defaultSetup } from "@/lib/agreement/setup";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { markFinished } from "@/lib/coding/server/finished-commands";
import { findOrCreateLayer } from "@/lib/coding/server/own-layer";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { removeMember } from "@/lib/projects/server/team";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { markDone } from "@/lib/rounds/server/assign-commands";
import { writeArchive } from "../write-archive";
import { exportAgreement, getAgreement, getAgreementChoices, getContinuum } from "./queries";

const text = "The pipeline was agreed in May.\n\nTrade grew slowly.\n\nNobody spoke of winter.\n";

let lead: Member;
let ann: Member;
let bob: Member;
let minutes: string;
let letters: string;
let codeOf: (path: string) => string;

beforeEach(async () => {
  lead = await createTestMember("owner", { name: "Lea" });
  const { projectId } = lead;
  ann = await createTestMember("coder", { projectId, name: "Ann" });
  bob = await createTestMember("coder", { projectId, name: "Bob" });
  minutes = await createTestDocument(lead, "Minutes", text);
  letters = await createTestDocument(lead, "Letters", text);
  codeOf = await createTestCodes(lead, ["trade", "energy", "energy/gas"]);
});

const code = async (member: Member, documentId: string, path: string, range: [number, number]) =>
  (
    await applyCodesToRanges(member, {
      documentId,
      ranges: [range],
      passageId: crypto.randomUUID(),
      codes: [{ id: crypto.randomUUID(), codeId: codeOf(path) }],
    })
  ).result.layer.id;

const finish = (member: Member, ...documentIds: string[]) =>
  markFinished(member, { layerId: null, documentIds, finished: true });

const compare = (more: Partial<AgreementSetup> = {}) => getAgreement(lead, { ...defaultSetup, ...more });

async function compared(more: Partial<AgreementSetup> = {}) {
  const view = await compare(more);
  if (view.state !== "compared") throw new Error(`Nothing was compared: ${JSON.stringify(view)}`);
  return view;
}

describe("agreement of two coders", () => {
  let layers: string[];

  beforeEach(async () => {
    layers = [
      await code(ann, minutes, "trade", [33, 51]),
      await code(bob, minutes, "trade", [33, 38]),
      await code(bob, minutes, "energy/gas", [4, 12]),
    ].slice(0, 2);
    await code(ann, letters, "trade", [0, 3]);
    await finish(ann, minutes, letters);
    await finish(bob, minutes);
  });

  it("is computed on what both have finished, and says what is left out and for whom", async () => {
    const view = await compared();
    expect(view.layers.map(({ name }) => name)).toEqual(["Ann", "Bob"]);
    expect(view.documentsOf).toEqual([{ id: minutes, title: "Minutes" }]);
    expect(view.leftOut).toEqual([{ id: letters, title: "Letters", unfinished: ["Bob"] }]);
    const [trade, energy, gas] = view.codes;
    expect(trade).toMatchObject({ codeId: codeOf("trade"), uses: [1, 1], f1: { value: 10 / 21 } });
    expect(energy!.value).toEqual({ value: null, reason: "oneCategory" });
    expect(gas).toMatchObject({ uses: [0, 1], f1: { value: 0 } });
  });

  it("gives the measures of the continuum of what both have finished, and none to who may not see it", async () => {
    const figures = await getContinuum(lead, defaultSetup);
    expect(figures).toMatchObject({ samples: 30, cuAlpha: { reason: "oneCategory" } });
    // Of 2 · 62 characters 21 are trade (16² + 5²), 8 gas, 95 gaps; 2 · 19 differ.
    expect(figures!.uAlpha.value).toBeCloseTo(1 - (38 * (124 ** 2 - 440)) / (124 * (124 ** 2 - 9530)), 9);
    expect(await getContinuum(lead, { ...defaultSetup, documentIds: [letters] })).toBeNull();
  });

  it("is computed of three coders on what all have finished, and offers to compare fewer", async () => {
    const cleo = await createTestMember("coder", { projectId: lead.projectId, name: "Cleo" });
    const third = await code(cleo, letters, "trade", [0, 3]);
    await finish(cleo, letters);
    expect(await compare()).toMatchObject({
      ...{ state: "nothing", why: "noOverlap" },
      leftOut: [
        { title: "Letters", unfinished: ["Bob"] },
        { title: "Minutes", unfinished: ["Cleo"] },
      ],
      fewer: [
        { layerIds: [layers[0], third], documents: 1 },
        { layerIds: layers, documents: 1 },
      ],
    });
    await finish(cleo, minutes);
    const { documentsOf, fewer, pairsOf, codes } = await compared();
    expect(documentsOf.map(({ id }) => id)).toEqual([minutes]);
    expect([pairsOf.length, codes[0]!.uses]).toEqual([3, [1, 1, 0]]);
    expect(fewer).toEqual([{ layerIds: [layers[0], third], documents: 2 }]);
  });

  it("counts how often a code stands in a document, by the usual coefficient of numbers", async () => {
    await code(bob, minutes, "trade", [40, 51]);
    const { setup, codes, pooled } = await compared({ unit: "frequency", coefficient: "f1" });
    expect(setup.coefficient).toBe("alphaRatio");
    expect(codes[0]).toMatchObject({ uses: [1, 2], agreement: { value: 0 }, f1: null });
    expect(pooled.f1).toBeNull();
  });

  it("is exported with what it comes of", async () => {
    const { view, rated } = await exportAgreement(lead, defaultSetup);
    const files = writeArchive(view, rated);
    expect(Object.keys(files)).toEqual([
      "units.csv",
      "pairs.csv",
      "figures.csv",
      "recompute.R",
      "methods.txt",
    ]);
    const [, trade] = files["pairs.csv"]!.split(/\r?\n/);
    const all = text.replaceAll(/\s/g, "").length;
    expect(trade).toBe(`trade,Minutes,Ann,Bob,5,11,0,${all - 16}`);
    expect(files["methods.txt"]).toMatch(
      /^Agreement was computed for 3 codes on 1 document coded independently by 2 coders\. 1 document that not all/,
    );
  });

  it.each(["sentence", "block", "given", "matched", "document"] as const)(
    "is computed in the unit %s",
    async (unit) => {
      const { units, codes } = await compared({ unit });
      expect(units).toBe({ sentence: 3, block: 3, given: 0, matched: 3, document: 1 }[unit]);
      expect(codes[0]!.agreement.value).toBe(
        { sentence: 1, block: 1, given: null, matched: 0, document: 1 }[unit],
      );
    },
  );

  it("counts sub-codes with their codes where that is asked", async () => {
    const { codesOf, codes } = await compared({ withSubCodes: true });
    expect(codesOf.map(({ path }) => path)).toEqual(["trade", "energy"]);
    expect(codes[1]!.uses).toEqual([0, 1]);
  });

  it("is computed anew once something has changed", async () => {
    expect((await compared()).codes[0]!.uses).toEqual([1, 1]);
    await code(bob, minutes, "trade", [60, 65]);
    expect((await compared()).codes[0]!.uses).toEqual([1, 2]);
  });

  it("passes over what is gone", async () => {
    await database().document.update({ where: { id: minutes }, data: { deletedAt: new Date() } });
    expect(await compare()).toMatchObject({ state: "nothing", why: "noOverlap" });
    expect(await compare({ documentIds: [minutes] })).toMatchObject({ state: "nothing", why: "gone" });
    expect(await compare({ layerIds: [layers[0]!, crypto.randomUUID()] })).toMatchObject({
      state: "nothing",
      why: "oneLayer",
    });
  });

  it("keeps a coder who left, whose documents a lead may mark then", async () => {
    await database().member.delete({
      where: { projectId_userId: { projectId: bob.projectId, userId: bob.userId } },
    });
    const { layers: choices, markable } = await getAgreementChoices(lead);
    expect(choices.map(({ name, userId }) => [name, userId === null])).toEqual([
      ["Ann", false],
      ["Bob", true],
    ]);
    expect(markable).toEqual([layers[1]]);
    expect((await compared()).layers).toHaveLength(2);
  });

  it("tells a coder who works blind nothing", async () => {
    const round = await database().round.create({
      data: { projectId: ann.projectId, name: "R", purpose: "reliability", blind: true, state: "open" },
    });
    await database().assignment.create({
      data: {
        projectId: ann.projectId,
        roundId: round.id,
        documentId: letters,
        userId: ann.userId,
        position: 0,
      },
    });
    expect(await getAgreement(ann, defaultSetup)).toEqual({ state: "blind", alone: false });
    expect(await getContinuum(ann, defaultSetup)).toBeNull();
    expect(await getAgreementChoices(ann)).toMatchObject({ layers: [], documents: [], finished: {} });
  });
});

describe("agreement of coders of a round", () => {
  it("compares the layers of the round, what is done there, and only what was given out", async () => {
    const { projectId } = lead;
    const round = await database().round.create({
      data: { projectId, name: "R1", purpose: "reliability", state: "open", openedAt: new Date() },
    });
    await database().assignment.createMany({
      data: [ann, bob].map(({ userId }) => ({
        ...{ projectId, roundId: round.id, documentId: minutes, userId, position: 0 },
      })),
    });
    await code(ann, minutes, "trade", [33, 51]);
    await code(bob, minutes, "trade", [0, 31]);
    expect(await compare()).toMatchObject({ state: "nothing", why: "nothingFinished" });
    await database().assignment.updateMany({ where: { roundId: round.id }, data: { doneAt: new Date() } });
    await database().project.update({ where: { id: projectId }, data: { eventNumber: { increment: 1 } } });
    const view = await compared();
    expect(view.layers.map(({ name }) => name)).toEqual(["Ann · R1", "Bob · R1"]);
    const passage = await database().passage.findFirstOrThrow({
      where: { projectId, ranges: { equals: [33, 51] } },
    });
    await database().roundUnit.create({
      data: { projectId, roundId: round.id, passageId: passage.id, position: 0 },
    });
    await database().project.update({ where: { id: projectId }, data: { eventNumber: { increment: 1 } } });
    const given = await compared();
    expect([view.units, given.units]).toEqual([text.replaceAll(/\s/g, "").length, 16]);
    expect(given.codes[0]!.f1).toEqual({ value: 0 });
  });
});

describe("a coder of a round who found nothing", () => {
  it.each([
    ["of a layer of its own", "reliability", ["Ann · R1", "Bob · R1"]],
    ["in the usual layers", "openCoding", ["Ann", "Bob"]],
  ] as const)("counts as one who coded nothing: %s", async (_, purpose, names) => {
    const { projectId } = lead;
    const round = await database().round.create({
      data: { projectId, name: "R1", purpose, state: "open", openedAt: new Date() },
    });
    await code(ann, minutes, "trade", [33, 51]);
    for (const { userId } of [ann, bob]) {
      const data = { projectId, roundId: round.id, documentId: minutes, userId, position: 0 };
      const { id } = await database().assignment.create({ data });
      if (userId === ann.userId) await code(ann, minutes, "trade", [0, 31]);
      await markDone({ ...lead, action: "round.code" }, { id, done: true }, findOrCreateLayer);
    }
    const { layers, codes } = await compared();
    expect(layers.map(({ name }) => name)).toEqual(names);
    expect(codes[0]!.uses[1]).toBe(0);
    expect(codes[0]!.agreement.value).toBeLessThan(1);
  });
});

describe("a coder of a round who leaves", () => {
  it.each([true, false])("has finished what they had done there (name kept: %s)", async (keepName) => {
    const { projectId } = lead;
    const round = await database().round.create({
      data: { projectId, name: "R1", purpose: "reliability", state: "open", openedAt: new Date() },
    });
    await database().assignment.createMany({
      data: [ann, bob].map(({ userId }) => ({
        ...{ projectId, roundId: round.id, documentId: minutes, userId, position: 0, doneAt: new Date() },
      })),
    });
    await code(ann, minutes, "trade", [33, 51]);
    await code(bob, minutes, "trade", [33, 51]);
    expect((await compared()).documentsOf).toHaveLength(1);
    await removeMember(lead, bob.userId, { keepName });
    const { documentsOf, layers, codes } = await compared();
    expect(documentsOf).toEqual([{ id: minutes, title: "Minutes" }]);
    expect(layers.filter(({ userId }) => userId === null)).toHaveLength(1);
    expect(codes[0]!.value).toEqual({ value: 1 });
  });
});

describe("where nothing can be compared", () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ["without codings", async () => null, "noLayers"],
    ["with one coder", () => code(ann, minutes, "trade", [33, 51]), "oneLayer"],
    [
      "where nobody has finished anything",
      async () => [await code(ann, minutes, "trade", [33, 51]), await code(bob, minutes, "trade", [33, 51])],
      "nothingFinished",
    ],
    [
      "where no document is finished by all",
      async () => [await finish(ann, minutes), await finish(bob, letters)],
      "noOverlap",
    ],
  ])("%s, it says so", async (_what, arrange, why) => {
    await arrange();
    expect(await compare()).toMatchObject({ state: "nothing", why });
  });
});
