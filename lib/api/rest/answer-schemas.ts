import { z } from "zod";
import { type JsonSchema, toJsonSchema } from "./input-schema";
import { outputs } from "./outputs";

/** What all procedures answer, as the document has it. */
export interface AnswerSchemas {
  /** By the names of procedures; null where nothing is answered. */
  readonly answers: ReadonlyMap<string, JsonSchema | null>;
  /** By the names under which answers refer to them: `#/components/schemas/CodeView`. */
  readonly components: Readonly<Record<string, JsonSchema>>;
}

type Schemas = { readonly [name: string]: z.ZodType | Schemas };

const listSchemas = (schemas: Schemas, path = ""): [string, z.ZodType][] =>
  Object.entries(schemas).flatMap(([key, each]) =>
    each instanceof z.ZodType ? [[path + key, each]] : listSchemas(each, `${path}${key}.`),
  );

/**
 * The schemas of answers, each object that has a name told once. More members may come with a new version, so none
 * forbids others. Answers are described by them, never held against them where procedures run.
 */
export function makeAnswerSchemas(): AnswerSchemas {
  const all = listSchemas(outputs);
  const told = toJsonSchema(z.object(Object.fromEntries(all)), "output");
  const { properties = {}, $defs = {} } = inComponents(told);
  const answers = all.map(
    ([name, schema]) => [name, schema instanceof z.ZodVoid ? null : (properties[name] ?? {})] as const,
  );
  return { answers: new Map(answers), components: $defs };
}

/** A schema whose parts stand in the document's components. */
const inComponents = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
