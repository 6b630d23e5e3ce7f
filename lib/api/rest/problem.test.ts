import { describe, expect, it } from "vitest";
import { namesTag, tagOf } from "./entity-tag";
import { problemKinds, respondWithProblem, toProblem } from "./problem";

const failure = { code: "CONFLICT", message: "It changed meanwhile. Reload." };

describe("toProblem", () => {
  it("tells an expected failure with its sentence", () => {
    expect(toProblem(failure, "/api/v1/codebook/add")).toEqual({
      type: "/api-reference#problem-CONFLICT",
      title: problemKinds.CONFLICT.title,
      status: 409,
      detail: "It changed meanwhile. Reload.",
      instance: "/api/v1/codebook/add",
      code: "CONFLICT",
    });
  });

  it.each(["INTERNAL_SERVER_ERROR", "BAD_GATEWAY", "toString"])("tells nothing from inside of %s", (code) => {
    const problem = toProblem({ code, message: "relation Coding does not exist" }, "/");
    expect(problem).toMatchObject({ status: 500, code: "INTERNAL_SERVER_ERROR" });
    expect(JSON.stringify(problem)).not.toContain("Coding");
  });

  it("tells where an input is wrong, as pointers", () => {
    const issues = [
      { message: "Too small", path: ["codes", 0, { key: "id" }] },
      { message: "Unknown", path: ["a/b", "c~d"] },
      { message: "Not an object" },
    ];
    const { errors } = toProblem({ code: "UNPROCESSABLE_CONTENT", message: "No", issues }, "/");
    expect(errors).toEqual([
      { pointer: "#/codes/0/id", detail: "Too small" },
      { pointer: "#/a~1b/c~0d", detail: "Unknown" },
      { pointer: "#", detail: "Not an object" },
    ]);
  });
});

it("answers with the problem's own media type, and says how to get in", async () => {
  const request = new Request("http://localhost/api/v1/codebook/list?projectId=1");
  const response = respondWithProblem({ code: "UNAUTHORIZED", message: "Sign in." }, request);
  expect(response.status).toBe(401);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("www-authenticate")).toMatch(/^Bearer /);
  expect(await response.json()).toMatchObject({ instance: "/api/v1/codebook/list" });
  expect(respondWithProblem(failure, request).headers.has("www-authenticate")).toBe(false);
});

describe("entity tags", () => {
  it("are equal for equal bodies alone", () => {
    expect(tagOf("[1]")).toBe(tagOf("[1]"));
    expect(tagOf("[1]")).not.toBe(tagOf("[2]"));
    expect(tagOf("")).toMatch(/^W\/"[\w-]{27}"$/);
  });

  it.each([
    [null, false],
    ["*", true],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['"b"', false],
    ["a", false],
  ])("%s", (header, named) => {
    expect(namesTag(header, 'W/"a"')).toBe(named);
  });
});
