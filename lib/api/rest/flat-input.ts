import type { JsonSchema } from "./input-schema";

/** Characters above which a text is not sent in an address. */
const longest = 2_000;

/** The types a value may have; none where the schema says nothing of it. */
function typesOf(schema: JsonSchema): string[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(typesOf);
  if (schema.type !== undefined) return [schema.type].flat();
  if (schema.enum !== undefined) return schema.enum.map((each) => typeof each);
  return schema.const === undefined ? [] : [typeof schema.const];
}

const scalars = ["string", "number", "integer", "boolean", "null"];

function isScalar(schema: JsonSchema): boolean {
  if (schema.anyOf !== undefined) return schema.anyOf.every(isScalar);
  const types = typesOf(schema);
  return (
    types.length > 0 && types.every((type) => scalars.includes(type)) && (schema.maxLength ?? 0) <= longest
  );
}

const isFlat = (schema: JsonSchema): boolean =>
  isScalar(schema) ||
  (schema.type === "array" && schema.items !== undefined && isScalar(schema.items)) ||
  (schema.type === "object" && Object.values(schema.properties ?? { none: {} }).every(isScalar));

/**
 * Whether an input can stand in an address: an object of texts, numbers, truth values, lists of these, and objects of
 * these one deep. Long texts cannot.
 */
export const isFlatInput = (schema: JsonSchema): boolean =>
  schema.type === "object" && Object.values(schema.properties ?? {}).every(isFlat);

/** A text as the number or truth value that is meant; itself where it is none, so that the procedure's own check refuses it. */
function coerceScalar(value: unknown, schema: JsonSchema): unknown {
  if (typeof value !== "string") return value;
  const types = typesOf(schema);
  if (types.includes("null") && value === "null") return null;
  if (types.includes("string")) return value;
  if (types.includes("boolean") && (value === "true" || value === "false")) return value === "true";
  const meansNumber = types.includes("number") || types.includes("integer");
  return meansNumber && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}

function coerceValue(value: unknown, schema: JsonSchema): unknown {
  const { items } = schema;
  if (schema.type === "array" && items !== undefined) {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return values.map((each) => coerceScalar(each, items));
  }
  return schema.type === "object" && isObject(value)
    ? coerceQuery(value, schema)
    : coerceScalar(value, schema);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What an address says, all of it texts, as an input of the schema: numbers and truth values are read, `null` where that
 * may be, one value for a list is a list of one, and a list of which nothing is said is empty where it must be there.
 */
export function coerceQuery(
  query: Readonly<Record<string, unknown>>,
  { properties = {}, required = [] }: JsonSchema,
): Record<string, unknown> {
  const said = Object.entries(query).map(([name, value]) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return [name, schema === undefined ? value : coerceValue(value, schema)] as const;
  });
  const empty = required.filter((name) => properties[name]?.type === "array" && !Object.hasOwn(query, name));
  return Object.fromEntries([...empty.map((name) => [name, []] as const), ...said]);
}
