import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PassageIndex } from "@/lib/coding/passage-index";
import { replaceInReading } from "@/lib/pseudonyms/replace-in-reading";
import { makeReplacer } from "@/lib/pseudonyms/replace-names";
import { type ShownName, coverNames, namesWithin } from "@/lib/pseudonyms/shown-name";
import { renderBlock, renderBlocks } from "./block-html";
import { listTextNodes, offsetOfPoint, pointOfOffset } from "./dom-offset";
import { layersOver, paintingOf } from "./testing/layers-over";
import { mixedDocuments } from "./testing/mixed-documents";
import { type ParsedNode, parseHtml } from "./testing/parse-html";
import { flowing, range, wrappedTable } from "./testing/sample-blocks";
import { visibleRuns } from "./visible-runs";

const replace = makeReplacer([
  { name: "plain", replacement: "P1", matchCase: false },
  { name: "lt", replacement: "“P” & <2>", matchCase: false },
  { name: "plain lt", replacement: "P 3", matchCase: false },
  { name: "שלום", replacement: "P4", matchCase: false },
  { name: "plain00", replacement: "P5", matchCase: false },
  { name: "plain00 plain00", replacement: "P6", matchCase: false },
  { name: "नीति", replacement: "नाम", matchCase: false },
]);

const replaceIn = (document: Pick<Parameters<typeof replaceInReading>[0], "text" | "blocks">) => {
  const { reading, swaps } = replaceInReading({ ...document, pages: [] }, replace);
  const names = swaps.map(({ start, end, newStart, newEnd }): ShownName => {
    return { start, end, shown: reading.text.slice(newStart, newEnd) };
  });
  return { reading, names };
};

const documentsWithNames = mixedDocuments
  .map((document) => ({ ...document, ...replaceIn(document) }))
  .chain((document) => layersOver(document.text).map((layers) => ({ ...document, layers })));

const indexOf = (blocks: readonly { readonly start: number }[], layers: Parameters<typeof paintingOf>[1]) =>
  new PassageIndex(
    blocks.map(({ start }) => start),
    layers,
  );

/** The element that draws what stands for a name, around a name's own letters; null around others. */
const nameAround = (node: ParsedNode): ParsedNode | null => {
  const around = (node.parentNode as ParsedNode | null)?.parentNode as ParsedNode | null;
  return around === null || around.getAttribute("data-as") === null ? null : around;
};

/** What is seen: text as it stands, and for names what is drawn. */
const seen = (root: ParsedNode): string =>
  listTextNodes(root)
    .map((node) => nameAround(node)?.getAttribute("data-as") ?? node.nodeValue)
    .join("");

describe("names in the text", () => {
  it("are seen as they are exported, painted or not, and each text node stays a slice of the text", () => {
    let met = 0;
    fc.assert(
      fc.property(documentsWithNames, ({ text, blocks, layers, names, reading }) => {
        const index = indexOf(blocks, layers);
        met += names.length;
        blocks.forEach((block, i) => {
          const replaced = visibleRuns(reading.blocks[i]!).map((run) =>
            reading.text.slice(run.start, run.end),
          );
          for (const painting of [undefined, paintingOf(index, layers, i)]) {
            const page = parseHtml(renderBlock(text, block, i, painting, names));
            expect(seen(page)).toBe(replaced.join(""));
            const nodes = listTextNodes(page);
            const shown = visibleRuns(block).map((run) => text.slice(run.start, run.end));
            expect(nodes.map((node) => node.nodeValue).join("")).toBe(shown.join(""));
            for (const node of nodes) {
              const at = Number(node.parentNode?.getAttribute?.("data-s"));
              expect(text.slice(at, at + node.nodeValue!.length)).toBe(node.nodeValue);
              const held = namesWithin(names, { start: at, end: at + node.nodeValue!.length });
              expect(held.length > 0).toBe(nameAround(node) !== null);
              expect((node.parentNode as ParsedNode).getAttribute("aria-hidden") !== null).toBe(
                nameAround(node) !== null,
              );
            }
          }
        });
      }),
      { seed: 71, numRuns: 60 },
    );
    expect(met).toBeGreaterThan(100);
  });

  it("are painted whole by every passage that has something of them", () => {
    fc.assert(
      fc.property(documentsWithNames, ({ text, blocks, layers, names }) => {
        const index = indexOf(blocks, layers);
        const coded = layers.filter(({ codes }) => codes.length > 0);
        blocks.forEach((block, i) => {
          const page = parseHtml(renderBlock(text, block, i, paintingOf(index, layers, i), names));
          for (const node of listTextNodes(page)) {
            const from = Number(node.parentNode?.getAttribute?.("data-s"));
            const element = nameAround(node) ?? (node.parentNode as ParsedNode);
            const painted = (element.getAttribute("data-p") ?? "").split(" ").filter((id) => id !== "");
            for (let at = from; at < from + node.nodeValue!.length; at += 1) {
              const over = coded.filter(({ ranges }) =>
                coverNames(names, ranges).some(({ start, end }) => start <= at && at < end),
              );
              expect(painted.sort()).toEqual(over.map(({ id }) => id).sort());
            }
          }
        });
      }),
      { seed: 73, numRuns: 60 },
    );
  });

  it("leave offsets and points each other's inverse, inside of names too", () => {
    fc.assert(
      fc.property(documentsWithNames, ({ text, blocks, layers, names }) => {
        const index = indexOf(blocks, layers);
        const painted = blocks.map((block, i) =>
          renderBlock(text, block, i, paintingOf(index, layers, i), names),
        );
        for (const html of [painted.join(""), renderBlocks(text, blocks, 0, names)]) {
          const root = parseHtml(html);
          for (const node of listTextNodes(root)) {
            for (let i = 0; i < node.nodeValue!.length; i += 1) {
              const at = offsetOfPoint(root, { node, offset: i })!;
              expect(pointOfOffset(root, at, 1)).toEqual({ node, offset: i });
              expect(offsetOfPoint(root, pointOfOffset(root, at + 1, -1)!)).toBe(at + 1);
            }
          }
        }
      }),
      { seed: 79, numRuns: 30 },
    );
  });

  it("are drawn once where marks are hidden inside of them, and once over the lines of a cell", () => {
    const text = "**plain** lt said.";
    const block = flowing("paragraph", 0, text.length, [range(0, 2), range(7, 9)]);
    const { names } = replaceIn({ text, blocks: [block] });
    const page = parseHtml(renderBlock(text, block, 0, undefined, names));
    const drawn = listTextNodes(page).map((node) => nameAround(node)?.getAttribute("data-as") ?? null);
    expect(drawn).toEqual(["P 3", "", null]);

    const begun = flowing("paragraph", 0, 10, [range(0, 2)]);
    const cut = "plain said";
    const html = renderBlock(cut, begun, 0, undefined, replaceIn({ text: cut, blocks: [begun] }).names);
    expect(seen(parseHtml(html)), "its first letters are hidden").toBe("P1 said");

    const table = wrappedTable();
    const left = table.find("left one");
    const below = table.find("left two");
    const inCell = [
      { ...left, shown: "P1" },
      { ...below, shown: " " },
    ];
    const cells = parseHtml(renderBlock(table.text, table.blocks[1]!, 1, undefined, inCell));
    expect(seen(cells)).toContain("P1 right oneright two");
  });

  it("are drawn where a speaker is named", () => {
    const text = "Plain: Yes.";
    const block = { ...flowing("paragraph", 0, text.length), speaker: "Plain" };
    const { names } = replaceIn({ text, blocks: [block] });
    const html = renderBlock(text, block, 0, undefined, names);
    expect(seen(parseHtml(html))).toBe("P1: Yes.");
    expect(html).toContain('<span data-label><span data-as="P1">');
  });

  it("say where a passage begins and ends that cuts them", () => {
    const text = "Then plain lt said.";
    const block = flowing("paragraph", 0, text.length);
    const { names } = replaceIn({ text, blocks: [block] });
    const layers = [{ id: "p", ranges: [range(7, 12)], codes: ["trade"] }];
    const html = renderBlock(text, block, 0, paintingOf(indexOf([block], layers), layers, 0), names);
    expect(html).toContain('aria-description="Passage begins: coded p. Passage ends: coded p"');
    expect(html).toContain('<mark data-as="P 3"');
    expect(html.match(/<mark/g)).toHaveLength(1);
  });
});
