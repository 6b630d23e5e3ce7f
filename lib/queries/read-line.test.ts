import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTree } from "@/lib/codebook/tree";
import { code } from "@/lib/tables/testing/coded-lines";
import type { Query } from "./query";
import { type QueryNames, nameCodes } from "./query-names";
import { readLine } from "./read-line";
import { anyQuery } from "./testing/arbitrary-query";
import { writeLine } from "./write-line";

const named = (id: string, name: string, parentId: string | null = null) => ({ ...code(id, parentId), name });
const names: QueryNames = {
  codes: nameCodes(
    buildTree([
      named("s", "Sector"),
      named("e", "Energy", "s"),
      named("y", 'Yes/No "sure"'),
      named("o", "Obstacle"),
      named("oe", "Energy", "o"),
    ]),
  ),
  documents: [
    { id: "d1", name: "Close on Paper" },
    { id: "d2", name: "Report" },
    { id: "d3", name: "Report" },
    { id: "d4", name: "#d1" },
  ],
  coders: [{ id: "noor", name: "Noor" }],
  rounds: [{ id: "r1", name: "First" }],
  folders: [{ id: "f1", name: "Interviews" }],
  sets: [
    { id: "s1", name: "Wave 1" },
    { id: "s2", name: "Interviews" },
  ],
  queries: [{ id: "q1", name: "Gas or trade" }],
};
const read = (line: string) => {
  const outcome = readLine(line, names);
  return outcome.ok ? outcome.value : outcome.error;
};

describe("a line of the query language", () => {
  it("is read with relations before NOT, NOT before AND, AND before OR", () => {
    const line =
      'code:"Sector/Energy" AND NOT (coder:Noor OR document:"Close on Paper") NEAR/10 text:"gas pipeline" OR weight>=5';
    const energy: Query = { kind: "coding", conditions: [{ kind: "code", codeId: "e" }] };
    const noor: Query = { kind: "coding", conditions: [{ kind: "coder", coderId: "noor" }] };
    expect(read(line)).toEqual({
      kind: "or",
      parts: [
        {
          kind: "and",
          parts: [
            energy,
            {
              kind: "not",
              part: {
                ...{ kind: "near", within: 10, right: { kind: "text", words: "gas pipeline" } },
                left: { kind: "or", parts: [noor, { kind: "documents", documentIds: ["d1"] }] },
              },
            },
          ],
        },
        { kind: "coding", conditions: [{ kind: "weight", least: 5 }] },
      ],
    });
  });

  it.each([
    ['code="sector/energy"', 'code="Sector/Energy"'],
    ["code:sector overlapping code:#gone", 'code:"Sector" OVERLAPPING code:#gone'],
    ['code:"Yes/No \\"sure\\""', 'code:"Yes/No \\"sure\\""'],
    ["not not text:x", 'NOT (NOT text:"x")'],
    ['set:"wave 1",Interviews', 'set:"Wave 1","Interviews"'],
    ["folder:interviews", 'folder:"Interviews"'],
    ['query:"gas or trade" and text:x', 'query:"Gas or trade" AND text:"x"'],
    ["[code:Sector coder:noor date:2026-01-31..]", '[code:"Sector" coder:"Noor" date:2026-01-31..]'],
    [
      "text:a followed by/paragraph text:b inside text:c",
      '(text:"a" FOLLOWED BY/PARAGRAPH text:"b") INSIDE text:"c"',
    ],
    ['document:#d2,"Close on Paper", #d4', 'document:#d2,"Close on Paper",#d4'],
    [
      'attribute:Side=East AND caseattribute:"A b"="c d"',
      'attribute:"Side"="East" AND caseAttribute:"A b"="c d"',
    ],
    [
      "layer:Consensus OR round:first OR date:..2026-02-28",
      'layer:consensus OR round:"First" OR date:..2026-02-28',
    ],
  ])("%s is written %s", (line, written) => {
    const outcome = readLine(line, names);
    expect(outcome.ok && writeLine(outcome.value, names)).toBe(written);
  });

  it.each([
    [
      "",
      0,
      0,
      "One of code: coder: layer: round: date: weight: document: attribute: caseAttribute: text: set: folder: query: is expected here, where the line ends.",
    ],
    [
      "code:Sector code:Sector",
      12,
      16,
      "An operator is expected here: AND, OR, OVERLAPPING, INSIDE, NEAR/10, FOLLOWED BY/10, and not “code”.",
    ],
    ["code:Energy", 5, 11, "2 codes are called “Energy”. Write “Obstacle/Energy” or “Sector/Energy”."],
    ["code:Ener", 5, 9, "No code is called “Ener”. Do you mean “Obstacle/Energy” or “Sector/Energy”?"],
    ["document:Report", 9, 15, "2 documents are called “Report”. Write #d2 or #d3."],
    [
      "(code:Sector AND coder:Noor",
      27,
      27,
      "“)” is expected to close the bracket, or an operator, where the line ends.",
    ],
    [
      'text:"gas',
      5,
      9,
      'This quotation mark has no second one. Close it with " after the name or the words.',
    ],
    [
      "text:a > text:b",
      7,
      8,
      "“>” means nothing here. Put names and words with such signs in quotation marks.",
    ],
    [
      "text:a NEAR text:b",
      7,
      11,
      "A number of words from 0 to 1000, or PARAGRAPH, is expected behind “/”, as NEAR/10, and not “NEAR”.",
    ],
    ["text:a FOLLOWED text:b", 16, 20, "BY is expected after FOLLOWED, as FOLLOWED BY/10, and not “text”."],
    [
      "date:2026-02-30..",
      5,
      17,
      "Days are expected here, as 2026-01-31..2026-03-31, 2026-01-31.. or ..2026-03-31, and not “2026-02-30..”.",
    ],
    ["weight>=101", 8, 11, "A whole number from 0 to 100 is expected here, and not “101”."],
    [
      "[code:Sector text:x]",
      13,
      17,
      "One of code: coder: layer: round: date: weight: is expected here, and not “text”.",
    ],
    ["coder:", 6, 6, "A name is expected here, where the line ends."],
    ['text:" "', 5, 8, "Words are expected here, and not “ ”."],
  ])("%j is broken from %i to %i", (line, at, end, message) => {
    expect(read(line)).toEqual({ at, end, message });
  });

  it("is refused where it is too long, too deep or of too many parts, without being followed there", () => {
    expect(read(`text:${"x".repeat(4_000)}`)).toMatchObject({
      at: 4_000,
      message: expect.stringContaining("too long") as string,
    });
    expect(read("(".repeat(1_000))).toMatchObject({
      at: 61,
      message: expect.stringContaining("Fewer brackets") as string,
    });
    expect(read(`${"NOT ".repeat(25)}text:x`)).toMatchObject({
      message: expect.stringContaining("20 deep") as string,
    });
    expect(read(Array(201).fill("text:x").join(" OR "))).toMatchObject({
      message: expect.stringContaining("200 parts") as string,
    });
    expect(read(Array(21).fill("text:x").join(" INSIDE "))).toMatchObject({
      message: expect.stringContaining("20 deep") as string,
    });
    expect(read(`${"NOT ".repeat(19)}text:x`)).toMatchObject({ kind: "not" });
  });

  it("comes back as it was written, whatever is called what", () => {
    const name = fc.constantFrom("One", "one", "Two", "A/B", "B", 'say "so"', "back\\", "#d", "x [y], z=1");
    const things = (ids: string[]) =>
      fc.tuple(...ids.map(() => name)).map((all) => all.map((each, at) => ({ id: ids[at]!, name: each })));
    const anyNames = fc.record({
      codes: fc
        .tuple(things(["a", "b", "c"]), fc.constantFrom(null, "a"), fc.constantFrom(null, "b"))
        .map(([[a, b, c], ofB, ofC]) =>
          nameCodes(buildTree([named("a", a!.name), named("b", b!.name, ofB), named("c", c!.name, ofC)])),
        ),
      documents: things(["d1", "d2"]),
      coders: things(["A", "B", "C"]),
      rounds: things(["r1"]),
      folders: things(["f1"]),
      sets: things(["s1", "s2"]),
      queries: things(["q1", "q2"]),
    });
    fc.assert(
      fc.property(anyQuery, anyNames, (query, given) => {
        const line = writeLine(query, given);
        expect(readLine(line, given)).toEqual({ ok: true, value: query });
      }),
      { seed: 22, numRuns: 1_000 },
    );
  });

  it("never fails on anything typed", () => {
    const piece = fc.constantFrom(
      ...'( ) [ ] , : = >= AND OR NOT NEAR/2 FOLLOWED BY/PARAGRAPH INSIDE code coder text date weight x " \\ é 😀 > 5'.split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join(" ")),
        (line) => {
          const outcome = readLine(line, names);
          if (!outcome.ok) {
            expect(outcome.error.message).not.toBe("");
            expect(outcome.error.at).toBeLessThanOrEqual(outcome.error.end);
            expect(outcome.error.end).toBeLessThanOrEqual(line.length);
          }
        },
      ),
      { seed: 22, numRuns: 3_000 },
    );
  });
});
