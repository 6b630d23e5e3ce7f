import { beforeAll, describe, expect, it } from "vitest";
import { router } from "@/lib/api/router";
import { database } from "@/lib/platform/db/client";
import { type Action, can, permissions, scopeOfAction, standingOf } from "@/lib/projects/permissions";
import type { Member, ProcedureMeta } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { type TokenScope, tokenScopes } from "@/lib/projects/token-scope";
import { createTestToken } from "@/lib/tokens/testing/create-test-token";
import { isLeftOut } from "./left-out";
import { listProcedures } from "./list-procedures";
import { serveRest } from "./serve-rest";

// Nothing is replaced here: who asks is told by the token alone.
const procedures = listProcedures(router);
const metaOf = (name: string) =>
  procedures.find(([each]) => each === name)![1]["~orpc"].meta as ProcedureMeta;
const reachable = procedures.map(([name]) => name).filter((name) => !isLeftOut(name));
const ofProject = reachable.filter((name) => (metaOf(name).access ?? "") in permissions);

const ask = (name: string, token: string, input: object): Promise<Response> =>
  serveRest(
    new Request(`http://localhost/api/v1/${name.replaceAll(".", "/")}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(input),
    }),
  );

/** Of a project that nothing is lost in: what is admitted may delete it. */
async function givenToken(scope: TokenScope): Promise<{ owner: Member; token: string }> {
  const owner = await createTestMember("owner");
  return { owner, token: (await createTestToken(owner, scope)).token };
}

describe("what a token reaches", () => {
  const tokens = new Map<TokenScope, { owner: Member; token: string }>();
  beforeAll(async () => {
    for (const scope of tokenScopes) tokens.set(scope, await givenToken(scope));
  });

  it("covers procedures of every scope", () => {
    const scopes = ofProject.map((name) => scopeOfAction[metaOf(name).access as Action]);
    for (const scope of tokenScopes)
      expect(scopes.filter((each) => each === scope).length).toBeGreaterThan(10);
  });

  // The input is not whole: who is admitted is told so, and nothing is done.
  it.each(ofProject)("%s takes the scope of its action", async (name) => {
    const action = metaOf(name).access as Action;
    for (const scope of tokenScopes) {
      const may = can({ ...standingOf("owner"), scope }, action);
      const { owner, token } = may ? await givenToken(scope) : tokens.get(scope)!;
      const { status } = await ask(name, token, { projectId: owner.projectId });
      if (may) expect([401, 403, 404], `${scope}: ${status}`).not.toContain(gone(name, status));
      else expect(status, scope).toBe(403);
    }
  });

  it.each(procedures.map(([name]) => name).filter(isLeftOut))("%s is not there for tokens", async (name) => {
    const { owner, token } = tokens.get("manage")!;
    expect((await ask(name, token, { projectId: owner.projectId })).status).toBe(404);
  });

  it("outside of projects lists one's own, and creates with the scope manage", async () => {
    const [reader, manager] = [await givenToken("read"), await givenToken("manage")];
    const listed = await ask("projects.list", reader.token, {});
    expect(await listed.json()).toMatchObject([{ id: reader.owner.projectId }]);
    expect((await ask("projects.create", reader.token, { name: "New" })).status).toBe(403);
    expect((await ask("projects.create", manager.token, { name: "New" })).status).toBe(200);
  });

  it("of one project is told of that alone, and creates none", async () => {
    const owner = await createTestMember("owner");
    await database().project.create({
      data: { name: "Other", members: { create: { userId: owner.userId, role: "owner" } } },
    });
    const { token } = await createTestToken(owner, "manage", owner.projectId);
    const listed = (await (await ask("projects.list", token, {})).json()) as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual([owner.projectId]);
    expect((await ask("projects.create", token, { name: "New" })).status).toBe(403);
  });
});

/** In an empty project there is nothing to take back, and these take no more than the project. */
const gone = (name: string, status: number): number =>
  status === 404 && ["live.undo", "live.redo"].includes(name) ? 200 : status;
