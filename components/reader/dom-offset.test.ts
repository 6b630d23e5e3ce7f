import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderBlock, renderBlocks } from "./block-html";
import { listTextNodes, offsetOfPoint, pointOfOffset } from "./dom-offset";
import { findElements, parseHtml } from "./testing/parse-html";
import { documents, flowing, range, wrappedTable } from "./testing/sample-blocks";
import { visibleRuns } from "./visible-runs";

describe("offsets and points", () => {
  it("are each other's inverse at every shown offset, to both sides", () => {
    fc.assert(
      fc.property(documents, ({ text, blocks }) => {
        blocks.forEach((block, i) => {
          const root = parseHtml(renderBlock(text, block, i));
          for (const run of visibleRuns(block)) {
            for (let at: number = run.start; at <= run.end; at++) {
              for (const bias of [1, -1] as const) {
                if ((bias === 1 && at === run.end) || (bias === -1 && at === run.start)) continue;
                expect(offsetOfPoint(root, pointOfOffset(root, at, bias)!)).toBe(at);
              }
            }
          }
        });
      }),
      { seed: 29 },
    );
  });

  it("are each other's inverse in a table whose cells wrap", () => {
    const { text, blocks } = wrappedTable();
    const root = parseHtml(renderBlock(text, blocks[1]!, 1));
    for (const node of listTextNodes(root)) {
      for (let i = 0; i < node.nodeValue!.length; i++) {
        const at = offsetOfPoint(root, { node, offset: i })!;
        expect(pointOfOffset(root, at, 1)).toEqual({ node, offset: i });
      }
    }
  });

  it("take a point between elements for the text that follows, or the end of the last", () => {
    const text = "one\ntwo";
    const root = parseHtml(renderBlocks(text, [flowing("paragraph", 0, 3), flowing("paragraph", 4, 7)], 0));
    const [first] = findElements(root, "p");
    expect(offsetOfPoint(root, { node: root, offset: 0 })).toBe(0);
    expect(offsetOfPoint(root, { node: root, offset: 1 })).toBe(4);
    expect(offsetOfPoint(root, { node: first!, offset: 1 })).toBe(4);
    expect(offsetOfPoint(root, { node: root, offset: 2 })).toBe(7);
  });

  it("go round what is not shown", () => {
    const root = parseHtml(
      renderBlock("a[x](y)b", flowing("paragraph", 0, 8, [range(1, 2), range(3, 7)]), 0),
    );
    const place = (at: number, bias: 1 | -1) => offsetOfPoint(root, pointOfOffset(root, at, bias)!);
    expect([place(5, 1), place(5, -1), place(8, 1)]).toEqual([7, 3, 8]);
  });

  it("have nowhere to be without text", () => {
    const root = parseHtml("<p></p>");
    expect(pointOfOffset(root, 0, 1)).toBeNull();
    expect(offsetOfPoint(root, { node: root, offset: 0 })).toBeNull();
  });
});
