import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { createTextFinder } from "@/lib/text/find-text";
import { type HitStretch, stretchHits } from "./stretch-hits";

const text =
  "The state was weak. The state was rich, the state was poor.\n\nA state apart. Nobody came.\n\n| Who | What |\n| --- | --- |\n| state | no state. Two |\n";
const blocks = deriveBlocks(text, "markdown");
const hits = createTextFinder(text, blocks).find("state");
const stretched = (stretch: HitStretch) =>
  stretchHits({ text, blocks, language: "en" }, hits, stretch).map((place) =>
    place.map(({ start, end }) => text.slice(start, end)).join("/"),
  );

describe("stretchHits", () => {
  it("leaves hits as they are", () => {
    expect(stretched("hit")).toEqual(hits.map(() => "state"));
  });
  it("takes each sentence once", () => {
    expect(stretched("sentence")).toEqual([
      "The state was weak.",
      "The state was rich, the state was poor.",
      "A state apart.",
      "state",
      "no state.",
    ]);
  });
  it("takes each paragraph once, and of a table the cells", () => {
    expect(stretched("paragraph")).toEqual([
      "The state was weak. The state was rich, the state was poor.",
      "A state apart. Nobody came.",
      "state",
      "no state. Two",
    ]);
  });
});
