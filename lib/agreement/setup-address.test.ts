import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementUnits, chosenCoefficients, defaultSetup } from "./setup";
import { readPlace, readSetup, writePlace, writeSetup } from "./setup-address";

const ids = fc.option(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 4 }), { nil: undefined });
const setups = fc.record({
  layerIds: ids,
  standardId: fc.option(fc.uuid(), { nil: undefined }),
  documentIds: ids,
  codeIds: ids,
  withSubCodes: fc.boolean(),
  unit: fc.constantFrom(...agreementUnits),
  overlap: fc.integer({ min: 1, max: 100 }),
  coefficient: fc.constantFrom(...chosenCoefficients),
  uncodedCounts: fc.boolean(),
});
const pairs = fc
  .uniqueArray(fc.uuid(), { minLength: 2, maxLength: 2 })
  .map(([one, other]) => [one!, other!] as const);
const places = fc.record({
  codeId: fc.option(fc.uuid(), { nil: undefined }),
  pair: fc.option(pairs, { nil: undefined }),
  documentId: fc.option(fc.uuid(), { nil: undefined }),
});

describe("the address of a set-up", () => {
  it("reads what was written, with the place in it", () => {
    fc.assert(
      fc.property(setups, places, (setup, place) => {
        const params = new URLSearchParams(writePlace(setup, place).toString());
        expect(readSetup(params)).toEqual(setup);
        expect(readPlace(params)).toEqual(place);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it("is empty for the default", () => {
    expect(writeSetup(defaultSetup).toString()).toBe("");
    expect(readSetup(new URLSearchParams())).toEqual({
      ...defaultSetup,
      layerIds: undefined,
      standardId: undefined,
      documentIds: undefined,
      codeIds: undefined,
    });
  });

  it.each([
    ["unit=word&coefficient=r2&overlap=0&coders=,&sub=yes", {}],
    ["overlap=101", {}],
    ["overlap=72.5", {}],
    ["coders=a,,b,a", { layerIds: ["a", "b"] }],
    ["uncoded=out&unit=block", { uncodedCounts: false, unit: "block" }],
  ])("takes of %s what it knows", (search, expected) => {
    expect(readSetup(new URLSearchParams(search))).toMatchObject({ ...defaultSetup, ...expected });
  });

  it.each(["pair=a", "pair=a,a", "pair=a,b,c", "pair="])("takes %s for no pair", (search) => {
    expect(readPlace(new URLSearchParams(search)).pair).toBeUndefined();
  });
});
