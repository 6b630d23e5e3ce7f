/** An object of a JSON file, of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One value or several, as JSON-LD has it. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The first text among values. */
export const firstText = (...values: readonly unknown[]): string =>
  values.flatMap(listOf).find((value): value is string => typeof value === "string" && value.trim() !== "") ??
  "";

/** Whether an object is of a type, which may be one of several and have a prefix: "oa:Annotation". */
export const isOfType = ({ type, "@type": also }: JsonObject, name: string): boolean =>
  [...listOf(type), ...listOf(also)].some((each) => textOf(each).replace(/^oa:/, "") === name);
