import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rows, applyChanges, inverse } from "@/lib/shared/change";
import type { Coding } from "./coding";
import { applyCodes, changeCode, moveCodings, placeCodings, removeCodings, setWeight } from "./coding-rules";

const coding = (id: string, passageId: string, codeId: string, layerId: string): Coding => ({
  id,
  passageId,
  codeId,
  layerId,
});
const toRows = (codings: readonly Coding[]): Rows =>
  new Map(codings.map(({ id, ...fields }) => [id, { ...fields }]));
const toCodings = (rows: Rows): Coding[] => [...rows].map(([id, fields]) => ({ id, ...fields }) as Coding);

describe("applyCodes", () => {
  it("codes a passage with several codes at once", () => {
    const { changes, already } = applyCodes(
      "p",
      "mine",
      [
        { id: "1", codeId: "trade" },
        { id: "2", codeId: "energy" },
      ],
      [],
    );
    expect(already).toEqual([]);
    expect(changes.map((change) => [change.id, change.before, change.after])).toEqual([
      ["1", null, { passageId: "p", codeId: "trade", layerId: "mine" }],
      ["2", null, { passageId: "p", codeId: "energy", layerId: "mine" }],
    ]);
  });

  it("changes nothing where the coder has the code already, and says so", () => {
    const existing = [coding("0", "p", "trade", "mine"), coding("9", "p", "energy", "hers")];
    const asked = [
      { id: "1", codeId: "trade" },
      { id: "2", codeId: "energy" },
      { id: "3", codeId: "energy" },
    ];
    const { changes, already } = applyCodes("p", "mine", asked, existing);
    expect(changes.map((change) => change.id)).toEqual(["2"]);
    expect(already).toEqual(["trade", "energy"]);
  });
});

describe("changeCode", () => {
  const mine = coding("1", "p", "trade", "mine");
  it("changes only the code", () => {
    expect(changeCode(mine, "energy", [mine])).toEqual({
      ok: true,
      value: [{ entity: "coding", id: "1", before: { codeId: "trade" }, after: { codeId: "energy" } }],
    });
  });
  it("does nothing for the code it has", () => {
    expect(changeCode(mine, "trade", [mine])).toEqual({ ok: true, value: [] });
  });
  it("refuses a code the coder has there already, and not another coder's", () => {
    expect(changeCode(mine, "energy", [mine, coding("2", "p", "energy", "mine")]).ok).toBe(false);
    expect(changeCode(mine, "energy", [mine, coding("2", "p", "energy", "hers")]).ok).toBe(true);
  });
});

describe("moveCodings", () => {
  it("moves to the other passage and collapses what stands there already", () => {
    const moving = [coding("1", "p", "trade", "mine"), coding("2", "p", "energy", "mine")];
    const changes = moveCodings(moving, "q", [coding("3", "q", "energy", "mine")]);
    expect(changes.map(({ id, after }) => [id, after])).toEqual([
      ["1", { passageId: "q" }],
      ["2", null],
    ]);
  });
  it("passes over what is there", () => {
    expect(moveCodings([coding("1", "q", "trade", "mine")], "q", [])).toEqual([]);
  });
});

describe("weights", () => {
  const weighed = (id: string, passageId: string, weight?: number) => ({
    ...coding(id, passageId, "trade", "mine"),
    ...(weight !== undefined && { weight }),
  });
  it("are set where they differ, and taken off", () => {
    const codings = [weighed("1", "p"), weighed("2", "q", 40)];
    expect(setWeight(codings, 40).map(({ id, before, after }) => [id, before, after])).toEqual([
      ["1", { weight: null }, { weight: 40 }],
    ]);
    expect(setWeight(codings, null).map(({ id, after }) => [id, after])).toEqual([["2", { weight: null }]]);
  });
  it("move along with their coding", () => {
    const [change] = moveCodings([weighed("1", "p", 30)], "q", []);
    expect(change).toMatchObject({ before: { passageId: "p" }, after: { passageId: "q" } });
  });
  it.each([
    [30, 50, []],
    [50, 30, [["2", { weight: 50 }]]],
    [50, undefined, [["2", { weight: 50 }]]],
    [undefined, 50, []],
  ])("of %s moved onto %s keep the higher", (moved, standing, raised) => {
    const changes = moveCodings([weighed("1", "p", moved)], "q", [weighed("2", "q", standing)]);
    expect(changes.map(({ id, after }) => [id, after])).toEqual([["1", null], ...raised]);
  });
  it("of several moved to one place go to the first of them", () => {
    const moved = [weighed("1", "p", 20), weighed("2", "q", 80), weighed("3", "r")];
    const wishes = moved.map((each) => ({ coding: each, to: { passageId: "s" } }));
    expect(placeCodings(wishes, []).map(({ id, after }) => [id, after])).toEqual([
      ["1", { passageId: "s", weight: 80 }],
      ["2", null],
      ["3", null],
    ]);
  });
});

const ids = fc.constantFrom("a", "b", "c");
const project = fc.uniqueArray(fc.tuple(ids, ids, ids), {
  selector: (places) => places.join(),
  maxLength: 15,
  minLength: 1,
});

describe("the rules together", () => {
  it("never let a layer have a code twice on a passage, and inverse takes each back", () => {
    fc.assert(
      fc.property(project, ids, ids, fc.nat(14), fc.nat(3), (places, codeId, passageId, pick, rule) => {
        const codings = places.map(([p, c, l], i) => coding(`${i}`, p, c, l));
        const target = codings[pick % codings.length]!;
        const at = (place: string) => codings.filter((other) => other.passageId === place);
        const changed = changeCode(target, codeId, at(target.passageId));
        const changes = [
          removeCodings([target]),
          moveCodings(at(target.passageId), passageId, at(passageId)),
          changed.ok ? changed.value : [],
          applyCodes(passageId, target.layerId, [{ id: "new", codeId }], at(passageId)).changes,
        ][rule]!;
        const before = toRows(codings);
        const after = applyChanges(before, "coding", changes);
        const standing = toCodings(after).map((c) => [c.passageId, c.codeId, c.layerId].join());
        expect(new Set(standing).size).toBe(standing.length);
        expect(new Map(applyChanges(after, "coding", inverse(changes)))).toEqual(before);
      }),
      { seed: 13 },
    );
  });
});
