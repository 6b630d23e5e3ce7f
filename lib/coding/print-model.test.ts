import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { offset } from "@/lib/shared/offset";
import type { Block, BlockKind } from "@/lib/text/block";
import { choosePassages, layOutPrint } from "./print-model";

const block = (start: number, end: number, kind: BlockKind = "paragraph", page?: string): Block => ({
  start: offset(start),
  end: offset(end),
  kind,
  hidden: [],
  ...(page !== undefined && { page }),
});
const page = (index: number, start: number, end: number) => ({
  index,
  label: String(index + 10),
  width: 595,
  height: 842,
  start,
  end,
});

function makePassages(spans: readonly (readonly [start: number, end: number])[]): CodedPassage[] {
  return spans.map(([start, end], i): CodedPassage => {
    const id = `p${i}`;
    const coding = { passageId: id, weight: null };
    return {
      id,
      ranges: [{ start: offset(start), end: offset(end) }],
      region: null,
      codings: [
        { ...coding, id: `${id}a`, codeId: "trade", layerId: "a" },
        { ...coding, id: `${id}b`, codeId: "energy", layerId: "b" },
      ],
    };
  });
}

const everything = { withoutLayers: new Set<string>(), codeIds: null };

describe("choosePassages", () => {
  it("numbers passages in text order and leaves out what was not chosen", () => {
    const codings = makePassages([
      [20, 30],
      [0, 5],
    ]);
    expect(choosePassages(codings, everything).map(({ id, number }) => [id, number])).toEqual([
      ["p1", 1],
      ["p0", 2],
    ]);
    const ofA = choosePassages(codings, { ...everything, withoutLayers: new Set(["b"]) });
    expect(ofA.flatMap((passage) => passage.codings.map(({ codeId }) => codeId))).toEqual(["trade", "trade"]);
    expect(choosePassages(codings, { withoutLayers: new Set(["b"]), codeIds: new Set(["energy"]) })).toEqual(
      [],
    );
  });
});

describe("layOutPrint", () => {
  it("tells pages where they begin, past running heads, which it leaves out", () => {
    const blocks = [block(0, 10), block(11, 15, "furniture"), block(16, 40)];
    const printed = layOutPrint(blocks, [page(0, 0, 11), page(1, 11, 30), page(2, 30, 40)], []);
    expect(printed.map(({ block: { start }, places }) => [start, [...places]])).toEqual([
      [0, [[0, "p. 10"]]],
      [
        16,
        [
          [16, "p. 11"],
          [30, "p. 12"],
        ],
      ],
    ]);
  });

  it("keeps a region that begins with a running head, and prints it with what comes after", () => {
    const region = { page: 1, start: offset(11), left: 0, top: 0, right: 5, bottom: 5 };
    const [drawn] = makePassages([[0, 1]]);
    const passages = choosePassages([{ ...drawn!, ranges: [], region }], everything);
    const blocks = [block(0, 10), block(11, 15, "furniture"), block(16, 40)];
    const begun = layOutPrint(blocks, [], passages).map(({ begins }) => begins.map(({ id }) => id));
    expect(begun).toEqual([[], ["p0"]]);
  });

  it("tells the pages that blocks name, or counts paragraphs", () => {
    const places = (blocks: Block[]) => layOutPrint(blocks, [], []).map((one) => [...one.places.values()]);
    const named = [
      block(0, 5, "paragraph", "3"),
      block(6, 9, "paragraph", "3"),
      block(10, 12, "paragraph", "4"),
    ];
    expect(places(named)).toEqual([["p. 3"], [], ["p. 4"]]);
    expect(places([block(0, 5, "heading"), block(6, 9)])).toEqual([["¶ 1"], ["¶ 2"]]);
  });

  it("lets every passage begin in exactly one block", () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 90 }), fc.integer({ min: 1, max: 9 })), { maxLength: 20 });
    fc.assert(
      fc.property(spans, (drawn) => {
        const passages = choosePassages(makePassages(drawn.map(([at, long]) => [at, at + long])), everything);
        const blocks = Array.from({ length: 10 }, (_, i) => block(10 * i, 10 * i + 9));
        const begun = layOutPrint(blocks, [], passages).flatMap(({ begins }) => begins.map(({ id }) => id));
        expect(begun.sort()).toEqual(passages.map(({ id }) => id).sort());
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
