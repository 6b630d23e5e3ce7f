import { beforeAll, describe, expect, it, vi } from "vitest";
import { fileRoutes } from "./file-paths";
import { getOpenApiDocument } from "./openapi-document";
import { type ReferenceGroup, sayType, toReference, toReferenceObjects } from "./reference";
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
      answer: "DocumentCodingsView",
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

it("tells what is answered, and each object that is answered once", async () => {
  expect(find("codebook.list")?.answer).toBe("list of CodeView");
  expect(find("coding.remove")?.answer).toBe("object (event, result)");
  expect(find("comments.count")?.answer).toBe("object by key of CommentCount");
  expect(find("projects.leave")?.answer).toBe("");
  const objects = toReferenceObjects(await getOpenApiDocument());
  const names = objects.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(objects.find(({ name }) => name === "HistoryPageView")).toEqual({
    ...{ name: "HistoryPageView", type: "" },
    members: [
      { name: "entries", type: "list of EntryView", required: true },
      { name: "nextCursor", type: "text or null", required: true },
    ],
  });
  expect(objects.find(({ name }) => name === "Reach")?.type).toBe('"paragraph" or number');
});

it.each([
  [{ $ref: "#/components/schemas/CodeView" }, "CodeView"],
  [{ type: "array", prefixItems: [{ type: "number" }, { type: "string" }] }, "list of number and text"],
  [{ type: "object", properties: { a: {}, b: {} } }, "object (a, b)"],
  [{ type: "object", additionalProperties: { type: "string" } }, "object by key of text"],
  [{ not: {} }, "left out"],
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
