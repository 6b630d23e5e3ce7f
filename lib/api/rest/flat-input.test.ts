import { describe, expect, it } from "vitest";
import { z } from "zod";
import { coerceQuery, isFlatInput } from "./flat-input";
import { toJsonSchema } from "./input-schema";

const schemaOf = (shape: z.ZodRawShape) => toJsonSchema(z.object(shape), "input");

describe("isFlatInput", () => {
  it.each<[string, z.ZodRawShape, boolean]>([
    ["nothing", {}, true],
    ["texts, numbers and truth values", { a: z.uuid(), b: z.int(), c: z.boolean() }, true],
    ["what may be null or left out", { a: z.string().nullable(), b: z.number().nullish() }, true],
    ["choices", { a: z.enum(["x", "y"]), b: z.literal(true), c: z.union([z.enum(["x"]), z.uuid()]) }, true],
    ["lists of scalars", { a: z.array(z.uuid()) }, true],
    ["an object of scalars", { a: z.object({ b: z.string() }).optional() }, true],
    ["an object in an object", { a: z.object({ b: z.object({ c: z.string() }) }) }, false],
    ["lists of lists", { a: z.array(z.array(z.number())) }, false],
    ["lists of objects", { a: z.array(z.object({ b: z.string() })) }, false],
    ["a long text", { a: z.string().max(100_000) }, false],
    ["anything", { a: z.unknown() }, false],
  ])("%s: %#", (_name, shape, flat) => {
    expect(isFlatInput(schemaOf(shape))).toBe(flat);
  });
});

describe("coerceQuery", () => {
  const schema = schemaOf({
    text: z.string().optional(),
    count: z.int().optional(),
    whole: z.boolean().optional(),
    only: z.literal(true).optional(),
    codeId: z.string().nullish(),
    weight: z.number().nullish(),
    ids: z.array(z.string()),
    years: z.array(z.number()).optional(),
    where: z.object({ name: z.string(), at: z.number() }).optional(),
  });

  it.each<[Record<string, unknown>, Record<string, unknown>]>([
    [{ text: "12" }, { text: "12", ids: [] }],
    [
      { count: "12", whole: "false", only: "true" },
      { count: 12, whole: false, only: true, ids: [] },
    ],
    [
      { codeId: "null", weight: "null" },
      { codeId: null, weight: null, ids: [] },
    ],
    [{ ids: "a" }, { ids: ["a"] }],
    [
      { ids: ["a", "b"], years: "1999" },
      { ids: ["a", "b"], years: [1999] },
    ],
    [{ where: { name: "1", at: "2.5" } }, { where: { name: "1", at: 2.5 }, ids: [] }],
    // What is not meant so stays, for the procedure to refuse.
    [
      { count: "many", whole: "yes", weight: "" },
      { count: "many", whole: "yes", weight: "", ids: [] },
    ],
    [
      { other: "1", constructor: "x" },
      { other: "1", constructor: "x", ids: [] },
    ],
  ])("%j becomes %j", (query, input) => {
    expect(coerceQuery(query, schema)).toEqual(input);
  });
});
