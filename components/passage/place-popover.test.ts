import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placePopover } from "./place-popover";

const view = { top: 100, bottom: 700 };
const line = (top: number) => ({ top, bottom: top + 20 });
const base = { view, first: null, last: null, height: 200, side: null };

describe("where a passage's popover stands", () => {
  it.each([
    ["below the line one is at", { at: line(200) }, { side: "below", top: 226, height: 200 }],
    [
      "below a passage that ends near",
      { at: line(200), last: line(260) },
      { side: "below", top: 286, height: 200 },
    ],
    [
      "at the line where the passage ends far below",
      { at: line(200), last: line(480) },
      { side: "below", top: 226 },
    ],
    ["at the line where there is no room below the end", { at: line(440), last: line(480) }, { top: 466 }],
    [
      "above the passage where there is none below",
      { at: line(600), first: line(560), last: line(620) },
      { side: "above", top: 354, height: 200 },
    ],
    [
      "between a first line far above and the line one is at",
      { at: line(660), first: line(320) },
      { side: "above", top: 454, height: 200 },
    ],
    [
      "lower than it would like rather than over the first line",
      { at: line(660), first: line(450), height: 400 },
      { side: "above", top: 476, height: 178 },
    ],
    [
      "where it stands, though it grows",
      { at: line(440), side: "below" as const, height: 500 },
      { top: 466, height: 228 },
    ],
    [
      "over the line only where there is no room at all",
      { at: line(150), view: { top: 100, bottom: 260 } },
      { side: "below", top: 106, height: 148 },
    ],
  ])("%s", (_case, ground, place) => {
    expect(placePopover({ ...base, ...ground })).toMatchObject(place);
  });

  it("stays in view, and off the line and the first line wherever there is room beside them", () => {
    const offsets = fc.record({
      at: fc.integer({ min: 100, max: 680 }),
      up: fc.integer({ min: 0, max: 500 }),
      down: fc.integer({ min: 0, max: 500 }),
      height: fc.integer({ min: 60, max: 400 }),
    });
    fc.assert(
      fc.property(offsets, ({ at, up, down, height }) => {
        const [first, last] = [line(at - up), line(at + down)];
        const { top, height: high } = placePopover({ ...base, at: line(at), first, last, height });
        expect(top).toBeGreaterThanOrEqual(view.top);
        expect(top + high).toBeLessThanOrEqual(view.bottom);
        const covers = ({ top: from, bottom: to }: typeof first) => top < to && from < top + high;
        expect(covers(line(at))).toBe(false);
        expect(covers(first)).toBe(false);
      }),
    );
  });
});
