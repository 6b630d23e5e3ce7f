import type { AnyProcedure } from "@orpc/server";
import { z } from "zod";

/** What is used here of a JSON Schema (draft 2020-12). */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly maxLength?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly prefixItems?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** A zod schema as JSON Schema: what a caller sends, or what is answered. What JSON cannot say is left open; moments are texts. */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...whole } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      if (type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" });
      if (type === "undefined") jsonSchema.not = {};
      // Who is told more than is said here passes it over.
      if (type === "object" && io === "output") delete jsonSchema.additionalProperties;
    },
  });
  return whole as JsonSchema;
}

const known = new WeakMap<AnyProcedure, JsonSchema>();

/** What a procedure is sent: an object, without properties where it takes nothing. */
export function inputSchemaOf(procedure: AnyProcedure): JsonSchema {
  const found = known.get(procedure);
  if (found !== undefined) return found;
  const given: unknown = procedure["~orpc"].inputSchema;
  const schema = given instanceof z.ZodType ? toJsonSchema(given, "input") : { type: "object" };
  known.set(procedure, schema);
  return schema;
}
