import { describe, expect, it } from "vitest";
import { type Range, offset } from "@/lib/shared/offset";
import { listPassageEdges, sayEdges } from "./passage-edges";

const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });
const span = (passageId: string, start: number, end: number) => ({ passageId, ...range(start, end) });
const describePassage = (id: string) => (id === "silent" ? "" : `Code ${id}`);

describe("passage edges", () => {
  const part = range(100, 200);
  const say = (spans: readonly ReturnType<typeof span>[], start: number, end: number, shown = [part]) =>
    sayEdges(listPassageEdges(spans, part, shown), { start, end }, describePassage);

  it.each([
    [
      "says where a passage begins and ends",
      [span("a", 110, 150)],
      110,
      150,
      "Passage begins: Code a. Passage ends: Code a",
    ],
    [
      "says only what has its edge at the piece",
      [span("a", 110, 150), span("b", 120, 130)],
      120,
      130,
      "Passage begins: Code b. Passage ends: Code b",
    ],
    [
      "tells one that came from before",
      [span("a", 90, 150)],
      100,
      150,
      "Passage goes on: Code a. Passage ends: Code a",
    ],
    [
      "says no end for one that goes on after the part",
      [span("a", 110, 210)],
      110,
      200,
      "Passage begins: Code a",
    ],
    [
      "gathers passages that begin together",
      [span("a", 110, 150), span("b", 110, 120)],
      110,
      120,
      "Passage begins: Code a; Code b. Passage ends: Code b",
    ],
    ["keeps silent where there is no edge", [span("a", 110, 150)], 120, 130, ""],
    ["keeps silent about what has no codes", [span("silent", 110, 150)], 110, 150, ""],
  ])("%s", (_, spans, start, end, said) => {
    expect(say(spans, start, end)).toBe(said);
  });

  it("takes what is shown for the edge where the first and last characters are hidden", () => {
    const shown = [range(102, 140), range(145, 160)];
    const spans = [span("a", 100, 142)];
    expect(say(spans, 102, 140, shown)).toBe("Passage begins: Code a. Passage ends: Code a");
  });

  it("takes a passage of several ranges as one stretch, and none of what is not shown", () => {
    const spans = [span("a", 110, 120), span("a", 150, 160)];
    expect(say(spans, 110, 120)).toBe("Passage begins: Code a");
    expect(say(spans, 150, 160)).toBe("Passage ends: Code a");
    expect(listPassageEdges([span("b", 130, 140)], part, [range(100, 130)]).first.size).toBe(0);
  });
});
