import { describe, expect, it } from "vitest";
import { toPageSpace, toUserSpace } from "./pdf-space";

/** 100 wide, 200 high, cropped from (10, 20); the box is 5 from its left, 7 from its top, 20 wide, 10 high. */
const view = { left: 10, right: 110, bottom: 20, top: 220 };
const box = { left: 15, right: 35, top: 213, bottom: 203 };

describe("toPageSpace", () => {
  it.each([
    [0, { left: 5, right: 25, top: 7, bottom: 17 }],
    [1, { left: 183, right: 193, top: 5, bottom: 25 }],
    [2, { left: 75, right: 95, top: 183, bottom: 193 }],
    [3, { left: 7, right: 17, top: 75, bottom: 95 }],
  ])("places a box on a page turned %i times", (turns, placed) => {
    expect(toPageSpace({ ...view, turns }, box)).toEqual(placed);
  });
});

describe("toUserSpace", () => {
  it.each([0, 1, 2, 3])("brings what was placed on a page turned %i times back", (turns) => {
    const placed = toPageSpace({ ...view, turns }, box);
    const back = [
      toUserSpace({ ...view, turns }, { x: placed.left, y: placed.top }),
      toUserSpace({ ...view, turns }, { x: placed.right, y: placed.bottom }),
    ];
    expect(back.map(({ x }) => x).sort()).toEqual([15, 35]);
    expect(back.map(({ y }) => y).sort()).toEqual([203, 213]);
  });
});
