import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayVerdict, sayVerdicts } from "./say-verdict";
import { type Judged, type Verdict, countVerdicts, judgeClaim } from "./verdict";

const claim = "The partnership was signed in 1999.";
/** "A+" supports, "A-" contradicts, "A+ 2003" with a reading; A is the document. */
const held = (said: string): Judged => {
  const [at = "", ...reading] = said.split(" ");
  return {
    documentId: at.slice(0, -1),
    stance: at.endsWith("+") ? "supports" : "contradicts",
    reading: reading.join(" "),
  };
};
const judge = (...said: string[]) => judgeClaim(claim, said.map(held));

describe("judgeClaim", () => {
  it.each<[evidence: string[], kind: Verdict["kind"], words: string]>([
    [[], "none", "No source"],
    [["A+"], "one", "One source only"],
    [["A+", "A+ 1999", "A+"], "one", "One source only"],
    [["A-"], "one", "One source only, against it"],
    [["A+ 2001"], "one", "One source only, on other years than the claim"],
    [["A+", "B+"], "agree", "2 sources agree"],
    [["A+", "B+ 1999", "C+ in May 1999", "C+"], "agree", "3 sources agree"],
    [["A-", "B-"], "agree", "2 sources agree against it"],
    [["A- 2001", "B- 2001"], "agree", "2 sources agree against it, on other years than the claim"],
    [["A+ 2001", "B+ 2001"], "agree", "2 sources agree, on other years than the claim"],
    [["A+ three members", "B+ Three  Members"], "agree", "2 sources agree"],
    [["A+", "B-"], "disagree", "Sources disagree: 1 supports, 1 contradicts"],
    [["A+", "A+", "B+", "C-"], "disagree", "Sources disagree: 2 support, 1 contradicts"],
    // Who supports without a reading says 1999.
    [["A+", "B+ 2001"], "disagree", "Sources disagree: different years"],
    [["A- 2001", "B- 2003"], "disagree", "Sources disagree: different years"],
    [["A-", "B- 2003"], "agree", "2 sources agree against it, on other years than the claim"],
    [["A+", "B- 2003"], "disagree", "Sources disagree: 1 supports, 1 contradicts; different years"],
    [["A+ three members", "B+ four members"], "disagree", "Sources disagree: different readings"],
    // A year and words are not about the same.
    [["A+ 1999", "B+ four members"], "agree", "2 sources agree"],
    [["A+", "A-"], "disagree", "One source, at odds with itself"],
    [["A+", "A+ 2004"], "disagree", "One source, at odds with itself: different years"],
  ])("%j: %s", (evidence, kind, words) => {
    const verdict = judge(...evidence);
    expect(verdict.kind).toBe(kind);
    expect(sayVerdict(verdict)).toBe(words);
  });

  const evidence = fc.record<Judged>({
    documentId: fc.constantFrom("A", "B", "C"),
    stance: fc.constantFrom("supports", "contradicts"),
    reading: fc.constantFrom("", "1999", "2001", "the 1990s", "1998–2001", "three", "four"),
  });
  const some = fc.array(evidence, { maxLength: 6 });
  const [seed, numRuns] = [7, 400];

  it("does not depend on the order of the evidence, nor on saying something twice", () => {
    const shuffled = some.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(judgeClaim(claim, other)).toEqual(judgeClaim(claim, all));
        expect(judgeClaim(claim, [...all, ...other])).toEqual(judgeClaim(claim, all));
      }),
      { seed, numRuns },
    );
  });

  it("does not come to agree by more evidence once sources disagree", () => {
    fc.assert(
      fc.property(some, evidence, (all, more) => {
        const [before, after] = [judgeClaim(claim, all), judgeClaim(claim, [...all, more])];
        if (before.kind === "disagree") expect(after.kind).toBe("disagree");
        expect(after.over).toEqual(expect.arrayContaining([...before.over]));
        expect(after.sources).toBeGreaterThanOrEqual(before.sources);
        expect(after.kind).not.toBe("none");
      }),
      { seed, numRuns },
    );
  });

  it("agrees only where all take the same side", () => {
    fc.assert(
      fc.property(some, (all) => {
        const { kind, supporting, contradicting, sources } = judgeClaim(claim, all);
        if (kind === "agree" || kind === "one")
          expect([supporting, contradicting].sort()).toEqual([0, sources]);
        if (kind === "one") expect(sources).toBe(1);
        if (kind === "agree") expect(sources).toBeGreaterThan(1);
      }),
      { seed, numRuns },
    );
  });
});

it("sums verdicts up in a sentence", () => {
  const sum = (...all: string[][]) => sayVerdicts(countVerdicts(all.map((each) => judge(...each))));
  expect(sum()).toBe("");
  expect(sum(["A+"])).toBe("1 claim: 1 rests on one source.");
  expect(sum([], [], ["A+"], ["B-"], ["A+", "B+"], ["A+", "B-"])).toBe(
    "6 claims: 2 have no source, 2 rest on one source, 1 is agreed on by several, 1 is disputed.",
  );
});
