import { type Condition, type Query, type Relation, isRelated, listParts } from "./query";
import { sayTooLarge } from "./query-limits";
import { isDay } from "./read-condition";

/** What one can begin a part of a query with. */
export type NewPart =
  Condition["kind"] | "documents" | "attribute" | "text" | "groups" | "saved" | "group" | "near";

/** A condition with nothing chosen yet; "" stands for what is to be chosen. */
export function startCondition(kind: Condition["kind"]): Condition {
  switch (kind) {
    case "code":
      return { kind, codeId: "" };
    case "coder":
      return { kind, coderId: "" };
    case "layer":
      return { kind, of: "consensus" };
    case "round":
      return { kind, roundId: "" };
    case "date":
      return { kind };
    case "weight":
      return { kind, least: 50 };
  }
}

/** A part with nothing chosen yet. */
export function startPart(kind: NewPart): Query {
  const code = startCode();
  switch (kind) {
    case "documents":
      return { kind, documentIds: [] };
    case "attribute":
      return { kind, of: "document", name: "", value: "" };
    case "text":
      return { kind, words: "" };
    case "groups":
      return { kind, groupIds: [] };
    case "saved":
      return { kind, queryId: "" };
    case "group":
      return { kind: "or", parts: [code, code] };
    case "near":
      return { kind, within: 20, left: code, right: code };
    case "code":
    case "coder":
    case "layer":
    case "round":
    case "date":
    case "weight":
      return { kind: "coding", conditions: [startCondition(kind)] };
  }
}

const startCode = (): Query => ({ kind: "coding", conditions: [{ kind: "code", codeId: "" }] });

/** A query to which a part is added: beside those of an "and" or "or", else to what both have. */
export function addPart(query: Query | null, part: Query): Query {
  if (query === null) return part;
  if (query.kind === "and" || query.kind === "or") return { ...query, parts: [...query.parts, part] };
  return { kind: "and", parts: [query, part] };
}

/** Another query in the place of one of several; without it where it is null. What is left alone stands for all. */
export function replacePart(
  query: Extract<Query, { kind: "and" | "or" }>,
  place: number,
  part: Query | null,
): Query | null {
  const parts = query.parts.flatMap((each, at) => (at === place ? (part ?? []) : [each]));
  return parts.length > 1 ? { ...query, parts } : (parts[0] ?? null);
}

/** The opposite: what was negated, or else the negation. */
export const negate = (query: Query): Query =>
  query.kind === "not" ? query.part : { kind: "not", part: query };

/** A relation of this kind between the sides of another; how near stays where both are about it. */
export function relate(kind: Relation["kind"], query: Query): Query {
  const { left, right } = isRelated(query) ? query : { left: query, right: startCode() };
  if (kind === "overlapping" || kind === "inside") return { kind, left, right };
  return { kind, within: "within" in query ? query.within : 20, left, right };
}

/** What is still to be chosen or mended before a query can be asked, as a sentence for the person; null when it can. */
export function describeQueryGap(query: Query): string | null {
  for (const part of listParts(query)) {
    const gap =
      part.kind === "coding"
        ? (part.conditions.map(describeConditionGap).find((each) => each !== null) ?? null)
        : describePartGap(part);
    if (gap !== null) return gap;
  }
  return sayTooLarge(query);
}

function describePartGap(part: Query): string | null {
  switch (part.kind) {
    case "documents":
      return part.documentIds.length === 0 ? "Choose the documents." : null;
    case "attribute":
      if (part.name === "") return "Choose the attribute.";
      return part.value === "" ? `Choose a value of ${part.name}.` : null;
    case "text":
      return part.words.trim() === "" ? "Write the words that the text contains." : null;
    case "groups":
      return part.groupIds.length === 0 ? "Choose the folders or sets." : null;
    case "saved":
      return part.queryId === "" ? "Choose the saved query." : null;
    case "coding":
    case "and":
    case "or":
    case "not":
    case "overlapping":
    case "inside":
    case "near":
    case "followedBy":
      return null;
  }
}

function describeConditionGap(condition: Condition): string | null {
  switch (condition.kind) {
    case "code":
      return condition.codeId === "" ? "Choose a code in every condition." : null;
    case "coder":
      return condition.coderId === "" ? "Choose the coder." : null;
    case "round":
      return condition.roundId === "" ? "Choose the round." : null;
    case "date": {
      const { from, to } = condition;
      const days = [from, to].filter((day) => day !== undefined);
      if (days.length === 0 || !days.every(isDay)) return "Choose the first day, the last one, or both.";
      return from !== undefined && to !== undefined && from > to
        ? "The last day is before the first one. Swap them."
        : null;
    }
    case "layer":
    case "weight":
      return null;
  }
}

/** Whether two queries are written the same, whatever the order of their keys. */
export const isSameQuery = (one: Query, other: Query): boolean => sortKeys(one) === sortKeys(other);

const sortKeys = (query: Query): string =>
  JSON.stringify(query, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
