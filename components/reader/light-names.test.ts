import { describe, expect, it } from "vitest";
import { lightNames } from "./light-names";
import { range } from "./testing/sample-blocks";

const names = [
  { start: 2, end: 5, shown: "P1" },
  { start: 8, end: 12, shown: "P2" },
];

/** What is drawn for the parts of names that begin at some offsets; as much of the DOM as is asked for. */
function draw(starts: readonly number[]) {
  const drawn = starts.map((start) => {
    const dataset: { lit?: string } = {};
    return { dataset, querySelector: () => ({ dataset: { s: String(start) } }) };
  });
  const part = { querySelectorAll: () => drawn } as unknown as HTMLElement;
  return { parts: [part], lit: () => drawn.map(({ dataset }) => dataset.lit ?? null) };
}

describe("lightNames", () => {
  it("lights all parts of a name of which a range has something, and puts the light out", () => {
    // The second name has two parts: something is hidden between them.
    const { parts, lit } = draw([2, 8, 11]);
    lightNames(parts, names, "reader-hits", [range(0, 2), range(11, 20)]);
    expect(lit()).toEqual([null, "reader-hits", "reader-hits"]);
    lightNames(parts, names, "reader-hits", [range(4, 5)]);
    expect(lit()).toEqual(["reader-hits", null, null]);
    lightNames(parts, names, "reader-hits", []);
    expect(lit()).toEqual([null, null, null]);
  });

  it("leaves other highlights, and takes none twice", () => {
    const { parts, lit } = draw([2]);
    lightNames(parts, names, "reader-hits", [range(3, 4)]);
    lightNames(parts, names, "reader-hit", [range(3, 4)]);
    lightNames(parts, names, "reader-hit", [range(3, 4)]);
    expect(lit()).toEqual(["reader-hits reader-hit"]);
    lightNames(parts, names, "reader-hits", []);
    expect(lit()).toEqual(["reader-hit"]);
  });
});
