import { describe, expect, it } from "vitest";
import { standingOf } from "@/lib/projects/permissions";
import { redo, undo, undoBackTo, undoOthers } from "@/lib/live/server/commands";
import { listOwnChanges } from "@/lib/live/server/own-changes";
import { database } from "@/lib/platform/db/client";
import { commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { type Change, created, removed, updated } from "@/lib/shared/change";
import { testCodeRow } from "./testing/create-test-code";

const make = (member: Member, summary: string, changes: Change[]) =>
  commit(member, async () => ({ kind: "code.test", summary, changes, result: null }));

const liveNames = async (member: Member) => {
  const codes = await database().code.findMany({ where: { projectId: member.projectId, deletedAt: null } });
  return codes.map((code) => code.name).sort();
};

describe("commands and their history", () => {
  it("numbers events without a gap, also when many commands come at once and some fail", async () => {
    const member = await createTestMember("owner", { action: "codebook.edit" });
    const names = Array.from({ length: 12 }, (_, index) => `Code ${index}`);
    const outcomes = await Promise.allSettled(
      names.map((name, index) =>
        commit(member, async () => {
          if (index % 4 === 3) throw new Error("refused");
          const changes = [created("code", crypto.randomUUID(), testCodeRow(name, index))];
          return { kind: "code.test", summary: name, changes, result: null };
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === "rejected")).toHaveLength(3);
    const events = await database().event.findMany({
      where: { projectId: member.projectId },
      orderBy: { number: "asc" },
    });
    expect(events.map((event) => event.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await liveNames(member)).toHaveLength(9);
  });

  it.each<[string, (foreign: string) => object]>([
    ["another project", (projectId) => ({ projectId })],
    ["another project, as the database is told", (projectId) => ({ projectId: { set: projectId } })],
    ["another id", () => ({ id: crypto.randomUUID() })],
  ])("never give a row %s", async (_, fieldsOf) => {
    const [member, other] = await Promise.all([
      createTestMember("owner", { action: "codebook.edit" }),
      createTestMember(),
    ]);
    const row = { ...testCodeRow("Mine"), projectId: member.projectId };
    const { id } = await database().code.create({ data: row });
    const fields = { name: "Moved", ...fieldsOf(other.projectId) };
    const changes: Change[] = [{ entity: "code", id, before: { name: "Mine" }, after: fields }];
    await expect(make(member, "moved", changes)).rejects.toThrow(/another project or another id/);
    expect(await liveNames(member)).toEqual(["Mine"]);
    expect(await database().event.count({ where: { projectId: member.projectId } })).toBe(0);
  });

  it("does what came together with commands that the database refuses, and keeps nothing of those", async () => {
    const member = await createTestMember("owner", { action: "codebook.edit" });
    const { id: taken } = await database().code.create({
      data: { ...testCodeRow("Taken"), projectId: member.projectId },
    });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => {
        const id = index % 10 === 4 ? taken : crypto.randomUUID();
        const changes = [created("code", id, testCodeRow(`Code ${index}`, index))];
        const summary = `added Code ${index}`;
        return commit(member, async (tx) => {
          await tx.layer.create({ data: { projectId: member.projectId, name: `Layer ${index}` } });
          return { kind: "code.test", summary, changes, result: index, allNew: true };
        });
      }),
    );
    const kept = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    expect(kept).toHaveLength(36);
    for (const { event, result } of kept) expect(event?.summary).toBe(`added Code ${result}`);
    const where = { projectId: member.projectId };
    const events = await database().event.findMany({ where, orderBy: { number: "asc" } });
    expect(events.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
    expect(events.map(({ summary }) => summary)).toEqual(kept.map(({ event }) => event?.summary));
    expect(await database().layer.count({ where })).toBe(36);
    expect(await liveNames(member)).toHaveLength(37);
  });

  it("leaves no event when nothing changed", async () => {
    const member = await createTestMember();
    expect((await make(member, "nothing", [])).event).toBeNull();
    expect(await database().event.count({ where: { projectId: member.projectId } })).toBe(0);
  });

  it("undoes in reverse order, redoes in order, and forgets redo after a new change", async () => {
    const member = await createTestMember("owner", { action: "codebook.edit" });
    const id = crypto.randomUUID();
    const row = testCodeRow("Trade");
    await make(member, "added Trade", [created("code", id, row)]);
    const rename = updated("code", id, row, { name: "Commerce" });
    if (rename === null) throw new Error("The rename changes something.");
    await make(member, "renamed", [rename]);
    await make(member, "deleted Commerce", [removed("code", id, { ...row, name: "Commerce" })]);
    expect(await liveNames(member)).toEqual([]);

    expect((await undo(member)).result.undone).toBe("deleted Commerce");
    expect(await liveNames(member)).toEqual(["Commerce"]);
    await undo(member);
    expect(await liveNames(member)).toEqual(["Trade"]);
    await undo(member);
    expect(await liveNames(member)).toEqual([]);
    await expect(undo(member)).rejects.toThrow(/nothing of yours/);

    await redo(member);
    await redo(member);
    expect(await liveNames(member)).toEqual(["Commerce"]);
    await undo(member);
    expect(await liveNames(member)).toEqual(["Trade"]);
    await make(member, "added Energy", [created("code", crypto.randomUUID(), testCodeRow("Energy", 1))]);
    await expect(redo(member)).rejects.toThrow(/nothing to redo/);
  });

  it("refuses to undo what another member has changed since", async () => {
    const owner = await createTestMember("owner", { action: "codebook.edit" });
    const coder = await createTestMember("coder", { projectId: owner.projectId, action: "codebook.edit" });
    const id = crypto.randomUUID();
    const row = testCodeRow("Trade");
    await make(owner, "added Trade", [created("code", id, row)]);
    const first = updated("code", id, row, { name: "Commerce" });
    const second = updated("code", id, { ...row, name: "Commerce" }, { name: "Exchange" });
    if (first === null || second === null) throw new Error("Both renames change something.");
    await make(owner, "renamed", [first]);
    await make(coder, "renamed again", [second]);
    await expect(undo(owner)).rejects.toThrow(/build on it: “renamed again” \(Test Coder\)/);
    expect(await liveNames(owner)).toEqual(["Exchange"]);
  });

  it("brings back with redo what had changed in a row without an event", async () => {
    const owner = await createTestMember("owner", { action: "codebook.edit" });
    const id = crypto.randomUUID();
    await make(owner, "added Trade", [created("code", id, testCodeRow("Trade"))]);
    await database().code.update({ where: { id }, data: { definition: "Exchange of goods." } });
    await undo(owner);
    expect(await liveNames(owner)).toEqual([]);
    await redo(owner);
    const code = await database().code.findUniqueOrThrow({ where: { id } });
    expect(code).toMatchObject({ deletedAt: null, name: "Trade", definition: "Exchange of goods." });
  });

  it("takes nothing away that another has worked on, and says who", async () => {
    const owner = await createTestMember("owner", { action: "codebook.edit" });
    const coder = await createTestMember("coder", {
      projectId: owner.projectId,
      action: "codebook.edit",
      name: "Ben",
    });
    const id = crypto.randomUUID();
    await make(owner, "added Trade", [created("code", id, testCodeRow("Trade"))]);
    const edit = updated("code", id, testCodeRow("Trade"), { definition: "Exchange of goods." });
    await make(coder, "defined Trade", [edit!]);
    const recolour = updated("code", id, testCodeRow("Trade"), { color: "#000000" });
    await make(owner, "recoloured Trade", [recolour!]);
    const added = (await listOwnChanges(owner)).at(-1);
    await expect(undo(owner, { id: added!.id })).rejects.toThrow(
      "Cannot undo “added Trade”: later changes build on it: “recoloured Trade” (yours), “defined Trade” (Ben). " +
        "These would have to be undone first.",
    );
    await undo(coder);
    await undo(owner);
    await undo(owner, { id: added!.id });
    expect(await liveNames(owner)).toEqual([]);
  });

  it("lets a lead take back what another did, as a change of the lead's own", async () => {
    const lead = await createTestMember("lead", { action: "history.undoOthers", name: "Lea" });
    const coder = await createTestMember("coder", { projectId: lead.projectId, action: "codebook.edit" });
    await make(coder, "added Trade", [created("code", crypto.randomUUID(), testCodeRow("Trade"))]);
    const { id } = await database().event.findFirstOrThrow({ where: { projectId: lead.projectId } });
    await undoOthers(lead, { id });
    expect(await liveNames(lead)).toEqual([]);
    await expect(undoOthers(lead, { id })).rejects.toThrow(/undone already/);
    // It was the lead's undo: the lead can redo it, the coder cannot.
    await expect(redo(coder)).rejects.toThrow(/nothing to redo/);
    await redo({ ...lead, action: "history.undo" });
    expect(await liveNames(lead)).toEqual(["Trade"]);
    const events = await database().event.findMany({
      where: { projectId: lead.projectId },
      orderBy: { number: "asc" },
      select: { kind: true, actorId: true, subject: true },
    });
    expect(events).toEqual([
      { kind: "code.test", actorId: coder.userId, subject: "code" },
      { kind: "undo", actorId: lead.userId, subject: "code" },
      { kind: "redo", actorId: lead.userId, subject: "code" },
    ]);
  });

  it("refuses to bring a code back where another has taken its name or shortcut", async () => {
    const owner = await createTestMember("owner", { action: "codebook.edit" });
    const coder = await createTestMember("coder", { projectId: owner.projectId, action: "codebook.edit" });
    const id = crypto.randomUUID();
    const row = { ...testCodeRow("Trade"), shortcut: "t" };
    await make(owner, "added Trade", [created("code", id, row)]);
    await make(owner, "deleted Trade", [removed("code", id, row)]);
    const twin = crypto.randomUUID();
    await make(coder, "added trade", [created("code", twin, testCodeRow("trade"))]);
    await expect(undo(owner)).rejects.toThrow(/named “Trade” in the same place/);
    await database().code.update({ where: { id: twin }, data: { name: "Barter", shortcut: "t" } });
    await expect(undo(owner)).rejects.toThrow(/shortcut “T”/);
    await database().code.update({ where: { id: twin }, data: { shortcut: null } });
    await undo(owner);
    expect(await liveNames(owner)).toEqual(["Barter", "Trade"]);
  });

  it("refuses to take away a code that somebody has written a memo on", async () => {
    const member = await createTestMember("owner", { action: "codebook.edit" });
    const id = crypto.randomUUID();
    await make(member, "added Trade", [created("code", id, testCodeRow("Trade"))]);
    const memo = { projectId: member.projectId, target: "code" as const, targetId: id, body: {} };
    await database().memo.create({ data: memo });
    await expect(undo(member)).rejects.toThrow(/memo was written/);
    expect(await liveNames(member)).toEqual(["Trade"]);
  });

  it("refuses to undo under a permission the member no longer has", async () => {
    const member = await createTestMember("lead", { action: "codebook.restructure" });
    await make(member, "merged", [created("code", crypto.randomUUID(), testCodeRow("Trade"))]);
    await expect(undo({ ...member, standing: standingOf("coder") })).rejects.toThrow(/may not undo/);
  });

  /** Adds a code, then renames and recolours it: ids of the first two events. */
  const addAndEdit = async (member: Member) => {
    const id = crypto.randomUUID();
    const row = testCodeRow("Trade");
    const made = await make(member, "added Trade", [created("code", id, row)]);
    const rename = updated("code", id, row, { name: "Commerce" });
    const recolour = updated("code", id, row, { color: "#000000" });
    if (rename === null || recolour === null) throw new Error("Both change something.");
    const renamed = await make(member, "renamed Trade", [rename]);
    await make(member, "recoloured Commerce", [recolour]);
    return { id, added: made.event!.id, renamed: renamed.event!.id };
  };

  it("undoes one older change where nothing builds on it, and says what does", async () => {
    const member = await createTestMember("owner", { action: "codebook.edit" });
    const { id, added, renamed } = await addAndEdit(member);
    await undo(member, { id: renamed });
    const code = await database().code.findUniqueOrThrow({ where: { id } });
    expect([code.name, code.color]).toEqual(["Trade", "#000000"]);
    await expect(undo(member, { id: added })).rejects.toThrow(
      "Cannot undo “added Trade”: later changes of yours build on it: “recoloured Commerce”. Undo these first.",
    );
    const changes = await listOwnChanges(member);
    expect(changes.map(({ summary, undone }) => [summary, undone])).toEqual([
      ["recoloured Commerce", false],
      ["renamed Trade", true],
      ["added Trade", false],
    ]);
    expect((await listOwnChanges(member, changes[1]!.id)).map(({ summary }) => summary)).toEqual([
      "added Trade",
    ]);
    await redo(member);
    expect(await liveNames(member)).toEqual(["Commerce"]);
  });

  it("undoes several back to one, each as an event that redo brings back", async () => {
    const member = await createTestMember("owner", { action: "codebook.edit" });
    const { renamed } = await addAndEdit(member);
    expect(await undoBackTo(member, { id: renamed, skip: [] })).toEqual({ undone: 2, stopped: null });
    expect(await liveNames(member)).toEqual(["Trade"]);
    await redo(member);
    expect(await liveNames(member)).toEqual(["Commerce"]);
  });

  it("stops at what another has built on, and goes on behind it when that is skipped", async () => {
    const owner = await createTestMember("owner", { action: "codebook.edit" });
    const coder = await createTestMember("coder", { projectId: owner.projectId, action: "codebook.edit" });
    const energy = [created("code", crypto.randomUUID(), testCodeRow("Energy", 1))];
    const first = (await make(owner, "added Energy", energy)).event!.id;
    const { id, added, renamed } = await addAndEdit(owner);
    const theirs = updated("code", id, { name: "Commerce" }, { name: "Exchange" });
    await make(coder, "renamed again", [theirs!]);
    const stopped = await undoBackTo(owner, { id: first, skip: [] });
    expect(stopped).toMatchObject({ undone: 1, stopped: { id: renamed } });
    expect(stopped.stopped?.reason).toMatch(/“renamed again” \(Test Coder\)/);
    await expect(undo(owner)).rejects.toThrow(/“renamed again”/);
    // What the skipped change builds on stays, too: nothing of anybody's is lost.
    const again = await undoBackTo(owner, { id: first, skip: [renamed] });
    expect(again).toMatchObject({ undone: 0, stopped: { id: added } });
    await undo(owner, { skip: [renamed, added] });
    expect(await liveNames(owner)).toEqual(["Exchange"]);
  });

  it("undoes by its id neither another's change nor one that is undone already", async () => {
    const owner = await createTestMember("owner", { action: "codebook.edit" });
    const coder = await createTestMember("coder", { projectId: owner.projectId, action: "codebook.edit" });
    const { event } = await make(owner, "added", [
      created("code", crypto.randomUUID(), testCodeRow("Trade")),
    ]);
    await expect(undo(coder, { id: event!.id })).rejects.toThrow(/nothing of yours/);
    await undo(owner, { id: event!.id });
    await expect(undo(owner, { id: event!.id })).rejects.toThrow(/nothing of yours/);
    expect(await listOwnChanges(coder)).toEqual([]);
  });

  it("does an operation once, however often it is asked for, and answers as it did", async () => {
    const coding = await createTestMember("owner", { action: "coding.write" });
    const member = { ...coding, operation: crypto.randomUUID() };
    const ask = () =>
      commit(member, async () => {
        const id = crypto.randomUUID();
        const changes = [created("code", id, testCodeRow(id))];
        return { kind: "code.test", summary: "added", changes, result: { id } };
      });
    const answers = [...(await Promise.all([ask(), ask()])), await ask()];
    expect(new Set(answers.map(({ event, result }) => `${event?.id} ${result.id}`)).size).toBe(1);
    expect(await liveNames(member)).toEqual([answers[0]?.result.id]);
    const nothing = () => Promise.resolve({ kind: "code.test", summary: "", changes: [], result: null });
    await expect(commit({ ...member, action: "memo.write" }, nothing)).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: expect.stringContaining("Something else") as unknown,
    });
    // Whether it came to others' work is no matter of what was asked for.
    const again = await commit({ ...member, action: "coding.writeOthers" }, nothing);
    expect(again.event).toEqual(answers[0]?.event);
    const other = await createTestMember("coder", { projectId: member.projectId });
    await expect(
      commit({ ...other, operation: member.operation }, async () => {
        return { kind: "code.test", summary: "added", changes: [], result: null };
      }),
    ).rejects.toThrow(/has this name already/);
  });

  it("does nothing else under the name of an operation, as far as it is known what that asked for", async () => {
    const owner = await createTestMember();
    const ask = (operation: string, asked?: string) =>
      commit({ ...owner, operation, ...(asked !== undefined && { asked }) }, async () => {
        const id = crypto.randomUUID();
        const changes = [created("code", id, testCodeRow(id))];
        return { kind: "code.test", summary: "added", changes, result: { id } };
      });
    const operation = crypto.randomUUID();
    const first = await ask(operation, "this");
    expect(await ask(operation, "this")).toEqual(first);
    const refused = { code: "UNPROCESSABLE_CONTENT" };
    await expect(ask(operation, "that")).rejects.toMatchObject(refused);
    // Of what was done before it was kept, and of work that names nothing, the action alone is known.
    expect(await ask(operation)).toEqual(first);
    await database().event.updateMany({ where: { operation }, data: { asked: null } });
    expect(await ask(operation, "that")).toEqual(first);
    // Both at once: one of them is done, whichever comes first.
    const both = crypto.randomUUID();
    const answers = await Promise.allSettled([ask(both, "this"), ask(both, "that")]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await liveNames(owner)).length).toBe(2);
  });

  it("never touches rows of another project", async () => {
    const mine = await createTestMember();
    const other = await createTestMember();
    const id = crypto.randomUUID();
    const row = testCodeRow("Theirs");
    await make(other, "added", [created("code", id, row)]);
    await make(mine, "tried to delete", [removed("code", id, row)]);
    expect(await liveNames(other)).toEqual(["Theirs"]);
  });
});
