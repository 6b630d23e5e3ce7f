import type { OpenAPI } from "@orpc/openapi";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { router } from "@/lib/api/router";
import { reads, writes } from "@/lib/api/testing/blind-inputs";
import { scopeOfAction } from "@/lib/projects/permissions";
import type { ProcedureMeta } from "@/lib/projects/server/access";
import { tokenScopes } from "@/lib/projects/token-scope";
import { makeAnswerSchemas } from "./answer-schemas";
import { notDoneOnce } from "./done-once";
import { fileRoutes } from "./file-paths";
import { isFlatInput } from "./flat-input";
import { inputSchemaOf } from "./input-schema";
import { isLeftOut } from "./left-out";
import { listProcedures } from "./list-procedures";
import { getOpenApiDocument } from "./openapi-document";
import { summaries } from "./summaries";

// Nothing is asked of a session here.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

type Operation = OpenAPI.OperationObject & { readonly method: string; readonly path: string };

let document: OpenAPI.Document;
let operations: Map<string, Operation>;

const procedures = listProcedures(router);
const offered = procedures.filter(([name]) => !isLeftOut(name));

beforeAll(async () => {
  document = await getOpenApiDocument();
  const all = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (["get", "post"] as const).flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined ? [] : [{ ...operation, method, path }];
    }),
  );
  operations = new Map(all.map((each) => [each.operationId ?? "", each]));
  expect(operations.size, "every operation has a name of its own").toBe(all.length);
});

/** The references in a part of the document. */
function listRefs(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "$ref" && typeof value === "string" ? [value] : listRefs(value),
  );
}

describe("the document of the public interface", () => {
  it("is OpenAPI 3.1 with all that it refers to", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info.title).toBe("Excerpta");
    expect(document.components?.securitySchemes?.token).toMatchObject({ type: "http", scheme: "bearer" });
    for (const ref of new Set(listRefs(document))) {
      const [hash, ...segments] = ref.split("/");
      expect(hash).toBe("#");
      const found = segments.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
      expect(found, ref).toBeDefined();
    }
  });

  it("has every procedure but those left out, and the routes of files", () => {
    const names = [...offered.map(([name]) => name), ...fileRoutes.map(({ name }) => name)];
    expect([...operations.keys()].sort()).toEqual(names.sort());
    expect(Object.keys(summaries).sort()).toEqual(offered.map(([name]) => name).sort());
  });

  it("says of each who may, how it goes wrong, and what it is about", () => {
    for (const [name, { summary, tags, security, responses, path, method }] of operations) {
      expect(path, name).toMatch(/^\/[\w/{}]+$/);
      expect(summary, name).toMatch(/^[A-Z].{5,}[^.]$/);
      expect(tags, name).toEqual([name.split(".")[0]]);
      expect(tokenScopes, name).toContain((security?.[0] as { token: string[] }).token[0]);
      if (fileRoutes.some((each) => each.name === name)) continue;
      expect(Object.keys(responses ?? {}), name).toEqual(
        expect.arrayContaining(["200", "400", "401", "403", "404", "409", "413", "422", "429", "500"]),
      );
      expect(Object.keys(responses ?? {}).includes("304"), name).toBe(method === "get");
    }
  });

  it("names the scope that the policy asks for", () => {
    for (const [name, procedure] of offered) {
      const { access, scope } = procedure["~orpc"].meta as ProcedureMeta;
      const needed = access === "signedIn" ? scope : scopeOfAction[access as keyof typeof scopeOfAction];
      expect(operations.get(name)?.security, name).toEqual([{ token: [needed] }]);
    }
  });

  it("reads by GET whatever can stand in an address, and writes by POST alone", () => {
    for (const [name, procedure] of offered) {
      const method = operations.get(name)?.method;
      if (name in writes) expect(method, name).toBe("post");
      const flat = isFlatInput(inputSchemaOf(procedure));
      if (name in reads) expect(method, name).toBe(flat ? "get" : "post");
    }
  });

  it("tells of the Idempotency-Key where something is done once by it", () => {
    const key = { $ref: "#/components/parameters/IdempotencyKey" };
    const named = [...operations].filter(([, { parameters = [] }]) =>
      parameters.some((each) => "$ref" in each && each.$ref === key.$ref),
    );
    const names = named.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(["coding.apply", "codebook.merge", "live.undo", "memos.write"]),
    );
    for (const name of names) expect(Object.keys(reads), name).not.toContain(name);
    for (const each of ["projects.create", ...notDoneOnce]) {
      const held = offered.filter(([name]) => (each.endsWith(".") ? name.startsWith(each) : name === each));
      expect(held.length, each).toBeGreaterThan(0);
      for (const [name] of held) expect(names).not.toContain(name);
    }
  });

  it("tells of every procedure what it answers, and of no object that nothing more may come to it", () => {
    expect([...makeAnswerSchemas().answers.keys()].sort()).toEqual(offered.map(([name]) => name).sort());
    const answerOf = (name: string) => operations.get(name)?.responses?.["200"];
    expect(answerOf("codebook.list")).toMatchObject({
      content: {
        "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/CodeView" } } },
      },
    });
    expect(answerOf("projects.leave")).toEqual({ description: expect.any(String) as string });
    expect(document.components?.schemas?.["MemoView"]).toMatchObject({
      properties: { updatedAt: { type: "string", format: "date-time" } },
    });
    expect(JSON.stringify(document.components?.schemas)).not.toContain('"additionalProperties":false');
  });

  it("tells inputs: in the address, or as a body", () => {
    expect(operations.get("coding.list")).toMatchObject({
      method: "get",
      path: "/coding/list",
      parameters: [
        { name: "projectId", in: "query", required: true, schema: { type: "string", format: "uuid" } },
        { name: "documentId", in: "query", required: true },
        { $ref: "#/components/parameters/IfNoneMatch" },
      ],
    });
    expect(operations.get("coding.applyToQuote")).toMatchObject({
      method: "post",
      path: "/coding/applyToQuote",
      requestBody: {
        content: { "application/json": { schema: { properties: { exact: { type: "string" } } } } },
      },
    });
    expect(operations.get("memos.change")?.requestBody).toMatchObject({
      content: {
        "application/json": { schema: { properties: { seenAt: { anyOf: [{ format: "date-time" }, {}] } } } },
      },
    });
  });
});
