import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/text/block";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { excerptText } from "@/lib/text/excerpt-text";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { addCorrection, applyCorrections, type Correction, givenKinds } from "./corrections";

const text =
  "A title here\n\nThe first ends. It goes\n\n12\n\nOver the page.\n\nWho\tWhat\nNurses\tstayed\n\n- An **item**";
const derived = deriveBlocks(text, "markdown");
const at = (words: string) => text.indexOf(words);
const correct = (...corrections: Correction[]) => applyCorrections(text, derived, corrections);
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) => [block.kind, excerptText(text, [block], [block])]);

describe("applyCorrections", () => {
  it("leaves blocks as they are without corrections", () => {
    expect(correct().blocks).toBe(derived);
  });

  it("gives kinds and levels, and takes the cells of what is no table", () => {
    const { blocks } = correct(
      { type: "kind", at: at("A title"), kind: "heading", level: 2 },
      { type: "kind", at: at("Over"), kind: "footnote" },
      { type: "kind", at: at("Who"), kind: "paragraph" },
    );
    expect(blocks[0]).toMatchObject({ kind: "heading", level: 2 });
    expect(blocks.find(({ start }) => start === at("Over"))?.kind).toBe("footnote");
    expect(blocks.find(({ start }) => start === at("Who"))).not.toHaveProperty("cells");
  });

  it("joins over page furniture, which is hidden then", () => {
    const { blocks, skipped } = correct({ type: "join", at: at("Over") });
    expect(skipped).toEqual([]);
    expect(shown(blocks)).toContainEqual(["paragraph", "The first ends. It goes Over the page."]);
  });

  it("splits at an offset, without the white space around it", () => {
    const { blocks } = correct({ type: "split", at: at(" It goes") });
    expect(shown(blocks)).toEqual(
      expect.arrayContaining([
        ["paragraph", "The first ends."],
        ["paragraph", "It goes"],
      ]),
    );
  });

  it.each<[string, Correction, string]>([
    ["where no block begins", { type: "kind", at: at("title"), kind: "paragraph" }, "no-block"],
    ["before the first block", { type: "join", at: 0 }, "nothing-before"],
    ["beside a table", { type: "join", at: at("- An") }, "table"],
    ["in a table", { type: "split", at: at("stayed") }, "table"],
    ["at a block's edge", { type: "split", at: at("Over") }, "nothing-to-split"],
    ["between blocks", { type: "split", at: at("\n\nOver") }, "no-block"],
    ["past the end", { type: "split", at: text.length }, "no-block"],
  ])("skips and tells what does not fit %s", (_, correction, problem) => {
    const kept = { type: "kind", at: at("Over"), kind: "caption" } as const;
    const { blocks, skipped } = correct(correction, kept);
    expect(skipped).toEqual([{ index: 0, problem }]);
    expect(blocks).toEqual(correct(kept).blocks);
  });

  const piece = fc.constantFrom(
    ..."# |- |**|\t|\n|\n\n| |word|Word|12|.|[a](b)|<b>|😀|سلام|\ud83d".split("|"),
  );
  const correction = (length: number): fc.Arbitrary<Correction> =>
    fc.oneof(
      fc.record({
        type: fc.constant("kind" as const),
        at: fc.nat(length),
        kind: fc.constantFrom(...givenKinds),
      }),
      fc.record({ type: fc.constantFrom("join" as const, "split" as const), at: fc.nat(length) }),
    );
  const cases = fc
    .array(piece, { maxLength: 40 })
    .map((pieces) => pieces.join(""))
    .chain((whole) => fc.tuple(fc.constant(whole), fc.array(correction(whole.length), { maxLength: 12 })));

  it("keeps the promises of blocks after any corrections of any text", () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom("plain" as const, "markdown" as const),
        ([whole, corrections], form) => {
          const { blocks } = applyCorrections(whole, deriveBlocks(whole, form), corrections);
          expect(blockProblems(whole, blocks)).toEqual([]);
        },
      ),
      { seed: 5, numRuns: 400 },
    );
  });

  it("takes back a split by the join of its second part, and a kind by the one before", () => {
    fc.assert(
      fc.property(cases, ([whole, corrections]) => {
        const { blocks: before } = applyCorrections(whole, deriveBlocks(whole, "plain"), corrections);
        for (const correction of corrections) {
          const once = applyCorrections(whole, before, [correction]);
          if (once.skipped.length > 0 || correction.type === "join") continue;
          if (correction.type === "split") {
            const second = once.blocks.find(({ start }) => start >= correction.at);
            const index = once.blocks.findIndex(({ start }) => start === second?.start);
            if (!second || once.blocks[index - 1]?.kind === "furniture") continue;
            const back = applyCorrections(whole, once.blocks, [{ type: "join", at: second.start }]);
            expect(back.blocks.map(({ start, end, kind }) => [start, end, kind])).toEqual(
              before.map(({ start, end, kind }) => [start, end, kind]),
            );
          } else {
            const old = before.find(({ start }) => start === correction.at);
            if (!old || old.kind === "table") continue;
            const given = { type: "kind", at: correction.at, kind: old.kind, level: old.level } as const;
            expect(applyCorrections(whole, once.blocks, [given]).blocks).toEqual(before);
          }
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe("addCorrection", () => {
  const heading = { type: "kind", at: 4, kind: "heading", level: 1 } as const;
  it("keeps only the last kind of a block, and neither a split nor the join that takes it back", () => {
    expect(addCorrection([heading], { ...heading, level: 2 })).toEqual([{ ...heading, level: 2 }]);
    expect(addCorrection([heading, { type: "split", at: 9 }], { type: "join", at: 9 })).toEqual([heading]);
    expect(addCorrection([{ type: "join", at: 9 }], heading)).toHaveLength(2);
  });
});
