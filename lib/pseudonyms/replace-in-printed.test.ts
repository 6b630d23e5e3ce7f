import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { replaceInPrinted } from "./replace-in-printed";
import { makeReplacer } from "./replace-names";

describe("replaceInPrinted", () => {
  it("keeps passages on their words, regions on their page, and names nobody", () => {
    const text = "Ask Ann.\n\nThen Ann said so.\n";
    const pages = [
      { index: 0, label: "", width: 1, height: 1, start: 0, end: 10 },
      { index: 1, label: "", width: 1, height: 1, start: 10, end: text.length },
    ];
    const codings = {
      ...{ roundId: "", layers: [], codeIds: [] },
      passages: [
        { id: "p", ranges: [15, 23], codings: [] },
        { id: "cut", ranges: [10, 16, 17, 23], codings: [] },
        { id: "r", ranges: [], region: [1, 0, 0, 5, 5], start: 10, codings: [] },
      ],
    };
    const document = {
      title: "Of Ann",
      authors: "",
      year: null,
      text,
      blocks: deriveBlocks(text, "plain"),
      pages,
    };
    const replace = makeReplacer([{ name: "Ann", replacement: "Person 12", matchCase: false }]);
    const printed = replaceInPrinted({ document, codes: [], codings }, replace);
    expect(JSON.stringify(printed)).not.toContain("Ann");
    const [words, cut, region] = printed.codings.passages;
    expect(printed.document.text.slice(words!.ranges[0], words!.ranges[1])).toBe("Person 12 said");
    expect(cut!.ranges).toEqual([printed.document.text.indexOf("Then"), words!.ranges[1]]);
    expect(region!.start).toBe(printed.document.pages[1]!.start);
  });
});
