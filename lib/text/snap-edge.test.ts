import { describe, expect, it } from "vitest";
import { deriveBlocks } from "./derive-blocks";
import { snapEdge } from "./snap-edge";

const text = "Nobody knew. The bridge had been closed for weeks.\n\nThen it rained.";
const blocks = deriveBlocks(text, "plain");
const at = (words: string, plus = 0) => text.indexOf(words) + plus;

describe("snapEdge", () => {
  it.each([
    ["character", at("bridge", 2), at("bridge", 2)],
    ["word", at("bridge", 1), at("bridge")],
    ["word", at("bridge", 5), at("bridge", 6)],
    ["word", at("bridge"), at("bridge")],
    ["word", at(" had"), at(" had")],
    ["sentence", at("bridge", 2), at("The")],
    ["sentence", at("weeks", 1), at("weeks.", 6)],
    ["block", at("knew"), 0],
    ["block", at("rained", 5), text.length],
  ] as const)("%s: %i goes to %i", (unit, from, to) =>
    expect(snapEdge(text, blocks, "en", from, unit)).toBe(to),
  );
});
