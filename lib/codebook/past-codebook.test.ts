import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, type Fields, applyChanges, created, removed, updated } from "@/lib/shared/change";
import type { Code } from "./code";
import { codebookAt } from "./codebook-at";
import { type CodeDifference, compareCodebooks, isReordered } from "./compare-codebooks";
import { arbitraryCodes, codeOf } from "./testing/codebooks";

const byId = (codes: readonly Code[]) => new Map(codes.map((code) => [code.id, code]));

/** The later codebook, by the earlier one and what differs. */
function applyDifferences(
  earlier: readonly Code[],
  differences: readonly CodeDifference[],
): Map<string, Code> {
  const codes = byId(earlier);
  for (const each of differences) {
    if (each.kind === "removed") codes.delete(each.code.id);
    else if (each.kind === "added") codes.set(each.code.id, each.code);
    else
      codes.set(each.after.id, {
        ...codes.get(each.after.id)!,
        ...Object.fromEntries(each.fields.map((field) => [field, each.after[field]])),
      });
  }
  return codes;
}

/** Two codebooks of which many codes have the same ids. */
const pair = fc.tuple(arbitraryCodes, arbitraryCodes);

describe("the difference between two codebooks", () => {
  it("makes the later one of the earlier", () => {
    fc.assert(
      fc.property(pair, ([earlier, later]) => {
        const aligned = later.map((code) => ({ ...code, guid: "g" }));
        const was = earlier.map((code) => ({ ...code, guid: "g" }));
        expect(applyDifferences(was, compareCodebooks(was, aligned))).toEqual(byId(aligned));
      }),
      { seed: 3 },
    );
  });

  it("is nothing between alike ones, in whatever order, and turned round the other way", () => {
    fc.assert(
      fc.property(pair, ([earlier, later]) => {
        expect(compareCodebooks(earlier, [...earlier].reverse())).toEqual([]);
        const forward = compareCodebooks(earlier, later);
        const back = compareCodebooks(later, earlier);
        const count = (all: CodeDifference[], kind: CodeDifference["kind"]) =>
          all.filter((each) => each.kind === kind).length;
        expect(count(back, "added")).toBe(count(forward, "removed"));
        expect(count(back, "changed")).toBe(count(forward, "changed"));
      }),
      { seed: 3 },
    );
  });

  it("tells what was renamed, moved and defined anew, and where", () => {
    const earlier = [codeOf({ id: "a", name: "Trade" }), codeOf({ id: "b", name: "Goods", position: 1 })];
    const later = [
      codeOf({ id: "a", name: "Commerce" }),
      codeOf({ id: "b", name: "Goods", position: 0, parentId: "a", definition: "Things." }),
      codeOf({ id: "c", name: "Gas", position: 5 }),
    ];
    const told = compareCodebooks(earlier, later).map((each) =>
      each.kind === "changed" ? [each.earlierPath, each.path, ...each.fields] : [each.kind, each.path],
    );
    expect(told).toEqual([
      ["Trade", "Commerce", "name"],
      ["Goods", "Commerce › Goods", "parentId", "position", "definition"],
      ["added", "Gas"],
    ]);
  });

  it("knows a code that only moved up because another went", () => {
    const [a, b] = [codeOf({ id: "a" }), codeOf({ id: "b", position: 1 })];
    expect(compareCodebooks([a, b], [{ ...b, position: 0 }]).map(isReordered)).toEqual([false, true]);
  });
});

/** Steps that add, edit and delete codes, as changes of the codebook as it stands. */
const steps = fc.array(
  fc.record({
    deed: fc.constantFrom("add", "edit", "delete"),
    at: fc.nat(20),
    name: fc.constantFrom("x", "y", "z"),
  }),
  { maxLength: 25 },
);

function toChanges(
  codes: ReadonlyMap<string, Fields>,
  step: { deed: string; at: number; name: string },
  made: number,
) {
  const row = [...codes.values()][step.at % Math.max(1, codes.size)];
  if (step.deed === "add" || row === undefined) {
    const { id, ...fields } = codeOf({ id: `new${made}`, name: step.name });
    return [created("code", id, fields), created("memo", "m", {})];
  }
  const { id, ...fields } = row;
  const change =
    step.deed === "edit"
      ? updated("code", String(id), row, { name: step.name, definition: `${step.name}${made}` })
      : removed("code", String(id), fields);
  return change === null ? [] : [change];
}

describe("the codebook at a past moment", () => {
  it("is what it was then, whatever was done since", () => {
    fc.assert(
      fc.property(arbitraryCodes, steps, (first, done) => {
        const states = [new Map<string, Fields>(first.map((code) => [code.id, { ...code }]))];
        const changes: Change[][] = [];
        for (const [made, step] of done.entries()) {
          const now = states.at(-1)!;
          const next = toChanges(now, step, made);
          changes.push(next);
          const after = applyChanges(now, "code", next);
          states.push(new Map([...after].map(([id, row]) => [id, { ...row, id }])));
        }
        const present = [...states.at(-1)!.values()] as unknown as Code[];
        for (const [moment, state] of states.entries()) {
          const past = codebookAt(present, changes.slice(moment).flat());
          expect(byId(past)).toEqual(state);
        }
      }),
      { seed: 5 },
    );
  });

  it("is the present one where nothing changed", () => {
    expect(codebookAt([codeOf({ id: "a" })], [])).toEqual([codeOf({ id: "a" })]);
  });
});
