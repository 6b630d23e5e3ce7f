import { beforeEach, describe, expect, it, vi } from "vitest";
import { paintHighlight } from "./shared-highlight";

const highlights = new Map<string, Set<Range>>();
const rangesOf = (...names: string[]) => names.map((name) => ({ name }) as unknown as Range);
const painted = (name = "hits") =>
  [...(highlights.get(name) ?? [])].map((range) => (range as unknown as { name: string }).name).sort();

beforeEach(() => {
  vi.stubGlobal("CSS", { highlights });
  vi.stubGlobal(
    "Highlight",
    class extends Set<Range> {
      priority = 0;
    },
  );
});

describe("a highlight that two texts paint", () => {
  it("holds what each of them painted last", () => {
    const [left, right] = [{}, {}];
    paintHighlight("hits", left, rangesOf("a", "b"));
    paintHighlight("hits", right, rangesOf("c"));
    expect(painted()).toEqual(["a", "b", "c"]);
    paintHighlight("hits", left, rangesOf("d"));
    expect(painted()).toEqual(["c", "d"]);
    paintHighlight("other", right, rangesOf("e"));
    paintHighlight("hits", right, []);
    expect(painted()).toEqual(["d"]);
    expect(painted("other")).toEqual(["e"]);
  });

  it("is gone when nobody paints it any more", () => {
    const owner = {};
    paintHighlight("gone", owner, rangesOf("a"));
    paintHighlight("gone", owner, []);
    expect(highlights.has("gone")).toBe(false);
  });
});
