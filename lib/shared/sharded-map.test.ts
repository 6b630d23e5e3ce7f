import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ShardedMap } from "./sharded-map";

const key = fc.nat(60).map((number) => `key-${number}`);
const entries = fc.array(fc.tuple(key, fc.nat(5)), { maxLength: 40 });
const edits = fc.array(fc.tuple(key, fc.option(fc.nat(5), { nil: undefined })), { maxLength: 20 });

const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

function edit(map: ReadonlyMap<string, number>, changes: readonly [string, number | undefined][]) {
  const next = new Map(map);
  for (const [at, value] of changes) {
    if (value === undefined) next.delete(at);
    else next.set(at, value);
  }
  return next;
}

describe("ShardedMap", () => {
  it("holds what a map holds after any edits, and leaves the map before as it was", () => {
    fc.assert(
      fc.property(entries, fc.array(edits, { maxLength: 6 }), (made, steps) => {
        let plain: ReadonlyMap<string, number> = new Map(made);
        let sharded = ShardedMap.from(made);
        for (const changes of steps) {
          const [plainBefore, shardedBefore] = [plain, sharded];
          plain = edit(plain, changes);
          sharded = sharded.with(changes);
          expect(sorted(sharded)).toEqual(sorted(plain));
          expect(sharded.size).toBe(plain.size);
          expect(sorted(shardedBefore)).toEqual(sorted(plainBefore));
          expect([...plain.keys(), "missing"].map((at) => [sharded.get(at), sharded.has(at)])).toEqual(
            [...plain.keys(), "missing"].map((at) => [plain.get(at), plain.has(at)]),
          );
        }
      }),
      { seed: 41 },
    );
  });

  it("tells exactly on which keys two maps differ", () => {
    fc.assert(
      fc.property(entries, edits, (made, changes) => {
        const before = ShardedMap.from(made);
        const after = before.with(changes);
        const told = [...after.differences(before)].map((each) => [each.key, each.before, each.after]);
        const differing = [...new Set([...before.keys(), ...after.keys()])]
          .filter((at) => before.get(at) !== after.get(at))
          .map((at) => [at, before.get(at), after.get(at)]);
        expect(told.sort()).toEqual(differing.sort());
      }),
      { seed: 43 },
    );
  });

  it("is the same map where an edit changes nothing", () => {
    const map = ShardedMap.from([["a", 1]]);
    expect(map.with([["a", 1]])).toBe(map);
    expect(map.with([["b", undefined]])).toBe(map);
    expect(map.with([["a", undefined]]).size).toBe(0);
  });
});
