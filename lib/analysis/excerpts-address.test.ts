import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, writeAddress } from "./excerpts-address";

describe("excerpts address", () => {
  it.each([
    ["", { codeId: null, withSubCodes: true }],
    ["code=c1&sub=0", { codeId: "c1", withSubCodes: false }],
    ["code=c1&document=a&document=b&coder=", { codeId: "c1", withSubCodes: true, documentIds: ["a", "b"] }],
    [
      "attribute=genre%3Da%3Db",
      { codeId: null, withSubCodes: true, attribute: { name: "genre", value: "a=b" } },
    ],
    [
      "case=a&case=b&caseAttribute=age%3D40",
      {
        codeId: null,
        withSubCodes: true,
        caseIds: ["a", "b"],
        caseAttribute: { name: "age", value: "40" },
      },
    ],
    ["code=c1&older=1", { codeId: "c1", withSubCodes: true, older: true }],
    ["attribute=%3Dx&text=%20%20&other=1", { codeId: null, withSubCodes: true }],
  ])("reads %j", (search, expected) => {
    expect(JSON.parse(JSON.stringify(readAddress(new URLSearchParams(search))))).toEqual(expected);
  });

  it("reads back whatever it wrote", () => {
    const id = fc.string({ minLength: 1 });
    const ids = fc.option(fc.array(id, { minLength: 1 }), { nil: undefined });
    const address = fc.record({
      codeId: fc.option(id),
      withSubCodes: fc.boolean(),
      documentIds: ids,
      layerIds: ids,
      caseIds: ids,
      caseAttribute: fc.option(fc.record({ name: fc.constantFrom("age", "a b"), value: fc.string() }), {
        nil: undefined,
      }),
      attribute: fc.option(
        fc.record({ name: id.filter((name) => !name.includes("=")), value: fc.string() }),
        { nil: undefined },
      ),
      text: fc.option(
        id.map((text) => text.trim()).filter((text) => text !== ""),
        { nil: undefined },
      ),
      older: fc.constantFrom(true as const, undefined),
    });
    fc.assert(
      fc.property(address, (given) => {
        expect(readAddress(new URLSearchParams(writeAddress(given).toString()))).toEqual(given);
      }),
      { seed: 11 },
    );
  });
});
