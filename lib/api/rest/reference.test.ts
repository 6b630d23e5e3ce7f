import { beforeAll, describe, expect, it, vi } from "vitest";
import { fileRoutes } from "./file-paths";
import { getOpenApiDocument } from "./openapi-document";
import { type ReferenceGroup, sayType, toReference } from "./reference";
import { summaries } from "./summaries";

// Nothing is asked of a session here.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

let groups: ReferenceGroup[];
const find = (id: string) => groups.flatMap(({ operations }) => operations).find((each) => each.id === id);

beforeAll(async () => {
  groups = toReference(await getOpenApiDocument());
});

describe("the reference", () => {
  it("has every operation once, under its feature", () => {
    const ids = groups.flatMap(({ name, operations }) =>
      operations.map(({ id }) => {
        expect(id.startsWith(`${name}.`), id).toBe(true);
        return id;
      }),
    );
    expect(ids.sort()).toEqual([...Object.keys(summaries), ...fileRoutes.map(({ name }) => name)].sort());
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  });

  it("tells a read with its address", () => {
    expect(find("coding.list")).toEqual({
      id: "coding.list",
      method: "GET",
      path: "/api/v1/coding/list",
      summary: "List the codings of a document",
      scope: "read",
      fields: [
        { name: "projectId", place: "query", type: "UUID", required: true, description: "" },
        { name: "documentId", place: "query", type: "UUID", required: true, description: "" },
      ],
      example:
        'curl \\\n  -H "Authorization: Bearer $EXCERPTA_TOKEN" \\\n  "$EXCERPTA_URL/api/v1/coding/list?projectId=…&documentId=…"',
    });
  });

  it("tells a write with its body, and a file with its headers", () => {
    expect(find("comments.resolve")?.example).toContain(
      `-d '{"projectId":"…","threadId":"…","resolved":true}'`,
    );
    expect(find("documents.upload")).toMatchObject({
      method: "POST",
      path: "/api/projects/{projectId}/documents",
      scope: "code",
      example: expect.stringMatching(/X-File-Name: …[^]*--data-binary @FILE/) as unknown,
    });
  });
});

it.each([
  [{ type: "string" }, "text"],
  [{ type: "string", format: "uuid" }, "UUID"],
  [{ type: ["string", "null"] }, "text or null"],
  [{ anyOf: [{ type: "string" }, { type: "null" }] }, "text or null"],
  [{ type: "array", items: { type: "integer" } }, "list of whole number"],
  [{ enum: ["a", "b"] }, "one of a, b"],
  [{ const: true }, "true"],
  [{}, "anything"],
])("says of %j %s", (schema, words) => {
  expect(sayType(schema)).toBe(words);
});
