import { describe, expect, it } from "vitest";
import { invitationOf } from "./invitation-of";

describe("invitationOf", () => {
  it.each([
    ["/invite/Ab-_9", "Ab-_9"],
    ["https://excerpta.example.org/invite/Ab-_9", "Ab-_9"],
    ["http://localhost:3000/invite/x", "x"],
    ["/projects", undefined],
    ["/invite/", undefined],
    ["/invite/x/y", undefined],
    ["/projects?from=/invite/x", undefined],
    [`/invite/${"x".repeat(101)}`, undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s: %s", (address, token) => {
    expect(invitationOf(address)).toBe(token);
  });
});
