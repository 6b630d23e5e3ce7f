import { type ConditionalSchemaConverter, type OpenAPI, OpenAPIGenerator } from "@orpc/openapi";
import { z } from "zod";
import { router } from "@/lib/api/router";
import type { TokenScope } from "@/lib/projects/token-scope";
import { type AnswerSchemas, makeAnswerSchemas } from "./answer-schemas";
import { isDoneOnce } from "./done-once";
import { type FileRoute, fileRoutes } from "./file-paths";
import { type JsonSchema, toJsonSchema } from "./input-schema";
import { listProcedures } from "./list-procedures";
import { scopeOf } from "./method-of";
import { problemKinds } from "./problem";
import { restRouter } from "./rest-router";

type Operation = OpenAPI.OperationObject;

/** zod's own conversion; a schema is required when nothing at all does not fit it. */
const ofZod: ConditionalSchemaConverter = {
  condition: (schema) => schema instanceof z.ZodType,
  convert(schema, { strategy }) {
    if (!(schema instanceof z.ZodType)) return [true, {}];
    return [!schema.safeParse(undefined).success, toJsonSchema(schema, strategy)];
  },
};

/** What any request can come to, as references into the document's components. */
const problems = Object.fromEntries(
  Object.entries(problemKinds).map(([code, { status }]) => [
    String(status),
    { $ref: `#/components/responses/${code}` },
  ]),
);

const toResponse = (title: string): OpenAPI.ResponseObject => ({
  description: title,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const problemSchema: OpenAPI.SchemaObject = {
  type: "object",
  description: "RFC 9457",
  required: ["type", "title", "status", "detail", "instance", "code"],
  properties: {
    type: { type: "string", format: "uri-reference" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "What happened, why, and what to do." },
    instance: { type: "string", format: "uri-reference" },
    code: { type: "string", enum: Object.keys(problemKinds) },
    errors: {
      type: "array",
      description: "Where an input is not as it should be.",
      items: {
        type: "object",
        required: ["pointer", "detail"],
        properties: { pointer: { type: "string" }, detail: { type: "string" } },
      },
    },
  },
};

const securedBy = (scope: TokenScope): OpenAPI.SecurityRequirementObject[] => [{ token: [scope] }];

/** The header by which an operation is not sent again, or done once; none where there is no such thing. */
function listHeaders(
  { operationId: name = "" }: Operation,
  method: "get" | "post",
): OpenAPI.ReferenceObject[] {
  if (method === "get") return [{ $ref: "#/components/parameters/IfNoneMatch" }];
  const procedure = procedures.get(name);
  return procedure !== undefined && isDoneOnce(name, procedure)
    ? [{ $ref: "#/components/parameters/IdempotencyKey" }]
    : [];
}

/** An operation with what holds for all: who may, what can go wrong, and how it is done once or not sent again. */
function complete(
  operation: Operation,
  method: "get" | "post",
  answers: AnswerSchemas["answers"],
): Operation {
  const procedure = procedures.get(operation.operationId ?? "");
  const scope = (procedure === undefined ? null : scopeOf(procedure)) ?? "manage";
  return {
    ...operation,
    security: securedBy(scope),
    parameters: [...(operation.parameters ?? []).map(asWritten), ...listHeaders(operation, method)],
    responses: {
      "200": tellAnswer(answers.get(operation.operationId ?? "") ?? null),
      ...(method === "get" && { "304": { description: "As the entity tag says: nothing has changed" } }),
      ...problems,
    },
  };
}

/** What is answered where all goes well. */
const tellAnswer = (schema: JsonSchema | null): OpenAPI.ResponseObject => ({
  description: schema === null ? "Done; there is nothing to tell" : "OK",
  ...(schema !== null && { content: { "application/json": { schema: schema as OpenAPI.SchemaObject } } }),
});

/** A list of which nothing is said is empty, so none is needed in an address. */
function asWritten(parameter: OpenAPI.ParameterObject | OpenAPI.ReferenceObject) {
  if ("$ref" in parameter) return parameter;
  const { schema } = parameter;
  return schema !== undefined && "type" in schema && schema.type === "array"
    ? { ...parameter, required: false }
    : parameter;
}

const toFilePath = ({
  name,
  method,
  tag,
  scope,
  summary,
  parameters,
}: FileRoute): OpenAPI.PathItemObject => ({
  servers: [{ url: "/api" }],
  [method]: {
    operationId: name,
    summary,
    tags: [tag],
    security: securedBy(scope),
    parameters: parameters.map((each) => ({ ...each, schema: { type: "string" } })),
    ...(method === "post" && {
      requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } },
    }),
    responses: {
      [method === "post" ? "202" : "200"]: { description: "OK" },
      default: { description: "A sentence as plain text, with the status it has above" },
    },
  },
});

const procedures = new Map(listProcedures(router));

async function generate(): Promise<OpenAPI.Document> {
  const { answers, components } = makeAnswerSchemas();
  const document = await new OpenAPIGenerator({ schemaConverters: [ofZod] }).generate(restRouter, {
    info: {
      title: "Excerpta",
      version: "1",
      description:
        "Qualitative coding by program, as the person whose token is shown, within its scope. Reads whose input can stand in an address are asked for by GET, and by POST with the input as JSON where it is long. Moments are ISO 8601 in UTC. Places in texts are counted in UTF-16 code units; a range does not hold the unit at its end. Answers may come to hold more than is said here: pass over what you do not know.",
    },
    servers: [{ url: "/api/v1" }],
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description:
            "An access token, made on the page of one's account. The scope needed stands at each operation.",
        },
      },
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          description:
            "A UUID: a change of a project that is sent again under it is done once, and answered as the first time. Under the same one another input, or another procedure, is refused (422), one that another person has used (409), and the header with any write that does not name it here (400).",
          schema: { type: "string", format: "uuid" },
        },
        IfNoneMatch: {
          name: "If-None-Match",
          in: "header",
          description: "The ETag of an answer one has: where nothing has changed, 304 comes without a body.",
          schema: { type: "string" },
        },
      },
      schemas: { ...(components as Record<string, OpenAPI.SchemaObject>), Problem: problemSchema },
      responses: Object.fromEntries(
        Object.entries(problemKinds).map(([code, { title }]) => [code, toResponse(title)]),
      ),
    },
  });
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const method = item?.get === undefined ? "post" : "get";
    const operation: Operation = item?.[method] ?? {};
    return [path, { [method]: complete(operation, method, answers) }];
  });
  const files = groupPaths(fileRoutes);
  return { ...document, paths: { ...(Object.fromEntries(paths) as OpenAPI.PathsObject), ...files } };
}

const groupPaths = (routes: readonly FileRoute[]): OpenAPI.PathsObject =>
  Object.fromEntries(routes.map((route) => [route.path, toFilePath(route)]));

let made: Promise<OpenAPI.Document> | null = null;

/** The public interface as OpenAPI 3.1: every procedure that is not left out, and the routes of files. Made once. */
export const getOpenApiDocument = (): Promise<OpenAPI.Document> => (made ??= generate());
