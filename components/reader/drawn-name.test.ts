import { describe, expect, it } from "vitest";
import { caretInBoth } from "./drawn-name";
import { range } from "./testing/sample-blocks";

describe("caretInBoth", () => {
  const name = { start: 4, end: 9, shown: "P1" };

  it.each([
    ["the name alone", [range(4, 9)], 4],
    ["more than the name", [range(0, 20)], 4],
    ["its end", [range(7, 12)], 7],
    ["words apart and the name", [range(0, 2), range(3, 5)], 4],
    ["words beside it", [range(0, 4), range(9, 12)], null],
  ])("stands in a passage of %s", (_, ranges, at) => {
    expect(caretInBoth(name, ranges)).toBe(at);
  });
});
