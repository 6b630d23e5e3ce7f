import { describe, expect, it } from "vitest";
import { type AttributeKind, findKindProblem, guessKind, normaliseValues, readValue } from "./attribute-kind";

describe("readValue", () => {
  it.each<[AttributeKind, string, string | false]>([
    ["number", "1,250.50", "1250.5"],
    ["number", "12,5", "12.5"],
    ["number", "1 250", "1250"],
    ["number", "−3", "-3"],
    ["number", "1,250", "1250"],
    ["number", "12 5", false],
    ["number", "twelve", false],
    ["number", "1e9", false],
    ["date", "2026-1-31", "2026-01-31"],
    ["date", "2026-01-31 00:00", "2026-01-31"],
    ["date", "31.1.2026", "2026-01-31"],
    ["date", "31/1/2026", "2026-01-31"],
    ["date", "1/31/2026", "2026-01-31"],
    ["date", "2/2/2026", "2026-02-02"],
    ["date", "1/2/2026", false],
    ["date", "30.2.2026", false],
    ["boolean", "TRUE", "yes"],
    ["boolean", "0", "no"],
    ["boolean", "maybe", false],
    ["choice", " East ", "East"],
    ["text", "any thing", "any thing"],
    ["number", " ", ""],
  ])("reads a %s from %j", (kind, written, expected) => {
    const read = readValue(kind, written);
    expect(read.ok ? read.value : false).toBe(expected);
    if (read.ok) expect(readValue(kind, read.value)).toEqual(read);
  });
});

describe("guessKind", () => {
  it.each<[readonly string[], AttributeKind]>([
    [["1", "2.5", ""], "number"],
    [["0", "1", "1"], "number"],
    [["yes", "no", "Yes"], "boolean"],
    [["2026-01-31", "1.2.2026"], "date"],
    [["East", "West", "East", "West"], "choice"],
    [["One thing", "another", "a third"], "text"],
    [["", ""], "text"],
  ])("takes %j for a %s", (values, kind) => expect(guessKind(values)).toBe(kind));
});

describe("the kinds of a project's attributes", () => {
  const kinds = { cases: { Age: "number" } } as const;
  it("tell what is not of them, of cases and documents apart", () => {
    expect(findKindProblem({ Age: "old" }, {}, kinds, "cases")).toBe("“old” for Age is no number.");
    expect(findKindProblem({ Age: "old" }, {}, kinds, "documents")).toBeNull();
    expect(findKindProblem({ constructor: "x" }, {}, kinds, "cases")).toBeNull();
    expect(findKindProblem({ Age: "old" }, { Age: "old" }, kinds, "cases")).toBeNull();
    expect(findKindProblem({ Age: "older" }, { Age: "old" }, kinds, "cases")).toContain("“older”");
    expect(normaliseValues({ Age: "1,000", Town: "1,000" }, kinds, "cases")).toEqual({
      Age: "1000",
      Town: "1,000",
    });
  });
});

describe("guessKind", () => {
  it.each([
    [["01069", "80331"], "text"],
    [["X", "Y", "X", "Y"], "choice"],
    [["Yes", "no"], "boolean"],
    [["0", "1"], "number"],
    [["0.5", "12"], "number"],
  ])("takes %j for %s", (values, kind) => expect(guessKind(values)).toBe(kind));

  it("keeps the digits of a number", () => {
    expect(readValue("number", "0.0000001")).toEqual({ ok: true, value: "0.0000001" });
    expect(readValue("number", "+007")).toEqual({ ok: true, value: "7" });
  });
});
