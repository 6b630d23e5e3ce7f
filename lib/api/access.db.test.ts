import { ORPCError, type AnyProcedure, call, isProcedure } from "@orpc/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { router } from "@/lib/api/router";
import { findCurrentUser } from "@/lib/platform/auth/session";
import type { SessionUser } from "@/lib/platform/auth/session-user";
import { database } from "@/lib/platform/db/client";
import {
  type Action,
  type Right,
  type Standing,
  can,
  permissions,
  rights,
  roles,
  standingOf,
} from "@/lib/projects/permissions";
import type { Access } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";

// Only the cookie is replaced: who is signed in. Membership and roles are read from the real database.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

function listProcedures(node: unknown, path: string[] = []): [string, AnyProcedure][] {
  if (isProcedure(node)) return [[path.join("."), node]];
  return Object.entries(node as object).flatMap(([name, child]) => listProcedures(child, [...path, name]));
}

const procedures = listProcedures(router);
const accessOf = (procedure: AnyProcedure) => (procedure["~orpc"].meta as { access?: Access }).access;
const memberProcedures = procedures.filter(([, procedure]) => (accessOf(procedure) ?? "") in permissions);

const signIn = (user: SessionUser | null) => vi.mocked(findCurrentUser).mockResolvedValue(user);
const userOf = (id: string): SessionUser => ({
  id,
  name: "Test",
  email: "test@example.org",
  administrator: false,
});

/** The code of the refusal, or "admitted" when the call got past the policy (whatever became of it). */
async function attempt(procedure: AnyProcedure, input: unknown): Promise<string> {
  try {
    await call(procedure, input, { context: {} });
    return "admitted";
  } catch (error) {
    if (!(error instanceof ORPCError)) return "admitted";
    const code = String(error.code);
    return ["UNAUTHORIZED", "FORBIDDEN"].includes(code)
      ? code
      : code === "NOT_FOUND"
        ? "NOT_FOUND"
        : "admitted";
  }
}

describe("the one policy", () => {
  /** Every role as it is, and with each right given and taken. */
  const standings: Standing[] = roles.flatMap((role) => [
    standingOf(role),
    ...rights.flatMap((right) => [true, false].map((said) => ({ ...standingOf(role), [right]: said }))),
  ]);
  const sayStanding = ({ role, ...overrides }: Standing) => `${role} ${JSON.stringify(overrides)}`;

  let projectId: string;
  const users = new Map<string, string>();

  beforeAll(async () => {
    const owner = await createTestMember("owner");
    projectId = owner.projectId;
    users.set("owner", owner.userId);
    for (const role of roles.filter((role) => role !== "owner")) {
      users.set(role, (await createTestMember(role, { projectId })).userId);
    }
    for (const standing of standings) {
      const { role, ...overrides } = standing;
      users.set(sayStanding(standing), (await createTestMember(role, { projectId, overrides })).userId);
    }
    const outsider = await database().user.create({
      data: { email: `${crypto.randomUUID()}@example.org`, name: "Out" },
    });
    users.set("outsider", outsider.id);
  });

  it("covers a router with procedures in it", () => {
    expect(memberProcedures.length).toBeGreaterThan(2);
  });

  it.each(procedures)("%s says who may call it", (_name, procedure) => {
    const access = accessOf(procedure);
    expect(["public", "signedIn", "administrator", ...Object.keys(permissions)]).toContain(access);
  });

  it.each(memberProcedures)("%s asks for the member's rights as well", async (_name, procedure) => {
    const action = accessOf(procedure) as Action;
    for (const standing of standings.filter((each) => !can(each, action))) {
      signIn(userOf(users.get(sayStanding(standing)) ?? ""));
      expect(await attempt(procedure, { projectId }), sayStanding(standing)).toBe("FORBIDDEN");
    }
    const [given] = standings.filter((each) => can(each, action) && !can(standingOf(each.role), action));
    if (given === undefined) return;
    const { role, ...overrides } = given;
    const member = await createTestMember(role, { overrides });
    signIn(userOf(member.userId));
    expect(["UNAUTHORIZED", "FORBIDDEN"], sayStanding(given)).not.toContain(
      await attempt(procedure, { projectId: member.projectId }),
    );
  });

  it.each<[Right, string[]]>([
    [
      "mayEditCodebook",
      ["codebook.add", "codebook.edit", "codebook.move", "codebook.merge", "codebook.import"],
    ],
    ["mayInvite", ["projects.invite", "projects.listInvitations", "projects.withdrawInvitation"]],
  ])("takes %s for what it is about", (right, names) => {
    for (const name of names) {
      const procedure = memberProcedures.find(([each]) => each === name)?.[1];
      const action = procedure && (accessOf(procedure) as Action);
      expect(action && can({ ...standingOf("lead"), [right]: false }, action), name).toBe(false);
    }
  });

  it.each(memberProcedures)("%s admits just the roles of the table", async (_name, procedure) => {
    const action = accessOf(procedure) as Action;
    // An input that is not whole: those admitted are then told so, and nothing is done.
    const input = { projectId };
    for (const role of roles.filter((role) => !can(standingOf(role), action))) {
      signIn(userOf(users.get(role) ?? ""));
      expect(await attempt(procedure, input), role).toBe("FORBIDDEN");
    }
    for (const role of roles.filter((role) => can(standingOf(role), action))) {
      const member = await createTestMember(role); // a project of its own: what is admitted may delete it
      signIn(userOf(member.userId));
      expect(["UNAUTHORIZED", "FORBIDDEN"], role).not.toContain(
        await attempt(procedure, { projectId: member.projectId }),
      );
    }
    signIn(userOf(users.get("outsider") ?? ""));
    expect(await attempt(procedure, input)).toBe("NOT_FOUND");
    signIn(null);
    expect(await attempt(procedure, input)).toBe("UNAUTHORIZED");
  });

  it.each(procedures.filter(([, procedure]) => accessOf(procedure) === "administrator"))(
    "%s is the administrator's alone",
    async (_name, procedure) => {
      signIn(userOf(users.get("owner") ?? ""));
      expect(await attempt(procedure, {})).toBe("FORBIDDEN");
      signIn(null);
      expect(await attempt(procedure, {})).toBe("UNAUTHORIZED");
    },
  );
});
