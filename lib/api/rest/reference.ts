import type { OpenAPI } from "@orpc/openapi";
import type { JsonSchema } from "./input-schema";

/** One thing that an operation is told. */
export interface ReferenceField {
  readonly name: string;
  /** Where: in the address's path or query, in a header, or as a member of the body. */
  readonly place: "path" | "query" | "header" | "body";
  /** In words: "UUID", "list of text", "one of text, pages". */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

export interface ReferenceOperation {
  readonly id: string;
  readonly method: "GET" | "POST";
  /** From the server's root: `/api/v1/coding/list`. */
  readonly path: string;
  readonly summary: string;
  /** The scope that a token needs. */
  readonly scope: string;
  readonly fields: readonly ReferenceField[];
  /** What is answered, in words, objects that have names by these; "" where nothing is. */
  readonly answer: string;
  /** A call with curl, with what must be told. */
  readonly example: string;
}

/** An object that answers refer to by its name. */
export interface ReferenceObject {
  readonly name: string;
  /** What it is, where it has no members of its own; else "". */
  readonly type: string;
  readonly members: readonly Pick<ReferenceField, "name" | "type" | "required">[];
}

export interface ReferenceGroup {
  readonly name: string;
  readonly title: string;
  readonly operations: readonly ReferenceOperation[];
}

/** The document by feature, in the order of its paths; operations on files stand with their feature. */
export function toReference(document: OpenAPI.Document): ReferenceGroup[] {
  const base = document.servers?.[0]?.url ?? "";
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (["get", "post"] as const).flatMap((method) => {
      const operation = item?.[method];
      const root = item?.servers?.[0]?.url ?? base;
      return operation === undefined
        ? []
        : [{ operation, view: viewOperation(`${root}${path}`, method, operation) }];
    }),
  );
  const names = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? ""))];
  return names.map((name) => ({
    name,
    title: name.charAt(0).toUpperCase() + name.slice(1),
    operations: operations.filter(({ operation }) => operation.tags?.[0] === name).map(({ view }) => view),
  }));
}

/** The objects that answers are made of, by name; of what can go wrong the page tells apart. */
export const toReferenceObjects = (document: OpenAPI.Document): ReferenceObject[] =>
  Object.entries((document.components?.schemas ?? {}) as Record<string, JsonSchema>)
    .filter(([name]) => name !== "Problem")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => ({
      name,
      type: schema.properties === undefined ? sayType(schema) : "",
      members: Object.entries(schema.properties ?? {}).map(([member, each]) => ({
        name: member,
        type: sayType(each),
        required: schema.required?.includes(member) ?? false,
      })),
    }));

function viewOperation(
  path: string,
  method: "get" | "post",
  operation: OpenAPI.OperationObject,
): ReferenceOperation {
  const body = bodyOf(operation);
  const fields = [...listParameters(operation), ...listMembers(body)];
  return {
    id: operation.operationId ?? "",
    method: method === "get" ? "GET" : "POST",
    path,
    summary: operation.summary ?? "",
    scope: Object.values(operation.security?.[0] ?? {})[0]?.[0] ?? "",
    fields,
    answer: sayAnswer(operation),
    example: writeExample(path, method, fields, body, operation),
  };
}

function bodyOf({ requestBody }: OpenAPI.OperationObject): JsonSchema | null {
  if (requestBody === undefined || "$ref" in requestBody) return null;
  return (requestBody.content["application/json"]?.schema as JsonSchema | undefined) ?? null;
}

function sayAnswer({ responses }: OpenAPI.OperationObject): string {
  const answer = responses?.["200"];
  if (answer === undefined || "$ref" in answer) return "";
  const schema = answer.content?.["application/json"]?.schema as JsonSchema | undefined;
  return schema === undefined ? "" : sayType(schema);
}

const listParameters = ({ parameters = [] }: OpenAPI.OperationObject): ReferenceField[] =>
  parameters.flatMap((each) =>
    "$ref" in each
      ? []
      : [
          {
            name: each.name,
            place: each.in as ReferenceField["place"],
            type: sayType((each.schema ?? {}) as JsonSchema),
            required: each.required ?? false,
            description: each.description ?? "",
          },
        ],
  );

const listMembers = (body: JsonSchema | null): ReferenceField[] =>
  Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
    name,
    place: "body",
    type: sayType(schema),
    required: body?.required?.includes(name) ?? false,
    description: schema.description ?? "",
  }));

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "true or false",
  object: "object",
  null: "null",
};

/** What a value may be, in words. */
export function sayType(schema: JsonSchema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1)!;
  if (choices !== undefined) return [...new Set(choices.map(sayType))].join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return `one of ${schema.enum.map(String).join(", ")}`;
  if (schema.prefixItems !== undefined) return `list of ${schema.prefixItems.map(sayType).join(" and ")}`;
  if (schema.not !== undefined) return "left out";
  if (schema.type === "object" && typeof schema.additionalProperties === "object")
    return `object by key of ${sayType(schema.additionalProperties)}`;
  if (schema.type === "object" && schema.properties !== undefined)
    return `object (${Object.keys(schema.properties).join(", ")})`;
  if (schema.type === "array") return `list of ${sayType(schema.items ?? {})}`;
  if (schema.format === "uuid") return "UUID";
  if (schema.format === "date-time") return "moment (ISO 8601)";
  const words = [schema.type ?? []].flat().map((type) => typeWords[type] ?? type);
  return words.length === 0 ? "anything" : words.join(" or ");
}

/** A value of a kind, to be replaced. */
function exampleOf(schema: JsonSchema): unknown {
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  if (choice !== undefined) return exampleOf(choice);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === "array") return [exampleOf(schema.items ?? {})];
  if (schema.type === "object") return exampleObject(schema);
  if (schema.type === "boolean") return true;
  if (schema.type === "number" || schema.type === "integer") return 1;
  return "…";
}

const exampleObject = ({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> =>
  Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] ?? {})]));

function writeExample(
  path: string,
  method: "get" | "post",
  fields: readonly ReferenceField[],
  body: JsonSchema | null,
  { requestBody }: OpenAPI.OperationObject,
): string {
  const needed = fields.filter(({ required }) => required);
  const query = needed.filter(({ place }) => place === "query").map(({ name }) => `${name}=…`);
  const address = `"$EXCERPTA_URL${path}${query.length === 0 ? "" : `?${query.join("&")}`}"`;
  const headers = needed.filter(({ place }) => place === "header").map(({ name }) => `-H "${name}: …"`);
  const sent =
    body !== null
      ? [`-H "Content-Type: application/json"`, `-d '${JSON.stringify(exampleObject(body))}'`]
      : method === "post"
        ? [requestBody === undefined ? "-X POST" : "--data-binary @FILE"]
        : [];
  return ["curl", `-H "Authorization: Bearer $EXCERPTA_TOKEN"`, ...headers, ...sent, address].join(" \\\n  ");
}
