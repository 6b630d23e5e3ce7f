import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftPaths } from "@/lib/codebook/code-draft";
import { parseCodebookFile } from "@/lib/exchange/parse-codebook-file";
import { parseCodebookRock } from "./parse-codebook-rock";
import { readYaml } from "./read-yaml";

const pathsOf = (text: string) => {
  const read = parseCodebookFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return draftPaths(read.value).map((path) => path.join("/"));
};
const tree = `---
ROCK:
  codes:
    -
      id: trade        # a comment
      label: "Trade: all of it"
      description: >
        What is bought
        and sold.
      children:
        - id: gas
          label: 'Gas'
        -
          id: oil
          children: ["heavy", light]
    - id: late
      parentId: gas
---
`;

describe("codebooks of ROCK", () => {
  it("come from trees in YAML, by label, with what they mean", () => {
    expect(pathsOf(tree)).toEqual([
      ...["Trade: all of it", "Trade: all of it/Gas", "Trade: all of it/Gas/late", "Trade: all of it/oil"],
      ...["Trade: all of it/oil/heavy", "Trade: all of it/oil/light"],
    ]);
    const read = parseCodebookRock(tree);
    expect(read.ok && read.value[0]!.definition).toBe("What is bought and sold.");
  });

  it("come from codes in a text, below those of its tree, and identifiers are none", () => {
    const text = `[[cid=3]] [[uid:7]] It grew. [[gas>winter]]\r\n${tree.replaceAll("\n", "\r\n")}It fell. [[talk>peace>now]] [[talk]]\n`;
    expect(pathsOf(text)).toEqual([
      ...["Trade: all of it", "Trade: all of it/Gas", "Trade: all of it/Gas/late"],
      ...["Trade: all of it/Gas/winter", "Trade: all of it/oil", "Trade: all of it/oil/heavy"],
      ...["Trade: all of it/oil/light", "talk", "talk/peace", "talk/peace/now"],
    ]);
  });

  it("come from YAML alone, with lists at the margin and one code for several", () => {
    expect(pathsOf("codes:\n- id: a\n  children:\n    id: b\n- id: c\n  parentId: c\n")).toEqual([
      "a",
      "a/b",
      "c",
    ]);
  });

  it("leave tables as they are", () => {
    expect(pathsOf("Path,Definition\nA,see [[b>c]]\n")).toEqual(["A"]);
  });

  it("are refused with a sentence where there are no codes, or too deep ones", () => {
    const deep = `[[${Array.from({ length: 101 }, (_, at) => at).join(">")}]]`;
    expect([parseCodebookRock("---\nx: y\n---\n"), parseCodebookRock(deep)]).toMatchObject([
      { ok: false, error: [{ message: expect.stringContaining("no codes") as string }] },
      { ok: false, error: [{ message: "The codes nest deeper than 100 levels." }] },
    ]);
  });
});

it("reads texts in quotation marks and brackets over several lines, as far as they are open", () => {
  const text = [
    'a: "one',
    '  - \\"two\\": x',
    '  three" # end',
    "b: 'it''s",
    "  c: d'",
    "e: [f,",
    "  g: h]",
    "i: j",
  ];
  expect(readYaml(text.join("\n"))).toEqual({
    ...{ a: 'one - "two": x three', b: "it's c: d", e: ["f", "g: h"], i: "j" },
  });
});

it("reads whatever stands in YAML without end or failure", () => {
  const line = fc.tuple(
    fc.nat(6),
    fc.constantFrom("- a", "-", "b:", "c: d", "e: |", "x", '"q', "[1,", "- - y", "z: >"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.string(), (lines, tail) => {
      const text = lines.map(([indent, said]) => " ".repeat(indent) + said).join("\n");
      expect(readYaml(`${text}\n${tail}`)).toBeDefined();
    }),
    { seed: 3, numRuns: 500 },
  );
});
