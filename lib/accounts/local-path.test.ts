import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localPath } from "./local-path";

describe("localPath", () => {
  it.each(["/projects/1/documents?passage=2#top", "/", "/invite/abc"])("follows %s", (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    ["/a", "/b"],
    "",
    "projects",
    "//evil.example",
    "/\\evil.example",
    "/a\\b",
    "/\t/evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
  ])("goes to the projects instead of %j", (asked) => {
    expect(localPath(asked)).toBe("/projects");
  });

  it("never leaves the site", () => {
    const pieces = fc.constantFrom("/", "\\", "\t", "\n", "evil.example", ":", "@", "?", "#", "..", "http");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const base = "https://excerpta.example";
        expect(new URL(localPath(parts.join("")), base).origin).toBe(base);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
