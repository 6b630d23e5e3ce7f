import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packFrames, unpackFrames } from "./run-frames";

describe("frames of runs", () => {
  it("come out as they went in, empty pages too", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 9 }), (pages) => {
        expect(unpackFrames(packFrames(pages)).map((page) => [...page])).toEqual(
          pages.map((page) => [...page]),
        );
      }),
      { seed: 7 },
    );
  });

  it("are refused when cut short", () => {
    const packed = packFrames([Uint8Array.of(1, 2, 3)]);
    expect(() => unpackFrames(packed.subarray(0, 5))).toThrow(RangeError);
  });
});
