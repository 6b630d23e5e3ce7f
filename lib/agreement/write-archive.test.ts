import { describe, expect, it } from "vitest";
import type { ComparedView } from "./agreement-view";
import { compareStudy, rateStudy, type Study } from "./compare/compare-study";
import { fitSetup } from "./fitting-coefficients";
import { type AgreementSetup, agreementUnits, defaultSetup } from "./setup";
import { codedDocument, coding } from "./testing/coded-document";
import { hasR, runRecomputation } from "./testing/run-recomputation";
import { writeArchive } from "./write-archive";

const text = "One two three. Four five six.\n\nSeven eight nine. Ten eleven twelve.";
const finished = codedDocument(text, [
  [coding("x", [0, 9]), coding("x", [9, 14])],
  [coding("x", [0, 9]), coding("y", [15, 29])],
  [],
]);
const { layers } = codedDocument(text, [
  [coding("y", [31, 48])],
  [coding("y", [31, 48])],
  [coding("x", [49, 67])],
]);
/** Cleo has not finished it. */
const unfinished = { ...finished, layers: layers.map((layer, at) => ({ ...layer, finished: at < 2 })) };

function archive(more: Partial<AgreementSetup>) {
  const setup = fitSetup({ ...defaultSetup, ...more }, 3);
  const study: Study = {
    setup,
    codes: [["x"], ["y"], ["z"]],
    codeIds: ["x", "y", "z"],
    documents: [finished, unfinished],
    pairs: [[0, 1]],
    standard: null,
  };
  const view: ComparedView = {
    ...compareStudy(study),
    state: "compared",
    setup,
    layers: ["Ada", "Ben", "Cleo"].map((name) => ({
      ...{ id: name, name, kind: "coder", origin: "person", roundId: "", userId: null },
    })),
    pairsOf: study.pairs,
    documentsOf: [
      { id: "a", title: "A" },
      { id: "b", title: "B" },
    ],
    codesOf: ["Trade", "State", "Nobody’s"].map((path) => ({ id: path, path, color: "" })),
    leftOut: [],
    fewer: [],
    version: "0",
  };
  return writeArchive(view, rateStudy(study));
}

describe("writeArchive", () => {
  it("has each document's units by who gave the code", () => {
    const lines = archive({ unit: "document" })["units.csv"]!.split("\r\n");
    expect(lines[0]).toBe("\uFEFFnumber,code,document,units,Ada,Ben,Cleo");
    expect(lines.filter((line) => line.includes("State"))).toEqual(["2,State,A,1,0,1,0", "2,State,B,1,1,1,"]);
  });

  it("has numbers of documents by frequency, and no pairs of given and not given", () => {
    const files = archive({ unit: "frequency" });
    const lines = files["units.csv"]!.split("\r\n");
    expect(lines.filter((line) => line.includes("Trade"))).toEqual(["1,Trade,A,1,2,1,0", "1,Trade,B,1,0,0,"]);
    expect(files["pairs.csv"]).toBeUndefined();
    expect(files["figures.csv"]).toContain(",alphaRatio,");
    expect(files["figures.csv"]).not.toContain(",f1,");
  });

  it.skipIf(!hasR).each(agreementUnits.filter((unit) => unit !== "given"))(
    "gives R, where it is installed, what the figures come of in units of: %s",
    (unit) => {
      for (const uncodedCounts of [true, false]) {
        const { status, stdout } = runRecomputation(archive({ unit, uncodedCounts }));
        expect({ status, left: stdout.includes("not computed again") }, stdout).toEqual({
          status: 0,
          left: false,
        });
      }
    },
    60_000,
  );
});
