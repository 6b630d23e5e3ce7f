import { describe, expect, it } from "vitest";
import { type Action, can, permissions, roles, scopeOfAction, standingOf } from "./permissions";
import { includesScope, tokenScopes } from "./token-scope";

const actions = Object.keys(permissions) as Action[];
const rolesOf = (action: Action): readonly string[] => permissions[action];

describe("the scopes of tokens", () => {
  it("names a scope for every action and for nothing else", () => {
    expect(Object.keys(scopeOfAction).sort()).toEqual([...actions].sort());
  });

  it.each(actions)("%s: reading takes read alone, and read reads alone", (action) => {
    const reads = action.endsWith(".read") || action === "project.export";
    expect(scopeOfAction[action] === "read").toBe(reads);
  });

  it.each(actions)("%s: what no coder may takes manage", (action) => {
    if (!rolesOf(action).includes("coder")) expect(scopeOfAction[action]).toBe("manage");
  });

  it("includes what stands before", () => {
    expect(tokenScopes.map((scope) => tokenScopes.map((needed) => includesScope(scope, needed)))).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });
});

describe("a standing with a scope", () => {
  const standings = roles.flatMap((role) => tokenScopes.map((scope) => ({ ...standingOf(role), scope })));

  it.each(actions)("%s: needs both the role and the scope", (action) => {
    for (const standing of standings)
      expect(can(standing, action), `${standing.role} with ${standing.scope}`).toBe(
        can(standingOf(standing.role), action) && includesScope(standing.scope, scopeOfAction[action]),
      );
  });

  it("leaves an owner who reads nothing to write", () => {
    const standing = { ...standingOf("owner"), scope: "read" as const };
    expect(actions.filter((action) => can(standing, action) && !action.endsWith(".read"))).toEqual([
      "project.export",
    ]);
  });
});
