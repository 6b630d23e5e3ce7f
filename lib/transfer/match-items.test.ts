import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseProject } from "@/lib/exchange/refi-qda/parse-project";
import { offsetConventions } from "@/lib/exchange/refi-qda/offset-conventions";
import { asProposed } from "./match-choices";
import { matchItems } from "./match-items";
import type { IntoPlan } from "./plan-into";
import { planImport, type PlannedImport } from "./plan-import";
import { countedIds, finish, textFiles } from "./testing/sample-files";
import { bring, keysOf } from "./testing/bring-plan";
import { emptyPresent, type Present, presentAfter, presentOfRows } from "./testing/present-of";
import { carry, small, toRows } from "./testing/small-rows";

/** How many rows a plan makes or changes. */
const countAll = ({ rows, edits }: IntoPlan): number =>
  Object.values<readonly unknown[]>({ ...rows }).reduce((sum, list) => sum + list.length, edits.length);

/** An export of a small project, as it is read and planned. */
function planOf(given: Parameters<typeof toRows>[0], reversed = false) {
  const rows = toRows(given);
  fc.pre(rows.passages.length > 0);
  const { parsed, files, readings, hasPositions } = carry(rows, given.texts, "standard");
  const project = {
    ...parsed.project,
    codes: reversed ? parsed.project.codes.toReversed() : parsed.project.codes,
  };
  const choices = { reading: readings[0], hasPositions, byGroups: false };
  const plan = finish(planImport({ ...parsed, project }, files, choices, countedIds()))!;
  return { rows, plan };
}

describe("a project that is brought into another", () => {
  it("changes nothing where it was exported from, nor the second time, however its codes are ordered and its layers called", () => {
    fc.assert(
      fc.property(small, fc.boolean(), fc.constantFrom(null, "member"), (given, reversed, userId) => {
        const { rows, plan } = planOf(given, reversed);
        const renamed = {
          ...rows,
          layers: rows.layers.map((layer) => ({ ...layer, name: "Somebody", userId })),
        };
        const present = presentOfRows(renamed, given.texts);
        const first = bring(plan, present);
        expect(countAll(first)).toBe(0);
        expect(countAll(bring(plan, presentAfter(present, first, true)))).toBe(0);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("is all that it is in a project that is empty, and nothing more the second time", () => {
    fc.assert(
      fc.property(small, fc.boolean(), (given, keeps) => {
        const { plan } = planOf(given);
        const first = bring(plan, emptyPresent);
        for (const kind of ["codes", "documents", "layers", "passages", "codings"] as const)
          expect(first.rows[kind]).toEqual(plan[kind]);
        const again = finish(carryAgain(given));
        expect(countAll(bring(again, presentAfter(emptyPresent, first, keeps)))).toBe(0);
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});

/** The same file, planned anew under other ids. */
function carryAgain(given: Parameters<typeof toRows>[0]) {
  const { parsed, files, readings, hasPositions } = carry(toRows(given), given.texts, "standard");
  return planImport(parsed, files, { reading: readings[0], hasPositions, byGroups: false }, () =>
    crypto.randomUUID(),
  ) as Generator<undefined, PlannedImport>;
}

const text = "Trust is rare.\nWe sold gas.";
const id = (number: number) => `10000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A file with the codes Trust › Rare and Gas, and one coding of each by Ana. */
function read(stored: string, starts: readonly (readonly [number, number])[]): PlannedImport {
  const coding = (code: number) =>
    `<Coding guid="x${code}" creatingUser="${id(1)}"><CodeRef targetGUID="${id(code)}"/></Coding>`;
  const selections = starts.map(
    ([start, end], at) =>
      `<PlainTextSelection guid="s${at}" startPosition="${start}" endPosition="${end}">${coding(11 + at)}</PlainTextSelection>`,
  );
  const parsed = parseProject(`<Project name="P" origin="Test">
    <Users><User guid="${id(1)}" name="Ana"/></Users>
    <CodeBook><Codes><Code guid="${id(10)}" name="Trust" isCodable="true"><Code guid="${id(11)}" name="Rare" isCodable="true"/></Code>
    <Code guid="${id(12)}" name="Gas" isCodable="true"/></Codes></CodeBook>
    <Sources><TextSource guid="${id(20)}" name="Talk" plainTextPath="t.txt">${selections.join("")}</TextSource></Sources></Project>`);
  if (!parsed.ok) throw new Error(parsed.error);
  const reading = { convention: offsetConventions[0]!, score: 1 };
  const choices = { reading, hasPositions: true, byGroups: false };
  return finish(
    planImport(
      parsed.value,
      textFiles(() => stored),
      choices,
      () => crypto.randomUUID(),
    ),
  )!;
}

const code = (own: string, name: string, parentId: string | null = null) => ({
  ...{ id: own, guid: own, name, parentId, position: 4 },
});
const document = (own: string, words: string) => ({
  ...{ id: own, title: "talk", textId: own, sha256: "other", attributes: {}, facts: {} },
  ...{ exact: words, loose: words.replace(/\s+/g, " ") },
});
const here = (project: Partial<Present["project"]>, work: Partial<Present["work"]> = {}): Present => ({
  project: { ...emptyPresent.project, ...project },
  work: { ...emptyPresent.work, ...work },
});

describe("what a file has is found here", () => {
  it.each([
    ["a long text of another title", "Long text. ".repeat(20), ["Ours"], true],
    ["a short one of another title", "n/a", ["Ours"], false],
    ["a short one of the same title", "n/a", ["Ours", "TALK"], true],
    ["one of two of another title", "Long text. ".repeat(20), ["Ours", "Yours"], false],
  ])("of documents %s: as another or not", (_what, words, titles, isHere) => {
    const documents = titles.map((title) => ({ ...document(title, words), title }));
    const plan = read(words, []);
    const { documents: matches } = matchItems(plan, here({ documents }).project, asProposed, keysOf(plan));
    expect(matches.map(({ pick, here: found }) => [pick, found?.name])).toEqual([
      isHere ? ["here", titles.at(-1)] : ["new", undefined],
    ]);
  });

  it("of codes by GUID, then by name and place; new ones come after those that are there", () => {
    const present = here({
      codes: [code("a", "trust"), code("b", "RARE", "a"), code("c", "Rare"), code(id(12), "Petrol")],
    });
    const plan = read(text, []);
    const matching = matchItems(plan, present.project, asProposed, keysOf(plan));
    expect(matching.codes.map(({ name, here: found }) => [name, found?.id, found?.why])).toEqual([
      ["Trust", "a", "name"],
      ["Trust › Rare", "b", "name"],
      ["Gas", id(12), "guid"],
    ]);
    const anew = { ...asProposed, codes: { all: "new" as const, items: { "2": "out" as const } } };
    expect(bring(plan, present, anew).rows.codes.map(({ name, position }) => [name, position])).toEqual([
      ["Trust (2)", 5],
      ["Rare", 0],
    ]);
  });

  it("of codes with the end of their place in the tree, which may be deep", () => {
    const [first] = read(text, []).codes;
    const names = ["A", "B", "C", "D".repeat(190), "E".repeat(10)];
    const codes = names.map((name, at) => ({
      ...{ ...first!, id: name, guid: id(30 + at), name },
      parentId: names[at - 1] ?? null,
    }));
    const plan = { ...read(text, []), codes, codeKeys: new Map(names.map((name, at) => [name, String(at)])) };
    const shown = matchItems(plan, emptyPresent.project, asProposed, keysOf(plan)).codes.map(
      ({ name }) => name,
    );
    expect(shown.slice(0, 4)).toEqual(["A", "A › B", "A › B › C", `B › C › ${names[3]}`]);
    expect(shown[4]).toBe(`…${names[3]!.slice(-186)} › ${names[4]}`);
  });

  it("of codes and cases with the longest names, which are not cut", () => {
    const long = `${"n".repeat(191)}😀 to 200`.padEnd(200, ".");
    const file = read(text, []);
    const cases = [{ id: "m", name: long, attributes: {} }];
    const plan = { ...file, codes: file.codes.slice(2).map((each) => ({ ...each, name: long })), cases };
    const { rows } = bring(plan, emptyPresent);
    expect([rows.codes[0]?.name, rows.cases[0]?.name]).toEqual([long, long]);
  });

  it("of codes that were merged, as the code that stands for them; what is below one that is left out goes with it", () => {
    const present = here({ codes: [code("a", "Confidence")], merged: new Map([[id(10), "a"]]) });
    const plan = read(text, [[9, 13]]);
    expect(bring(plan, present).report.tallies.find(({ what }) => what === "code")).toMatchObject({
      here: 1,
      added: 2,
    });
    const without = bring(plan, present, { ...asProposed, codes: { all: null, items: { "0": "out" } } });
    expect(without.rows.codes.map(({ name }) => name)).toEqual(["Gas"]);
    expect(without.report.losses).toContainEqual({
      what: "coding",
      reason: "its code is left out",
      count: 1,
      names: [],
    });
  });

  it("of attributes, whatever they are called, as far as nothing else stands there", () => {
    const named = (name: string, value: string) =>
      `<VariableValue><VariableRef targetGUID="v${name}"/><TextValue>${value}</TextValue></VariableValue>`;
    const variables = ["age", "constructor", "Place"].map(
      (name) => `<Variable guid="v${name}" name="${name}"/>`,
    );
    const parsed = parseProject(`<Project name="P" origin="Test"><Variables>${variables.join("")}</Variables>
      <Cases><Case guid="c" name="MARIA">${named("age", "47")}${named("constructor", "yes")}${named("Place", "Lviv")}</Case></Cases></Project>`);
    if (!parsed.ok) throw new Error(parsed.error);
    const reading = { convention: offsetConventions[0]!, score: 1 };
    const choices = { reading, hasPositions: false, byGroups: false };
    const plan = finish(
      planImport(
        parsed.value,
        textFiles(() => null),
        choices,
        countedIds(),
      ),
    )!;
    const cases = [{ id: "m", name: "Maria", attributes: { Place: "Kyiv" } }];
    const { edits, report } = bring(plan, here({ cases, attributes: ["Age", "Place"] }));
    expect(edits.map(({ id, after }) => [id, after])).toEqual([
      ["m", { attributes: { Place: "Kyiv", Age: "47", constructor: "yes" } }],
    ]);
    expect(report.losses.map(({ what, names }) => [what, names])).toContainEqual([
      "value of an attribute",
      ["Place"],
    ]);
  });

  it("of texts that differ in white space, with passages on the same words", () => {
    const ours = "Trust is\nrare.  We sold gas.";
    const reading = { text: ours, blocks: [], pages: [], sha256: "other" };
    const present = here({ documents: [document("d", ours)] }, { readings: new Map([["d", reading]]) });
    const { rows, report } = bring(
      read(text, [
        [6, 13],
        [15, 26],
      ]),
      present,
    );
    expect(rows.documents).toEqual([]);
    expect(rows.passages.map(({ documentId, quotes }) => [documentId, quotes])).toEqual([
      ["d", ["is\nrare"]],
      ["d", ["We sold gas"]],
    ]);
    expect(report.tallies.find(({ what }) => what === "document")).toMatchObject({ here: 1 });
  });

  it("of rectangles by GUID, where only rounding has moved their edges", () => {
    const page = { label: "1", width: 300, height: 400, start: 0, end: 26, runs: Buffer.from([]) };
    const file = read(text, [[9, 13]]);
    const printed = {
      ...file,
      documents: file.documents.map((each) => ({ ...each, read: { ...each.read, pages: [page] } })),
      passages: file.passages.map((each) => ({ ...each, ranges: [], region: [0, 100, 200, 510, 610] })),
    };
    const standing = (right: number) => {
      const passage = {
        id: "s0",
        documentId: "d",
        ranges: [],
        region: [0, 104, 207, right, 606],
        quotes: [],
      };
      return here({ documents: [document("d", text)] }, { passages: [passage] });
    };
    expect(bring(printed, standing(503)).rows.codings).toMatchObject([{ passageId: "s0" }]);
    expect(bring(printed, standing(703)).rows.passages).toHaveLength(1);
  });

  it("of layers by name, but never a member's: that is looked in, and the rest goes to a label", () => {
    const passage = { id: "p", documentId: "d", ranges: [9, 13], region: [], quotes: ["rare"] };
    const standing = (layerId: string) => new Set([`p ${id(11)} ${layerId}`]);
    const codes = [code(id(10), "Trust"), code(id(11), "Rare", id(10)), code(id(12), "Gas")];
    const plan = read(text, [
      [9, 13],
      [18, 26],
    ]);
    const member = { id: id(1), name: "Ana", labelled: false };
    const present = here(
      { codes, documents: [document("d", text)], layers: [member, { ...member, id: "other" }] },
      { passages: [passage], codings: standing(id(1)) },
    );
    const first = bring(plan, present);
    const { rows } = first;
    expect(rows.codings).toMatchObject([{ codeId: id(12), layerId: rows.layers[0]?.id }]);
    expect(rows.layers).toMatchObject([{ name: "Ana" }]);
    const next = bring(
      read(text, [
        [9, 13],
        [18, 26],
      ]),
      presentAfter(present, first, true),
    );
    expect(next.rows).toMatchObject({ codings: [], layers: [] });
    const label = { id: "label", name: "ANA", labelled: true };
    const labelled = here(
      { codes, documents: [document("d", text)], layers: [label] },
      { passages: [passage], codings: standing("label") },
    );
    expect(bring(plan, labelled).rows).toMatchObject({ layers: [], codings: [{ layerId: "label" }] });
  });
});
