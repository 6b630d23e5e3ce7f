import { describe, expect, it } from "vitest";
import type { ContinuumFigures } from "./agreement-view";
import { sayNoMeasure } from "./continuum-words";
import { figure, noFigure } from "./figure";
import { writeContinuumMethods } from "./write-continuum-methods";

const all: ContinuumFigures = {
  uAlpha: figure(0.712),
  uAlphaBinary: figure(0.8),
  cuAlpha: figure(0.655),
  cuCoverage: figure(0.4),
  alphaU: figure(0.5),
  gamma: figure(0.613),
  gammaCat: figure(0.9),
  samples: 30,
  seed: 7,
  precision: 0.02,
};
const none = noFigure("nothingCoded");

describe("what a paper says of the continuum", () => {
  it("names each measure with its value and source, and by which draws gamma was made", () => {
    const said = writeContinuumMethods(all, "1.2.3");
    expect(said).toContain("uα = .71 (Krippendorff et al. 2016), |uα = .80");
    expect(said).toContain("γ = .61 (Mathet, Widlöcher & Métivier 2015)");
    expect(said).toContain("30 continua drawn at random (seed 7), precise to 2.0 %");
    expect(said).toContain("Excerpta 1.2.3");
    expect(said).not.toContain("could not be computed");
  });

  it("names what could not be computed, and says nothing of draws without gamma", () => {
    const said = writeContinuumMethods({ ...all, gamma: none, gammaCat: none, precision: null }, "1");
    expect(said).toContain("γ, γ-cat could not be computed.");
    expect(said).not.toContain("seed");
    expect(said).not.toContain("γ =");
  });

  it("claims no coefficient where there is none", () => {
    const nothing = {
      uAlpha: none,
      uAlphaBinary: none,
      cuAlpha: none,
      alphaU: none,
      gamma: none,
      gammaCat: none,
    };
    const said = writeContinuumMethods({ ...all, ...nothing, precision: null }, "1");
    expect(said).toMatch(/^No coefficient of the continuum exists/);
    expect(said).not.toContain("=");
  });
});

describe("why a measure of the continuum has no value", () => {
  it("is told by what the measure looks at", () => {
    expect(sayNoMeasure("cuAlpha", "noUnits")).toBe("no passages of two coders overlap");
    expect(sayNoMeasure("uAlpha", "noUnits")).toMatch(/no document with text is finished/);
    expect(sayNoMeasure("gammaCat", "nothingCoded")).toBe(sayNoMeasure("gamma", "nothingCoded"));
  });

  it("is told in words, for every reason there is", () => {
    const reasons = [
      "noUnits",
      "oneCategory",
      "nothingCoded",
      "overlap",
      "partUndefined",
      "missingRatings",
    ] as const;
    for (const reason of [...reasons, "tooMany"] as const)
      for (const measure of ["uAlpha", "cuAlpha", "gamma"] as const)
        expect(sayNoMeasure(measure, reason)).toMatch(/[a-z]{3} [a-z]/);
  });
});
