import { describe, expect, it } from "vitest";
import { findElements, parseHtml } from "@/components/reader/testing/parse-html";
import type { DrawnStripe } from "./stripe-labels";
import { renderStripes } from "./stripes";

const names = { code: (id: string) => `Code <${id}>`, coder: (id: string) => `Coder ${id}` };

const stripe = (passageId: string, codeId: string, layerId: string, top: number, bottom: number) =>
  ({ top, bottom, coding: { id: `${passageId}${codeId}${layerId}`, passageId, codeId, layerId } }) as const;

function render(
  stripes: readonly DrawnStripe[],
  lanes = new Map(stripes.map(({ coding }, i) => [coding.id, i])),
  labelHeight = 17,
) {
  const html = renderStripes(stripes, { names, lanes, labelHeight, isRegion: (id) => id === "region" });
  return findElements(parseHtml(html.join("")), "i").map((element) => ({
    passage: element.getAttribute("data-stripe"),
    coding: element.getAttribute("data-coding"),
    title: element.getAttribute("title"),
    name: element.getAttribute("data-name"),
    more: element.getAttribute("data-more"),
    lane: /--lane:(\d+)/.exec(element.getAttribute("style") ?? "")?.[1],
  }));
}

describe("renderStripes", () => {
  it("draws one stripe a coding, each in its lane, with the code's name", () => {
    expect(render([stripe("p", "a", "1", 0, 60), stripe("region", "b", "2", 0, 60)])).toEqual([
      { passage: "p", coding: "pa1", title: null, name: "Code <a>", more: null, lane: "0" },
      {
        passage: "region",
        coding: "regionb2",
        title: null,
        name: "Code <b>",
        more: null,
        lane: "1",
      },
    ]);
  });

  it("names a passage's code once, whoever applied it", () => {
    const stripes = render([stripe("p", "a", "1", 0, 60), stripe("p", "a", "2", 0, 60)]);
    expect(stripes.map(({ name }) => name)).toEqual(["Code <a>", null]);
  });

  it("leaves names out where there is no room beside the stripe, and all of them where none are wanted", () => {
    const crowded = ["a", "b", "c", "d"].map((code) => stripe("p", code, "1", 0, 25));
    expect(render(crowded).map(({ name }) => name !== null)).toEqual([true, true, false, false]);
    expect(render(crowded, undefined, 0).every(({ name }) => name === null)).toBe(true);
  });

  it("counts what has no lane where it would begin", () => {
    const stripes = render(
      [
        stripe("p", "a", "1", 0, 60),
        stripe("q", "b", "1", 10, 50),
        stripe("r", "c", "1", 40, 90),
        stripe("s", "c", "1", 95, 99),
      ],
      new Map([["pa1", 0]]),
    );
    expect(stripes.map(({ passage, more, title }) => [passage, more, title])).toEqual([
      ["p", null, null],
      ["q", "+2", "2 codings without room: Code <b>, Code <c>"],
      ["s", "+1", "1 coding without room: Code <c>"],
    ]);
  });

  it("draws nothing for nothing", () => {
    expect(render([])).toEqual([]);
  });
});
