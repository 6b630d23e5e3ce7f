import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Overrides, type Role, hasRight, rights, roles, standingOf } from "./permissions";
import {
  type TeamMember,
  mayInvite,
  reaches,
  overrideFor,
  ruleRemoval,
  ruleRights,
  ruleRoleChange,
  nameFormerMember,
  ruleTransfer,
} from "./team";

const person = (userId: string, role: Role, overrides: Partial<Overrides> = {}): TeamMember => ({
  userId,
  ...standingOf(role),
  ...overrides,
});

const team: TeamMember[] = [
  person("olga", "owner"),
  person("lev", "lead"),
  person("carl", "coder"),
  person("vera", "viewer"),
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
    expect(mayInvite(standingOf(own), role)).toBe(expected);
  });
});

describe("what was said of a member beside the role", () => {
  it.each<[string, Role, Partial<Overrides>, Role, boolean]>([
    ["a coder to whom it was given invites coders", "coder", { mayInvite: true }, "coder", true],
    ["and viewers", "coder", { mayInvite: true }, "viewer", true],
    ["but no leads", "coder", { mayInvite: true }, "lead", false],
    ["a lead from whom it was taken invites nobody", "lead", { mayInvite: false }, "viewer", false],
    ["who may not export invites nobody who may", "lead", { mayExport: false }, "viewer", false],
    ["who may not edit the codebook invites viewers", "lead", { mayEditCodebook: false }, "viewer", true],
    ["and no coders", "lead", { mayEditCodebook: false }, "coder", false],
  ])("%s", (_what, role, overrides, to, expected) => {
    expect(mayInvite({ ...standingOf(role), ...overrides }, to)).toBe(expected);
  });

  const taken = person("tom", "lead", { mayExport: false });
  const people = [...team, taken, person("cleo", "coder", { mayExport: false })];
  const find = (userId: string) => people.find((each) => each.userId === userId)!;

  it.each<[string, string, Partial<Overrides>, string]>([
    ["lev", "carl", { mayExport: false }, "ok"],
    ["lev", "tom", { mayExport: null }, "ok"],
    ["lev", "vera", { mayEditCodebook: true, mayInvite: true }, "ok"],
    ["lev", "lev", { mayExport: true }, "yourself"],
    ["tom", "tom", { mayExport: null }, "yourself"],
    ["olga", "olga", { mayExport: false }, "yourself"],
    ["lev", "olga", { mayExport: false }, "an-owner"],
    ["tom", "cleo", { mayExport: true }, "more-than-yours"],
    ["tom", "cleo", { mayExport: null }, "more-than-yours"],
    ["tom", "cleo", { mayExport: false, mayInvite: true }, "ok"],
    ["tom", "carl", { mayInvite: true }, "ok"],
    ["carl", "vera", { mayExport: false }, "not-allowed"],
    ["lev", "nobody", {}, "no-member"],
  ])("%s says of %s %o: %s", (actor, userId, overrides, expected) => {
    const said = { ...standingOf("viewer"), ...overrides };
    expect(outcome(ruleRights(find(actor), people, userId, said))).toBe(expected);
  });

  it("cannot be given by a higher role either", () => {
    const invites = person("ida", "lead", { mayInvite: false });
    expect(outcome(ruleRoleChange(invites, [...team, invites], "carl", "lead"))).toBe("more-than-yours");
    expect(outcome(ruleRoleChange(invites, [...team, invites], "vera", "coder"))).toBe("ok");
  });

  it.each(rights)("takes %s from no owner", (right) => {
    expect(hasRight(person("olga", "owner", { [right]: false }), right)).toBe(true);
  });

  it.each(roles.flatMap((role) => rights.map((right) => [role, right] as const)))(
    "as %s, %s is said only where it differs from the role",
    (role, right) => {
      for (const allowed of [true, false]) {
        const said = overrideFor(role, right, allowed);
        if (role !== "owner") expect(hasRight({ ...standingOf(role), [right]: said }, right)).toBe(allowed);
        expect(said === null).toBe(hasRight(standingOf(role), right) === allowed);
      }
    },
  );
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
    const two: TeamMember[] = [...team, person("otto", "owner")];
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

describe("ruleTransfer", () => {
  const owner = person("a", "owner");
  const lead = person("b", "lead");
  const meant = "Trade in Água";
  it.each([
    [owner, "b", meant, true],
    [owner, "b", " trade in a\u0301gua ".normalize("NFD"), true],
    [owner, "b", "Trade", "another-name"],
    [owner, "b", "", "another-name"],
    [owner, "a", meant, "no-member"],
    [owner, "z", meant, "no-member"],
    [lead, "a", meant, "above-you"],
  ] as const)("%o gives it to %s as “%s”: %s", (actor, userId, name, expected) => {
    const rule = ruleTransfer(actor, [owner, lead], userId, { name, meant });
    expect(rule.ok || rule.error).toBe(expected);
  });
});

describe("nameFormerMember", () => {
  it.each([
    [[], "Former member"],
    [["Ann", "Former member"], "Former member 2"],
    [["Former member", "Former member 3"], "Former member 2"],
    [["Former member", "Former member 2"], "Former member 3"],
  ])("beside %o: %s", (taken, name) => {
    expect(nameFormerMember(taken)).toBe(name);
  });
});
