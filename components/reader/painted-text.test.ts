import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PassageIndex } from "@/lib/coding/passage-index";
import { renderBlock, renderBlocks } from "./block-html";
import { listTextNodes, offsetOfPoint, pointOfOffset } from "./dom-offset";
import { type ParsedNode, parseHtml } from "./testing/parse-html";
import { type Layered, layersOver, paintingOf } from "./testing/layers-over";
import { mixedDocuments } from "./testing/mixed-documents";
import { visibleRuns } from "./visible-runs";

const documentsWithLayers = mixedDocuments.chain((document) =>
  layersOver(document.text).map((layers) => ({ ...document, layers })),
);

const holds = (passage: Layered, at: number): boolean =>
  passage.ranges.some(({ start, end }) => start <= at && at < end);

/** The ids of the passages that a text node is painted with. */
const paintOf = (node: ParsedNode): string[] =>
  (node.parentNode?.getAttribute?.("data-p") ?? "").split(" ").filter((id) => id !== "");

describe("painting", () => {
  it("paints every shown character with exactly the passages over it, in any layers", () => {
    fc.assert(
      fc.property(documentsWithLayers, ({ text, blocks, layers }) => {
        const index = new PassageIndex(
          blocks.map(({ start }) => start),
          layers,
        );
        blocks.forEach((block, i) => {
          const page = parseHtml(renderBlock(text, block, i, paintingOf(index, layers, i)));
          let shown = "";
          for (const node of listTextNodes(page)) {
            const from = Number(node.parentNode?.getAttribute?.("data-s"));
            const painted = paintOf(node).sort();
            for (let at = from; at < from + node.nodeValue!.length; at += 1) {
              const over = layers.filter((layer) => layer.codes.length > 0 && holds(layer, at));
              expect(painted).toEqual(over.map(({ id }) => id).sort());
            }
            shown += node.nodeValue;
          }
          expect(shown).toBe(
            visibleRuns(block)
              .map((run) => text.slice(run.start, run.end))
              .join(""),
          );
        });
      }),
      { seed: 53 },
    );
  });

  it("never cuts a surrogate pair, and paints what passages share innermost last", () => {
    fc.assert(
      fc.property(documentsWithLayers, ({ text, blocks, layers }) => {
        const index = new PassageIndex(
          blocks.map(({ start }) => start),
          layers,
        );
        const startOver = (id: string, at: number) =>
          layers.find((layer) => layer.id === id)!.ranges.findLast(({ start }) => start <= at)!.start;
        blocks.forEach((block, i) => {
          const page = parseHtml(renderBlock(text, block, i, paintingOf(index, layers, i)));
          for (const node of listTextNodes(page)) {
            expect(node.nodeValue).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
            const from = Number(node.parentNode?.getAttribute?.("data-s"));
            const starts = paintOf(node).map((id) => startOver(id, from));
            expect(starts).toEqual([...starts].sort((a, b) => a - b));
          }
        });
      }),
      { seed: 59 },
    );
  });
});

describe("the hit test", () => {
  it("finds at every offset what lies there, after passages came and went", () => {
    fc.assert(
      fc.property(documentsWithLayers, fc.nat(12), ({ text, blocks, layers }, gone) => {
        const index = new PassageIndex(blocks.map(({ start }) => start));
        for (const layer of layers) index.add(layer);
        for (const layer of layers.slice(0, gone)) index.remove(layer.id);
        const left = layers.slice(gone);
        for (let at = 0; at < text.length; at += 1) {
          const over = left.filter((layer) => holds(layer, at)).map(({ id }) => id);
          expect(index.at(at).sort()).toEqual(over.sort());
        }
      }),
      { seed: 61 },
    );
  });
});

describe("offsets and points of a whole document", () => {
  it("are each other's inverse, across the borders of blocks, cells and furniture, painted or not", () => {
    fc.assert(
      fc.property(documentsWithLayers, fc.boolean(), ({ text, blocks, layers }, painted) => {
        const index = new PassageIndex(
          blocks.map(({ start }) => start),
          painted ? layers : [],
        );
        const html = painted
          ? blocks.map((block, i) => renderBlock(text, block, i, paintingOf(index, layers, i))).join("")
          : renderBlocks(text, blocks, 0);
        const root = parseHtml(html);
        const runs = blocks.flatMap(visibleRuns);
        const starts = new Set<number>(runs.map(({ start }) => start));
        const ends = new Set<number>(runs.map(({ end }) => end));
        for (const { start, end } of runs) {
          for (let at: number = start; at <= end; at += 1) {
            // Where only one side shows text, the other leads to the nearest text that is shown.
            if (at < end || starts.has(at)) expect(offsetOfPoint(root, pointOfOffset(root, at, 1)!)).toBe(at);
            if (at > start || ends.has(at))
              expect(offsetOfPoint(root, pointOfOffset(root, at, -1)!)).toBe(at);
          }
        }
        for (const node of listTextNodes(root)) {
          for (let i = 0; i < node.nodeValue!.length; i += 1) {
            const at = offsetOfPoint(root, { node, offset: i })!;
            expect(pointOfOffset(root, at, 1)).toEqual({ node, offset: i });
          }
        }
      }),
      { seed: 67, numRuns: 60 },
    );
  });
});
