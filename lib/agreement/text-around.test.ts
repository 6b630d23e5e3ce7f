import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { unflattenRanges } from "@/lib/text/ranges";
import { textAround } from "./text-around";

const text = "# Heads\n\nOne two three *four* five.\nSix seven.\n\nEight nine ten.\n";
const blocks = deriveBlocks(text, "markdown");
const around = (room: number, ...places: [string, number?][]) => {
  const ranges = places.map(([words, from = 0]) => {
    const start = text.indexOf(words, from);
    return unflattenRanges([start, start + words.length]);
  });
  return textAround(text, blocks, ranges, room);
};
const say = (room: number, ...places: [string][]) => {
  const { pieces, cutBefore, cutAfter } = around(room, ...places);
  const said = pieces.map((piece) =>
    piece.places.length > 0 ? `[${piece.places.join()}:${piece.text}]` : piece.text,
  );
  return `${cutBefore ? "…" : ""}${said.join("")}${cutAfter ? "…" : ""}`;
};

describe("textAround", () => {
  it("shows the places with words around them", () => {
    expect(say(7, ["two three"])).toBe("…One [0:two three] four…");
  });
  it("says which place covers what", () => {
    expect(say(0, ["One two"], ["two three"])).toBe("…[0:One ][0,1:two][1: three]…");
  });
  it("leaves out what is hidden and reads hard-wrapped lines as one", () => {
    expect(say(0, ["three *four* five.\nSix"])).toBe("…[0:three four five. Six]…");
  });
  it("breaks lines between blocks", () => {
    expect(say(100, ["seven"])).toBe("Heads\nOne two three four five. Six [0:seven].\nEight nine ten.");
  });
  it("shows what two places part", () => {
    expect(say(0, ["One"], ["Eight"])).toBe("…[0:One] two three four five. Six seven.\n[1:Eight]…");
  });
  it("has none without ranges", () => {
    expect(textAround(text, blocks, [[]], 10)).toEqual({ pieces: [], cutBefore: false, cutAfter: false });
  });
});
