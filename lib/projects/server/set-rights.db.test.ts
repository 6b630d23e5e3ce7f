import { beforeEach, describe, expect, it, vi } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { type Followed, follow } from "@/lib/live/testing/follow";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Overrides } from "../permissions";
import { standingOf } from "../permissions";
import { createTestMember } from "../testing/create-test-member";
import { acceptInvitation, findOffer } from "./accept-invitation";
import { type Member, requireMember } from "./access";
import { inviteToProject, listInvitations, withdrawInvitation } from "./invitations";
import { getSight } from "./sight";
import { setRights } from "./set-rights";
import { changeRole, listTeam, removeMember } from "./team";

let owner: Member;
let lead: Member;
let coder: Member;

beforeEach(async () => {
  owner = await createTestMember("owner", { name: "Olga", action: "member.manage" });
  lead = await createTestMember("lead", { projectId: owner.projectId, name: "Lev", action: "member.manage" });
  coder = await createTestMember("coder", { projectId: owner.projectId, name: "Carl" });
});

const { role: _, ...asRole } = standingOf("coder");
const say = (actor: Member, { userId, projectId }: Member, overrides: Partial<Overrides>) =>
  setRights(actor, { projectId, userId, overrides: { ...asRole, ...overrides } });
const ask = ({ userId, name, projectId }: Member, action: Member["action"]) =>
  requireMember({ id: userId, name }, projectId, action);
const summaries = async () =>
  (
    await database().event.findMany({ where: { projectId: owner.projectId }, orderBy: { number: "asc" } })
  ).map(({ summary }) => summary);

describe("the rights of a member", () => {
  it("hold from then on, stand in the team and in the history", async () => {
    await say(lead, coder, { mayExport: false, mayInvite: true });
    await expect(ask(coder, "project.export")).rejects.toThrow(/You may not export in this project/);
    await expect(ask(coder, "member.invite")).resolves.toMatchObject({ userId: coder.userId });
    expect((await listTeam(owner)).find(({ userId }) => userId === coder.userId)).toMatchObject({
      mayExport: false,
      mayInvite: true,
      mayEditCodebook: null,
    });
    await say(lead, coder, {});
    expect(await summaries()).toEqual([
      "set that Carl may not export and may invite people",
      "set that Carl may export and may not invite people",
    ]);
    await expect(ask(coder, "project.export")).resolves.toBeDefined();
  });

  it("are not changed by undo, by oneself, or by saying what holds already", async () => {
    await say(lead, coder, { mayExport: false });
    await expect(undo({ ...lead, action: "history.undo" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(say(coder, coder, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(say(lead, lead, { mayExport: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await say(lead, coder, { mayExport: false });
    expect(await summaries()).toHaveLength(1);
    await expect(ask(coder, "project.export")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("are nothing that a role gives back, but an owner's", async () => {
    const { projectId, userId } = coder;
    await say(lead, coder, { maySeeOthers: false });
    await changeRole(owner, { projectId, userId, role: "lead" });
    expect(await getSight(coder)).toMatchObject({ blind: true, alone: true });
    await changeRole(owner, { projectId, userId, role: "owner" });
    await changeRole(owner, { projectId, userId, role: "coder" });
    expect(await getSight(coder)).toMatchObject({ blind: false });
  });

  it("are judged by what the actor has now", async () => {
    await say(owner, lead, { mayExport: false });
    await say(owner, coder, { mayExport: false });
    await expect(say(lead, coder, {})).rejects.toThrow(/a right that you have not yourself/);
  });

  it("do not come back by leaving and coming again", async () => {
    const { token } = await inviteToProject(owner, "coder", 7);
    await say(lead, coder, { maySeeOthers: false, mayInvite: true });
    await removeMember(coder, coder.userId);
    await acceptInvitation(coder.userId, token);
    expect((await listTeam(owner)).find(({ userId }) => userId === coder.userId)).toMatchObject({
      maySeeOthers: false,
      mayInvite: null,
    });
    expect(await database().withheld.count({ where: { userId: coder.userId } })).toBe(0);
  });
});

describe("the right to invite", () => {
  it("lets a coder make and withdraw links of their own, and ends them when it is taken", async () => {
    await say(lead, coder, { mayInvite: true });
    const inviting = await ask(coder, "member.invite");
    await inviteToProject(owner, "lead", 7);
    const { token } = await inviteToProject(inviting, "viewer", 7);
    await expect(inviteToProject(inviting, "lead", 7)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await listInvitations(inviting)).map(({ role }) => role)).toEqual(["viewer"]);
    const [, owners] = await listInvitations(owner);
    await expect(withdrawInvitation(inviting, owners!.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await say(lead, coder, {});
    expect(await findOffer(token)).toBeNull();
  });
});

describe("the right to see others' layers", () => {
  const followed: Followed[] = [];
  const soon = { timeout: 20_000, interval: 10 };

  it("ends and comes back in a stream that goes on", async () => {
    const codes = await createTestCodes(owner, ["trade"]);
    const documentId = await createTestDocument(owner, "Minutes", "The pipeline was agreed in May.");
    const code = (start: number) =>
      applyCodesToRanges(
        { ...lead, action: "coding.write" },
        {
          documentId,
          ranges: [[start, start + 3]],
          passageId: crypto.randomUUID(),
          codes: [{ id: crypto.randomUUID(), codeId: codes("trade") }],
        },
      );
    const stream = follow({ ...coder, action: "project.read" }, {});
    followed.push(stream);
    const begins = () => stream.news.filter(({ kind }) => kind === "begin");
    const told = () => stream.news.filter(({ kind }) => kind === "events");
    await vi.waitFor(() => expect(begins()).toHaveLength(1), soon);
    await code(0);
    await vi.waitFor(() => expect(told()).toHaveLength(1), soon);
    await say(lead, coder, { maySeeOthers: false });
    await vi.waitFor(() => expect(begins()).toHaveLength(2), soon);
    await code(4);
    await say(lead, coder, {});
    await vi.waitFor(() => expect(begins()).toHaveLength(3), soon);
    expect(told()).toHaveLength(1);
    await code(8);
    await vi.waitFor(() => expect(told()).toHaveLength(2), soon);
    await Promise.all(followed.map((each) => each.stop()));
  });
});
