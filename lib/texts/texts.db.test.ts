import { afterEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { addCodeToProject, editCodeOfProject } from "@/lib/codebook/server/commands";
import { undo } from "@/lib/live/server/commands";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { type Followed, follow } from "@/lib/live/testing/follow";
import { bodyText } from "@/lib/memos/body-text";
import { plainBody } from "@/lib/memos/plain-body";
import { changeMemo, deleteMemo, writeMemo } from "@/lib/memos/server/commands";
import { listMemos } from "@/lib/memos/server/queries";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { fromBase64, toBase64 } from "./bytes";
import { bodyOf } from "./memo-doc";
import { plainOf } from "./plain-doc";
import { openText, pushText, saveText, tellCaret } from "./server/commands";
import type { TextOf } from "./text-of";

const soon = { timeout: 20_000, interval: 10 };
const followed: Followed[] = [];
afterEach(async () => {
  await Promise.all(followed.splice(0).map((each) => each.stop()));
});

async function open(member: Member): Promise<Followed> {
  const stream = follow({ ...member, action: "project.read" });
  followed.push(stream);
  await vi.waitFor(() => expect(stream.news[0]).toMatchObject({ kind: "begin" }), soon);
  return stream;
}

async function createTeam() {
  const owner = await createTestMember("owner", { action: "memo.write", name: "Ada" });
  const { projectId } = owner;
  const lead = await createTestMember("lead", { projectId, action: "memo.write", name: "Ben" });
  const coder = await createTestMember("coder", { projectId, action: "memo.write", name: "Cy" });
  const memoId = crypto.randomUUID();
  const memo = { id: memoId, title: "Why", body: plainBody("first words") };
  const targetId = await createTestDocument(owner, "Letter", "Some words.");
  await writeMemo(owner, { ...memo, target: "document", targetId });
  const of: TextOf = { ownerId: memoId, field: "memo" };
  return { owner, lead, coder, memoId, of };
}

/** A window with the text open. */
async function openWindow(member: Member, of: TextOf) {
  const { generation, update } = await openText(member, of, {});
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(update));
  const windowId = crypto.randomUUID();
  return {
    doc,
    windowId,
    generation,
    type: (write: (doc: Y.Doc) => void) => {
      const before = Y.encodeStateVector(doc);
      write(doc);
      return pushText(member, of, {
        windowId,
        generation,
        update: toBase64(Y.encodeStateAsUpdate(doc, before)),
      });
    },
    ask: async () => {
      const vector = toBase64(Y.encodeStateVector(doc));
      const answer = await openText(member, of, { vector, generation });
      Y.applyUpdate(doc, fromBase64(answer.update));
      return answer;
    },
  };
}

const writeAtEnd = (words: string) => (doc: Y.Doc) => {
  const paragraph = bodyOf(doc).get(0) as Y.XmlElement;
  const text = paragraph.get(0) as Y.XmlText;
  text.insert(text.length, words);
};
const writeAtStart = (words: string) => (doc: Y.Doc) =>
  ((bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, words);

const readMemo = async (member: Member, id: string) =>
  (await listMemos(member, undefined)).find((memo) => memo.id === id)!;
const eventsOf = ({ projectId }: Member) =>
  database().event.findMany({ where: { projectId }, orderBy: { number: "asc" } });

describe("a memo that two type in", () => {
  it("is made once for those who open it at the same instant, and holds what both typed", async () => {
    const { owner, lead, memoId, of } = await createTeam();
    const [first, second] = await Promise.all([openWindow(owner, of), openWindow(lead, of)]);
    expect(await database().sharedText.count({ where: { ownerId: memoId } })).toBe(1);
    const pushes = [first.type(writeAtStart("From Ada, ")), second.type(writeAtEnd(" and Ben"))];
    expect(await Promise.all(pushes)).toEqual([{ current: true }, { current: true }]);
    const saved = await saveText(owner, of);
    expect(saved.event?.summary).toBe("changed the memo “Why”");
    expect(bodyText((await readMemo(owner, memoId)).body)).toBe("From Ada, first words and Ben");
    expect((await saveText(lead, of)).event).toBeNull();
    await Promise.all([first.ask(), second.ask()]);
    expect(bodyOf(first.doc).toJSON()).toBe(bodyOf(second.doc).toJSON());
  });

  it("is begun anew once the memo was changed in another way, or that was taken back", async () => {
    const { owner, lead, memoId, of } = await createTeam();
    const window = await openWindow(lead, of);
    await window.type(writeAtEnd(" typed"));
    await saveText(lead, of);
    const { updatedAt } = await readMemo(owner, memoId);
    const other = { id: memoId, title: "Why", body: plainBody("by other means"), seenAt: updatedAt };
    await changeMemo(owner, other);
    expect(await window.type(writeAtEnd(" too late"))).toEqual({ current: false });
    expect((await saveText(lead, of)).event).toBeNull();
    const anew = await openWindow(lead, of);
    expect(anew.generation).toBe(window.generation + 1);
    expect(bodyOf(anew.doc).toJSON()).toContain("by other means");
    await undo(owner);
    const undone = await openWindow(lead, of);
    expect(undone.generation).toBe(anew.generation + 1);
    expect(bodyOf(undone.doc).toJSON()).toContain("first words typed");
  });

  it("is saved by itself, as a change of whoever typed", async () => {
    const { owner, lead, memoId, of } = await createTeam();
    const window = await openWindow(lead, of);
    await window.type(writeAtEnd(" a"));
    await window.type(writeAtEnd("b"));
    await vi.waitFor(
      async () => expect(bodyText((await readMemo(owner, memoId)).body)).toBe("first words ab"),
      soon,
    );
    const changes = (await eventsOf(owner)).filter(({ kind }) => kind === "memo.change");
    expect(changes).toMatchObject([{ actorId: lead.userId }]);
  });

  it("is kept from who may not change it, and from other projects", async () => {
    const { owner, coder, memoId, of } = await createTeam();
    const window = await openWindow(owner, of);
    await expect(openText(coder, of, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    const push = { windowId: crypto.randomUUID(), generation: 1, update: "AAA=" };
    await expect(pushText(coder, of, push)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(saveText(coder, of)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(tellCaret(coder, of, { windowId: push.windowId, caret: null })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const stranger = await createTestMember("owner");
    await expect(openText(stranger, of, {})).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(pushText(stranger, of, push)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await deleteMemo(owner, memoId);
    await expect(window.type(writeAtEnd("!"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes in nothing that is damaged, nor more than it can hold", async () => {
    const { owner, of } = await createTeam();
    const window = await openWindow(owner, of);
    const damaged = {
      windowId: window.windowId,
      generation: 1,
      update: toBase64(new Uint8Array([255, 9, 9])),
    };
    await expect(pushText(owner, of, damaged)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(window.type(writeAtEnd("x".repeat(4_000_001)))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const again = await openWindow(owner, of);
    expect(bodyOf(again.doc).toJSON()).toBe("<paragraph>first words</paragraph>");
    await again.type(writeAtEnd("y".repeat(400_000)));
    await expect(saveText(owner, of)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("what is told while somebody types", () => {
  const typedIn = ({ news }: Followed) => news.filter(({ kind }) => kind === "typed");
  const caretsIn = ({ news }: Followed) => news.filter(({ kind }) => kind === "caret");

  it("reaches the others with the caret and the name, until the window closes", async () => {
    const { owner, lead, of } = await createTeam();
    const [hers, his] = [await open(owner), await open(lead)];
    const window = await openWindow(lead, of);
    await window.type(writeAtEnd("!"));
    const caret = { clientId: 7, selection: null };
    await tellCaret(lead, of, { windowId: window.windowId, caret });
    await vi.waitFor(() => expect(caretsIn(hers)).toMatchObject([{ name: "Ben", caret }]), soon);
    expect(typedIn(hers)).toHaveLength(1);
    await vi.waitFor(() => expect(typedIn(his)).toHaveLength(1), soon);
  });

  it("is no news for who codes blind and does not see the memo", async () => {
    const { owner, lead, coder, of } = await createTeam();
    await codeBlind(coder, owner);
    const [blind, seeing] = [await open(coder), await open(lead)];
    const window = await openWindow(owner, of);
    await window.type(writeAtEnd("!"));
    await tellCaret(owner, of, { windowId: window.windowId, caret: { clientId: 7, selection: null } });
    await vi.waitFor(() => expect(caretsIn(seeing)).toHaveLength(1), soon);
    // What comes after is heard, and so all before was kept.
    const [, codeText] = await createCode(owner);
    const typist = await openWindow({ ...lead, action: "codebook.edit" }, codeText);
    await typist.type((doc) => plainOf(doc).insert(0, "Goods. "));
    await vi.waitFor(() => expect(typedIn(blind)).toHaveLength(1), soon);
    expect(caretsIn(blind)).toEqual([]);
  });
});

describe("a code's definition that two type in", () => {
  it("holds what both typed, and yields to what was saved in another way", async () => {
    const { owner, lead } = await createTeam();
    const [id, of] = await createCode(owner);
    const [first, second] = await Promise.all([openWindow(owner, of), openWindow(lead, of)]);
    await Promise.all([
      first.type((doc) => plainOf(doc).insert(0, "Goods. ")),
      second.type((doc) => plainOf(doc).insert(0, "Prices. ")),
    ]);
    const saved = await saveText({ ...lead, action: "codebook.edit" }, of);
    expect(saved.event?.summary).toBe("changed the definition of “Trade”");
    const { definition } = await database().code.findUniqueOrThrow({ where: { id } });
    expect([...definition.split(". ")].sort()).toEqual(["", "Goods", "Prices"]);
    await editCodeOfProject({ ...owner, action: "codebook.edit" }, { id, fields: { definition: "Anew" } });
    expect(await first.type((doc) => plainOf(doc).insert(0, "late"))).toEqual({ current: false });
    expect(plainOf((await openWindow(lead, of)).doc).toJSON()).toBe("Anew");
  });
});

async function createCode(member: Member): Promise<[string, TextOf]> {
  const id = crypto.randomUUID();
  await addCodeToProject({ ...member, action: "codebook.edit" }, { id, parentId: null, name: "Trade" });
  return [id, { ownerId: id, field: "definition" }];
}

/** An open blind round in which the two code. */
async function codeBlind(...members: Member[]): Promise<void> {
  const { projectId } = members[0]!;
  const documentId = await createTestDocument(members[0]!, "Minutes", "Some words.");
  const round = await database().round.create({
    data: { projectId, name: "Blind", purpose: "reliability", state: "open", blind: true },
  });
  await database().assignment.createMany({
    data: members.map(({ userId }) => ({ projectId, roundId: round.id, documentId, userId, position: 0 })),
  });
}
