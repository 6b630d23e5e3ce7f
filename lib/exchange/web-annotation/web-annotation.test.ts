import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorExcerpts } from "@/lib/incoming/anchor-excerpts";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { parseAnnotations } from "./parse-annotations";
import { type OutgoingCoding, type OutgoingDocument, writeAnnotations } from "./write-annotations";

const read = (json: unknown) => {
  const parsed = parseAnnotations(typeof json === "string" ? json : JSON.stringify(json));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
const quote = (exact: string) => ({ type: "TextQuoteSelector", exact, prefix: "so ", suffix: "" });

describe("parseAnnotations", () => {
  const row = {
    ...{ id: "a1", created: "2024-05-01T10:00:00.123456+00:00", user: "acct:ann@hypothes.is", links: {} },
    ...{
      uri: "https://example.org/minutes.html",
      document: { title: ["Minutes"] },
      text: "Why?",
      tags: ["Gas"],
    },
    target: [
      {
        source: "https://example.org/minutes.html",
        selector: [
          { type: "RangeSelector" },
          { type: "TextPositionSelector", start: 4, end: 9 },
          quote("grew"),
        ],
      },
    ],
  };

  it("reads rows of Hypothesis, with replies, page notes and what has no place", () => {
    const reply = {
      ...row,
      id: "r1",
      references: ["a1"],
      text: "Because.",
      tags: [],
      user_info: { display_name: "Bob" },
    };
    const note = { ...row, id: "n1", target: [{ source: row.uri }], text: "A note", tags: [] };
    const lost = { ...reply, id: "r2", references: ["gone"] };
    const drawn = {
      ...row,
      id: "d1",
      target: [{ source: row.uri, selector: [{ type: "FragmentSelector" }] }],
    };
    const { origin, excerpts, losses } = read({ total: 5, rows: [row, reply, note, lost, drawn] });
    expect(origin).toBe("annotations of Hypothesis");
    expect(excerpts).toMatchObject([
      {
        ...{ document: "Minutes", quote: "grew", prefix: "so ", ranges: [[4, 9]], coder: "ann" },
        ...{ codes: [{ path: "Gas" }], memo: "Why?\nBob: Because.", created: "2024-05-01T10:00:00.123Z" },
      },
      { document: "Minutes", quote: "", ranges: [], memo: "A note", codes: [] },
      { quote: "", ranges: [] },
    ]);
    expect(losses).toEqual([
      "1 place told by other means than words or offsets: without a place.",
      "1 reply to what is not in the file: left out.",
    ]);
  });

  const annotation = {
    ...{
      type: "Annotation",
      creator: { name: "Ann" },
      target: { source: "http://x.org/a/Minutes.pdf?v=1", selector: quote("grew") },
    },
    body: [
      { type: "TextualBody", purpose: "tagging", value: "Gas" },
      { type: "TextualBody", value: "<p>See&nbsp;it</p>", format: "text/html" },
      "http://x.org/picture.png",
    ],
  };
  it.each<[string, unknown]>([
    ["one annotation", annotation],
    ["a list", [annotation]],
    ["a page", { type: "AnnotationPage", items: [annotation] }],
    [
      "a collection",
      { type: ["AnnotationCollection"], first: { type: "AnnotationPage", items: [annotation] } },
    ],
    ["a graph", { "@graph": [{ ...annotation, type: undefined, "@type": "oa:Annotation" }] }],
  ])("reads %s", (_, json) => {
    expect(read(json).excerpts).toMatchObject([
      { document: "Minutes.pdf", quote: "grew", coder: "Ann", codes: [{ path: "Gas" }], memo: "See it" },
    ]);
  });

  it("reads however many pages, and tells what stands too deep", () => {
    const pages = Array.from({ length: 30 }).reduce<object>((next) => ({ items: [annotation], next }), {});
    expect(read({ first: pages })).toMatchObject({ excerpts: Array(30).fill({ quote: "grew" }), losses: [] });
    const deep = Array.from({ length: 12 }).reduce<object>((items) => ({ items }), [annotation]);
    expect(read([annotation, deep])).toMatchObject({
      ...{ excerpts: [{ quote: "grew" }], losses: [expect.stringContaining("in one another")] },
    });
  });

  it("cuts what is too long, and tells it", () => {
    const body = Array.from({ length: 201 }, (_, at) => ({ purpose: "tagging", value: `code ${at}` }));
    const { excerpts, losses } = read({ ...annotation, body, creator: "a".repeat(201) });
    expect([excerpts[0]!.codes.length, excerpts[0]!.coder.length]).toEqual([200, 200]);
    expect(losses).toEqual([
      "1 excerpt with a text that is too long, in words, a memo or a name: cut off.",
      "1 excerpt with more than 200 codes: the others are left out.",
    ]);
    const { prefix } = read({
      ...{
        type: "Annotation",
        target: { selector: { ...quote("grew"), prefix: `${"a".repeat(100_000)}b` } },
      },
    }).excerpts[0]!;
    expect([prefix.length, prefix.at(-1)]).toEqual([100_000, "b"]);
  });

  it("takes marks that are never closed for text at once", () => {
    const value = "<".repeat(200_000);
    expect(read({ ...annotation, body: { value, format: "text/html" } }).excerpts[0]!.memo).toHaveLength(
      100_000,
    );
  });

  it.each<[string, string]>([
    ["half of it", "{"],
    ["nothing in it", "{}"],
    ["a number", "7"],
    ["a list of what is none", '[[[[[]]]], null, {"target": null, "items": 3}]'],
  ])("refuses %s with a sentence", (_, text) => {
    const parsed = parseAnnotations(text);
    expect(parsed.ok ? "" : parsed.error).toMatch(/^The file .*\.$/);
  });

  it("takes whatever JSON for what it is", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(typeof parseAnnotations(`{"rows": [{"target": ${text}, "body": ${text}}]}`).ok).toBe(
          "boolean",
        );
      }),
      { seed: 9, numRuns: 200 },
    );
  });
});

describe("writeAnnotations", () => {
  const text = "Gas 🙂 and oil.\n\nGas 🙂🙂 and oil rose; gas fell 🙁.\n\nGas 🙂 and oil.\n";
  const edge = fc.nat(text.length);
  const range = fc.tuple(edge, edge).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const isWhole = ({ start, end }: { start: number; end: number }) => {
    const words = text.slice(start, end);
    return words !== "" && words.trim() === words && words.isWellFormed();
  };
  const coding = fc.record({
    ...{ id: fc.uuid(), code: fc.record({ path: fc.constantFrom("A", "B > C"), guid: fc.uuid() }) },
    ...{ coder: fc.constantFrom("Ann", "Model (language model)"), isModel: fc.boolean() },
    weight: fc.option(fc.nat(100)),
    created: fc.date({ min: new Date(0), max: new Date("2030-01-01"), noInvalidDate: true }),
    ranges: fc.oneof(
      range.filter(isWhole).map((one) => [one]),
      fc
        .tuple(range.filter(isWhole), range.filter(isWhole))
        .filter(([a, b]) => a.end < b.start && b.start - a.end > 1)
        .map(([a, b]) => [a, b]),
    ),
  });

  async function write(codings: readonly OutgoingCoding[]): Promise<string> {
    async function* documents(): AsyncGenerator<OutgoingDocument> {
      yield { id: "d", title: "Minutes", text, codings };
    }
    let whole = "";
    for await (const piece of writeAnnotations("Study", codings.length, documents())) whole += piece;
    return whole;
  }

  it("says of what coded whether it is software", async () => {
    const one = { code: { path: "A", guid: "" }, weight: null, created: new Date(0), ranges: [] };
    const whole = await write([
      { ...one, id: "p", coder: "Ann", isModel: false },
      { ...one, id: "m", coder: "Zoe (language model)", isModel: true },
    ]);
    expect([...whole.matchAll(/"creator":{"type":"(\w+)"/g)].map(([, type]) => type)).toEqual([
      "Person",
      "Software",
    ]);
  });

  it("is read back as the same codings in the same places", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(coding, { minLength: 1, maxLength: 8 }), async (codings) => {
        const { excerpts, losses } = read(await write(codings));
        expect(losses).toEqual([]);
        const sought = excerpts.map((each) => ({ ...each, documentId: "d" }));
        const documents = [{ id: "d", text, blocks: deriveBlocks(text, "plain"), pages: [] }];
        const { anchored } = anchorExcerpts(documents, sought);
        expect(
          excerpts.map(({ document, codes, coder, weight, created }, at) => ({
            ...{ document, code: codes[0], coder, weight, created, place: anchored[at] },
          })),
        ).toEqual(
          codings.map(({ code, coder, weight, created, ranges }) => ({
            ...{ document: "Minutes", code, coder, weight, created: created.toISOString() },
            place: {
              ...{ kind: "exact", documentId: "d" },
              ranges: ranges.map(({ start, end }) => [start, end]),
            },
          })),
        );
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
