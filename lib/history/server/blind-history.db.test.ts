import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { type Change, created } from "@/lib/shared/change";
import { getEntry } from "./get-entry";
import { listEntries } from "./list-entries";

const make = (member: Member, kind: string, summary: string, changes: Change[]) =>
  commit(member, async () => ({ kind, summary, changes, result: null }));

const code = (name: string) => {
  const row = { parentId: null, position: 0, name, color: "#336699", guid: crypto.randomUUID() };
  return created("code", crypto.randomUUID(), row);
};

/** Two coders of one document in an open blind round, and ids of what they work with. */
async function makeRound() {
  const ada = await createTestMember("coder", { name: "Ada" });
  const ben = await createTestMember("coder", { name: "Ben", projectId: ada.projectId });
  const { projectId } = ada;
  const file = { fileName: "i.txt", mediaType: "text/plain", byteSize: 1, sha256: "x", length: 9 };
  const { id: documentId } = await database().document.create({
    data: { projectId, title: "Talk", ...file },
  });
  const text = await database().documentText.create({
    data: { documentId, text: "Trade now", blocks: [], blocksVersion: 1 },
  });
  await database().document.update({ where: { id: documentId }, data: { textId: text.id } });
  const round = await database().round.create({
    data: { projectId, name: "First", purpose: "reliability", blind: true, state: "open" },
  });
  for (const [position, { userId }] of [ada, ben].entries())
    await database().assignment.create({
      data: { projectId, roundId: round.id, documentId, userId, position },
    });
  const layers = await Promise.all(
    [ada, ben].map(({ userId, name }) =>
      database().layer.create({ data: { projectId, userId, name, roundId: round.id } }),
    ),
  );
  const passage = {
    documentId,
    textId: text.id,
    ranges: [0, 5],
    start: 0,
    end: 5,
    quotes: ["Trade"],
    pages: [],
  };
  const passageId = crypto.randomUUID();
  const apply = (member: Member, layerId: string, added: Change, made: Change[]) =>
    make(member, "coding.apply", `applied “${String(added.after?.["name"])}”`, [
      added,
      ...made,
      created("coding", crypto.randomUUID(), { passageId, codeId: added.id, layerId }),
    ]);
  await apply(ben, layers[1]!.id, code("Bens code"), [created("passage", passageId, passage)]);
  await apply(ada, layers[0]!.id, code("Adas code"), []);
  return { ada, ben, documentId, passageId, roundId: round.id };
}

const told = async (member: Member, filter: Parameters<typeof listEntries>[1]) =>
  (await listEntries(member, filter, undefined)).entries.map(({ summary }) => summary);

describe("the history of a blind round", () => {
  it("tells a coder of the other's work nothing but what is everybody's, by whatever it is narrowed", async () => {
    const { ada, ben, documentId, passageId } = await makeRound();
    expect(await told(ada, {})).toEqual(["applied “Adas code”", "changed the codebook"]);
    expect(await told(ada, { documentId })).toEqual(["applied “Adas code”"]);
    expect(await told(ada, { passageId })).toEqual(["applied “Adas code”"]);
    expect(await told(ada, { group: "codings" })).toEqual(["applied “Adas code”"]);
    expect(await told(ada, { group: "codebook" })).toEqual(["changed the codebook"]);
    expect(await told(ada, { text: "applied “Bens" })).toEqual([]);
    expect(await told(ada, { memberId: ben.userId })).toEqual(["changed the codebook"]);
  });

  it("gives the details of what is seen alone", async () => {
    const { ada, ben } = await makeRound();
    const { entries } = await listEntries(ada, { memberId: ben.userId }, undefined);
    expect(entries[0]).toMatchObject({ documents: [], mayUndo: false });
    const { rows, more } = await getEntry(ada, entries[0]!.id);
    expect([rows.map(({ what }) => what), more]).toEqual([["Code “Bens code”"], 0]);
  });

  it("fills its pages over what is hidden", async () => {
    const { ada, ben } = await makeRound();
    const { id } = await database().coding.findFirstOrThrow({ where: { layer: { userId: ben.userId } } });
    for (let weight = 1; weight <= 5; weight++)
      await make(ben, "coding.setWeight", "weighed", [
        { entity: "coding", id, before: { weight: weight - 1 || null }, after: { weight } },
      ]);
    const first = await listEntries(ada, {}, undefined, 1);
    expect(first.entries.map(({ summary }) => summary)).toEqual(["applied “Adas code”"]);
    const second = await listEntries(ada, {}, first.nextCursor ?? undefined, 1);
    expect(second.entries.map(({ summary }) => summary)).toEqual(["changed the codebook"]);
    expect(second.nextCursor).toBeNull();
  });

  it("tells everything once the round is closed", async () => {
    const { ada, documentId, roundId } = await makeRound();
    await database().round.update({ where: { id: roundId }, data: { state: "closed" } });
    expect(await told(ada, { documentId })).toEqual(["applied “Adas code”", "applied “Bens code”"]);
  });
});
