import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseRanges } from "@/lib/text/ranges";
import { nameForBrat, writeBrat, writeBratConfiguration, writeBratLabels } from "../brat/write-brat";
import { writeDoccanoLine } from "../doccano/write-doccano";
import { writeCas } from "../uima/write-cas";
import type { CodedDocument } from "./coded-document";
import { codedSample, sampleFrame } from "./testing/coded-samples";

/** Texts with emoji, letters of other scripts and every kind of line break, and passages of one to three ranges. */
const documents = fc
  .record({
    text: fc
      .array(fc.constantFrom("word ", "😀", "\n", "é", "مرحبا", "\u2028", "\f", "\t", "𝔘", "  ", "x"), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.join("")),
    places: fc.array(fc.array(fc.tuple(fc.nat(120), fc.nat(120)), { minLength: 1, maxLength: 3 }), {
      maxLength: 6,
    }),
  })
  .map(({ text, places }) =>
    codedSample(
      text,
      places
        .map((pairs) =>
          normaliseRanges(
            text,
            pairs.map(([start, length]) => ({ start, end: start + length })),
          ).map(({ start, end }): [number, number] => [start, end]),
        )
        .filter((ranges) => ranges.length > 0),
    ),
  );

const check = (holds: (document: CodedDocument) => void) =>
  fc.assert(fc.property(documents, holds), { numRuns: 200, seed: 20_260_801 });

/** The words of a passage without white space, whichever way a format cuts them. */
const packed = (words: string) => words.replace(/\s+/g, "");
const quotes = ({ text, passages }: CodedDocument) =>
  passages.map(({ ranges }) => ranges.map(({ start, end }) => text.slice(start, end)));

describe("brat", () => {
  const names = nameForBrat(sampleFrame);

  it("gives every coding its words in code points, no span over a line break", () => {
    check((document) => {
      const letters = [...document.text];
      const lines = writeBrat(document, names)
        .split("\n")
        .filter((line) => line.startsWith("T"));
      const said = lines.map((line) => {
        const [, placed = "", words, ...rest] = line.split("\t");
        expect(rest).toEqual([]);
        const spans = placed.slice(placed.indexOf(" ") + 1).split(";");
        const fragments = spans.map((span) => {
          const [start, end] = span.split(" ").map(Number);
          return letters.slice(start, end).join("");
        });
        expect(fragments.join(" ")).toBe(words);
        for (const fragment of fragments) expect(fragment).not.toMatch(/[\n\t\f\u2028]/);
        return packed(words ?? "");
      });
      const wanted = quotes(document).map((parts) => packed(parts.join("")));
      expect(said).toEqual(wanted.filter((words) => words !== "").flatMap((words) => [words, words]));
    });
  });

  it("writes coders, weights and memos, names that brat allows, and the codebook's order", () => {
    const document = codedSample("Gas\nflows 😀 far.", [
      [
        [0, 9],
        [13, 16],
      ],
    ]);
    expect(writeBrat(document, names)).toBe(
      [
        "T1\tGrowth_Gro_e 0 3;4 9;12 15\tGas flows far",
        "A1\tCoder T1 Ann_Arger",
        "#1\tAnnotatorNotes T1\tweight: 40",
        "#2\tAnnotatorNotes T1\tmemo: Why · Ann Ärger · Because <b> so",
        "T2\tTrade_money 0 3;4 9;12 15\tGas flows far",
        "A2\tCoder T2 Bot_language_model",
        "",
      ].join("\n"),
    );
    const [memo] = document.memos.get("p0")!;
    const broken = { ...document, memos: new Map([["p0", [{ ...memo!, text: "a\u0085b\u001cc" }]]]) };
    expect(writeBrat(broken, names)).toContain(" · a b c\n");
    expect(writeBratConfiguration(sampleFrame, names)).toContain(
      "[entities]\n\nTrade_money\n\tGrowth_Gro_e\n!Trade_money_2\n\n[relations]",
    );
    expect(writeBratLabels(sampleFrame, names)).toContain("Growth_Gro_e | Growth / Größe\n");
  });
});

describe("doccano", () => {
  it("gives every range its words in code points, what is coded alike once", () => {
    check((document) => {
      const line = writeDoccanoLine(document, sampleFrame, 7);
      if (document.text.trim() === "") {
        expect(line).toBeNull();
        return;
      }
      const { id, text, label } = JSON.parse(line!) as {
        id: number;
        text: string;
        label: [number, number, string][];
      };
      expect([id, text]).toEqual([7, document.text]);
      const letters = [...text];
      const said = label.map(([start, end]) => letters.slice(start, end).join(""));
      const places = new Set(
        document.passages.flatMap(({ ranges }) => ranges.map(({ start, end }) => `${start} ${end}`)),
      );
      const wanted = [...places].map((place) =>
        text.slice(...(place.split(" ").map(Number) as [number, number])),
      );
      expect(said.toSorted()).toEqual([...wanted, ...wanted].toSorted());
    });
  });
});

describe("labels of doccano", () => {
  it("say what nobody but a language model coded", () => {
    const document = codedSample("Gas flows", [[[0, 3]]]);
    const [passage] = document.passages;
    const byBoth = { id: "c", passageId: "p0", codeId: "trade", layerId: "ann" };
    const labelsOf = (codings: NonNullable<typeof passage>["codings"]) => {
      const line = writeDoccanoLine({ ...document, passages: [{ ...passage!, codings }] }, sampleFrame, 1);
      return (JSON.parse(line!) as { label: [number, number, string][] }).label.map(([, , label]) => label);
    };
    const growth = "Trade & <money> > Growth / Größe";
    expect(labelsOf(passage!.codings)).toEqual(["Trade & <money> (language model)", growth]);
    expect(labelsOf([...passage!.codings, byBoth])).toEqual(["Trade & <money>", growth]);
  });
});

describe("UIMA CAS", () => {
  it("gives every range its words in UTF-16 units, and every index member is there once", () => {
    check((document) => {
      const cas = JSON.parse(writeCas(document, sampleFrame)) as {
        "%FEATURE_STRUCTURES": {
          "%ID": number;
          "%TYPE": string;
          begin: number;
          end: number;
          passage: string;
        }[];
        "%VIEWS": { _InitialView: { "%SOFA": number; "%MEMBERS": number[] } };
        "%TYPES": object;
      };
      const all = cas["%FEATURE_STRUCTURES"];
      const sofa = all[0] as unknown as { sofaString: string };
      const codings = all.filter((each) => each["%TYPE"] === "excerpta.Coding");
      const said = codings.map(({ passage, begin, end }) => [passage, sofa.sofaString.slice(begin, end)]);
      const wanted = quotes(document).flatMap((parts, at) =>
        [...parts, ...parts].map((words) => [`p${at}`, words]),
      );
      expect(said).toEqual(wanted);
      expect(cas["%VIEWS"]._InitialView["%MEMBERS"]).toEqual(all.slice(1).map((each) => each["%ID"]));
      expect(new Set(all.map((each) => each["%ID"])).size).toBe(all.length);
    });
  });
});
