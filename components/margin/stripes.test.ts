import { describe, expect, it } from "vitest";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { renderStripes } from "./stripes";
import { findElements, parseHtml } from "@/components/reader/testing/parse-html";
import { range } from "@/components/reader/testing/sample-blocks";

const passage = (id: string, ...codings: [codeId: string, layerId: string][]): [string, CodedPassage] => [
  id,
  {
    id,
    region: null,
    ranges: [range(0, 1)],
    codings: codings.map(([codeId, layerId], i) => ({ id: `${id}${i}`, passageId: id, codeId, layerId })),
  },
];
const names = { code: (id: string) => `Code <${id}>`, coder: (id: string) => `Coder ${id}` };

function render(
  extents: [string, { top: number; bottom: number }][],
  passages: [string, CodedPassage][],
  lanes = new Map<string, number>(),
) {
  const html = renderStripes(new Map(extents), new Map(passages), names, lanes);
  return findElements(parseHtml(html), "i").map((stripe) => ({
    passage: stripe.getAttribute("data-stripe"),
    title: stripe.getAttribute("title"),
    name: stripe.getAttribute("data-name"),
    lane: /--lane:(\d+)/.exec(stripe.getAttribute("style") ?? "")?.[1],
  }));
}

describe("renderStripes", () => {
  it("draws one stripe a coding, side by side, each naming code and coder", () => {
    const stripes = render([["p", { top: 0, bottom: 60 }]], [passage("p", ["a", "1"], ["b", "2"])]);
    expect(stripes).toEqual([
      { passage: "p", title: "Code <a> · Coder 1", name: "Code <a>", lane: "0" },
      { passage: "p", title: "Code <b> · Coder 2", name: "Code <b>", lane: "1" },
    ]);
  });

  it("names a passage's code once, whoever applied it", () => {
    const stripes = render([["p", { top: 0, bottom: 60 }]], [passage("p", ["a", "1"], ["a", "2"])]);
    expect(stripes.map(({ name }) => name)).toEqual(["Code <a>", null]);
  });

  it("leaves names out where there is no room beside the stripe", () => {
    const codes = ["a", "b", "c", "d"].map((id): [string, string] => [id, "1"]);
    const stripes = render([["p", { top: 0, bottom: 25 }]], [passage("p", ...codes)]);
    expect(stripes.map(({ name }) => name !== null)).toEqual([true, true, false, false]);
  });

  it("keeps a stripe in the lane it had in the chunk before", () => {
    const lanes = new Map([["p0", 2]]);
    const [stripe] = render([["p", { top: 0, bottom: 60 }]], [passage("p", ["a", "1"])], lanes);
    expect(stripe?.lane).toBe("2");
  });

  it("draws nothing for a passage whose codings are not shown", () => {
    expect(render([["gone", { top: 0, bottom: 60 }]], [])).toEqual([]);
  });
});
