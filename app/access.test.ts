import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { permissions } from "@/lib/projects/permissions";

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), "utf8");

/** Pages and routes anyone may open, and those that pass everything on to procedures, which check for themselves. */
const open = new Set([
  "page.tsx",
  "sign-in/page.tsx",
  "register/page.tsx",
  "invite/[token]/page.tsx",
  "api/auth/[...nextauth]/route.ts",
  "pdfjs/[...path]/route.ts",
  "api/rpc/[[...path]]/route.ts",
  "api/v1/[[...path]]/route.ts",
  "api/v1/openapi.json/route.ts",
]);

const guarded = files.filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !open.has(file));
const ofProject = guarded.filter((file) => file.includes("[projectId]"));

describe("every page and route asks the policy itself", () => {
  it.each(ofProject.filter((file) => file !== "projects/[projectId]/page.tsx"))("%s", (file) => {
    const asked = /require(?:PageMember|CurrentMember)\([^)]*?"([a-z]+\.[a-zA-Z]+)"/.exec(read(file));
    expect(Object.keys(permissions)).toContain(asked?.[1]);
  });

  it.each(guarded.filter((file) => !file.includes("[projectId]")))("%s", (file) => {
    expect(read(file)).toMatch(/require(?:Page)?(?:User|Administrator)\(/);
  });

  it("the project's address only leads on to a page that asks", () => {
    expect(read("projects/[projectId]/page.tsx")).toMatch(/redirect\(/);
  });
});
