import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastPane, limitShare } from "./split-share";

describe("the share of the first pane", () => {
  it.each([
    [0.5, 1000, 0.5],
    [0.1, 1000, 0.26],
    [0.9, 1000, 0.74],
    [0.3, 520, 0.5],
    [0.8, 400, 0.5],
    [0.8, 0, 0.5],
  ])("wished for %d of %d pixels is %d", (wished, room, share) => {
    expect(limitShare(wished, room)).toBeCloseTo(share);
  });

  it("leaves both panes room to be read, and is what was wished wherever it can be", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 3, noNaN: true }),
        fc.integer({ min: 2 * leastPane + 1, max: 4000 }),
        (wished, room) => {
          const share = limitShare(wished, room);
          expect(Math.min(share, 1 - share) * room).toBeGreaterThanOrEqual(leastPane - 1e-6);
          const fits = Math.min(wished, 1 - wished) * room >= leastPane;
          if (fits) expect(share).toBe(wished);
        },
      ),
    );
  });
});
