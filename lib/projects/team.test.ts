import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Role, roles } from "./permissions";
import { type TeamMember, mayInvite, reaches, ruleRemoval, ruleRoleChange } from "./team";

const team: TeamMember[] = [
  { userId: "olga", role: "owner" },
  { userId: "lev", role: "lead" },
  { userId: "carl", role: "coder" },
  { userId: "vera", role: "viewer" },
];
const as = (userId: string) => team.find((member) => member.userId === userId)!;
const outcome = (result: ReturnType<typeof ruleRemoval>) => (result.ok ? "ok" : result.error);

describe("mayInvite", () => {
  it.each<[Role, Role, boolean]>([
    ["owner", "owner", true],
    ["lead", "owner", false],
    ["lead", "lead", true],
    ["coder", "viewer", false],
    ["viewer", "viewer", false],
  ])("%s to %s: %s", (own, role, expected) => {
    expect(mayInvite(own, role)).toBe(expected);
  });
});

describe("ruleRoleChange", () => {
  it.each<[string, string, Role, string]>([
    ["olga", "carl", "owner", "ok"],
    ["olga", "lev", "viewer", "ok"],
    ["olga", "olga", "lead", "last-owner"],
    ["olga", "olga", "owner", "ok"],
    ["olga", "nobody", "coder", "no-member"],
    ["lev", "carl", "lead", "ok"],
    ["lev", "carl", "owner", "above-you"],
    ["lev", "olga", "viewer", "above-you"],
    ["lev", "lev", "coder", "ok"],
    ["carl", "vera", "coder", "not-allowed"],
    ["vera", "vera", "owner", "not-allowed"],
  ])("%s makes %s %s: %s", (actor, userId, role, expected) => {
    expect(outcome(ruleRoleChange(as(actor), team, userId, role))).toBe(expected);
  });
});

describe("ruleRemoval", () => {
  it.each<[string, string, string]>([
    ["olga", "lev", "ok"],
    ["olga", "olga", "last-owner"],
    ["lev", "olga", "above-you"],
    ["lev", "vera", "ok"],
    ["lev", "lev", "ok"],
    ["carl", "vera", "not-allowed"],
    ["carl", "carl", "ok"],
    ["olga", "nobody", "no-member"],
  ])("%s removes %s: %s", (actor, userId, expected) => {
    expect(outcome(ruleRemoval(as(actor), team, userId))).toBe(expected);
  });

  it("lets one of two owners go", () => {
    const two: TeamMember[] = [...team, { userId: "otto", role: "owner" }];
    expect(outcome(ruleRemoval(as("olga"), two, "olga"))).toBe("ok");
  });
});

describe("any sequence of changes that the rules allow", () => {
  const step = fc.record({
    actor: fc.nat(3),
    target: fc.nat(3),
    role: fc.option(fc.constantFrom(...roles), { nil: null }),
  });

  it("leaves the project with an owner, and lifts nobody above who lifted", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = [...team];
        for (const { actor, target, role } of steps) {
          const [by, of] = [now[actor], now[target]];
          if (by === undefined || of === undefined) continue;
          const rule =
            role === null ? ruleRemoval(by, now, of.userId) : ruleRoleChange(by, now, of.userId, role);
          if (!rule.ok) continue;
          if (role !== null) expect(reaches(by.role, role)).toBe(true);
          now = now.flatMap((each) => (each !== of ? [each] : role === null ? [] : [{ ...each, role }]));
          expect(now.some((each) => each.role === "owner")).toBe(true);
        }
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });
});
