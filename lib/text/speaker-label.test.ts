import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { speakerLabel } from "./speaker-label";

const read = (text: string, speaker?: string, ...hidden: [number, number][]) => {
  const label = speakerLabel(text, {
    start: offset(0),
    end: offset(text.length),
    kind: "paragraph",
    hidden: hidden.map(([start, end]) => ({ start: offset(start), end: offset(end) })),
    ...(speaker !== undefined && { speaker }),
  });
  return label && text.slice(label.start, label.end);
};

describe("speakerLabel", () => {
  it("is the name that opens the block, with its colon", () => {
    expect(read("Ana: Yes.", "Ana")).toBe("Ana:");
    expect(read("[0:12] Ana: Yes.", "Ana", [0, 7])).toBe("Ana:");
    expect(read("Ana [0:12]: Yes.", "Ana", [3, 10])).toBe("Ana [0:12]:");
    expect(read("Speaker 1 0:03\nYes.", "Speaker 1", [9, 14])).toBe("Speaker 1");
  });

  it("is none where the block begins otherwise, or is nobody's", () => {
    expect(read("Yes.", "Ana")).toBeNull();
    expect(read("Ana: Yes.")).toBeNull();
    expect(read("An", "Ana")).toBeNull();
  });
});
