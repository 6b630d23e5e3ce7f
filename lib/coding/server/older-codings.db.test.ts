import { describe, expect, it } from "vitest";
import { listExcerpts } from "@/lib/analysis/server/queries";
import { findSaved } from "@/lib/tables/server/run-query";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import { commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { created, updated } from "@/lib/shared/change";
import { changeCodeOfCodings } from "./commands";
import { keepCodings } from "./keep-codings";
import { listOlderCodings, listOlderIn } from "./older-codings";

const row = (name: string) => ({
  parentId: null,
  position: 0,
  name,
  color: "#336699",
  guid: crypto.randomUUID(),
  definition: "Goods.",
});

/** Defines a code anew, later than what was done before. */
async function define(member: Member, id: string, before: string, after: string) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const changes = [updated("code", id, { definition: before }, { definition: after })!];
  return commit(member, () =>
    Promise.resolve({ kind: "code.edit", summary: "defined", changes, result: null }),
  );
}

/** A code with one coding of the member's, and another code. */
async function makeStudy(member: Member) {
  const { projectId, userId, name } = member;
  const file = { fileName: "i.txt", mediaType: "text/plain", byteSize: 1, sha256: "x", length: 9 };
  const { id: documentId } = await database().document.create({
    data: { projectId, title: "Talk", ...file },
  });
  const text = await database().documentText.create({
    data: { documentId, text: "Trade now", blocks: [], blocksVersion: 1 },
  });
  await database().document.update({ where: { id: documentId }, data: { textId: text.id } });
  const layer = await database().layer.create({ data: { projectId, userId, name } });
  const place = { textId: text.id, ranges: [0, 5], start: 0, end: 5, quotes: ["Trade"], pages: [] };
  const [trade, other, plain, passageId, codingId] = Array.from({ length: 5 }, () => crypto.randomUUID());
  const changes = [
    created("code", trade!, row("Trade")),
    created("code", other!, { ...row("Other"), definition: "Rest." }),
    created("code", plain!, { ...row("Plain"), definition: "" }),
    created("passage", passageId!, { documentId, ...place }),
    created("coding", codingId!, { passageId, codeId: trade, layerId: layer.id }),
  ];
  await commit(member, () =>
    Promise.resolve({ kind: "coding.apply", summary: "applied", changes, result: null }),
  );
  return { documentId, trade: trade!, other: other!, plain: plain!, codingId: codingId! };
}

const counts = async (member: Member) =>
  (await listOlderCodings(member)).codes.map(({ name, count }) => [name, count]);

describe("codings made under an older definition", () => {
  it("are those whose code says something else by now, until they are kept", async () => {
    const owner = await createTestMember("owner", { name: "Ada" });
    const { trade, codingId } = await makeStudy(owner);
    expect(await counts(owner)).toEqual([]);
    await define(owner, trade, "Goods.", "Goods and services.");
    expect(await counts(owner)).toEqual([["Trade", 1]]);
    const { now, codings } = await listOlderCodings(owner, trade);
    expect(now?.definition).toBe("Goods and services.");
    expect(codings).toMatchObject([
      { id: codingId, document: "Talk", quote: "Trade", coder: "Ada", mayChange: true },
    ]);
    expect(codings[0]?.older.definition).toBe("Goods.");
    await keepCodings(owner, [codingId]);
    expect(await counts(owner)).toEqual([]);
    await undo({ ...owner, action: "history.undo" });
    expect(await counts(owner)).toEqual([["Trade", 1]]);
    await define(owner, trade, "Goods and services.", "Goods.");
    expect(await counts(owner)).toEqual([]);
  });

  it("are no longer when they get another code, whatever became of that before", async () => {
    const owner = await createTestMember("owner");
    const { trade, other, codingId } = await makeStudy(owner);
    await define(owner, trade, "Goods.", "Goods and services.");
    await define(owner, other, "Rest.", "All else.");
    await changeCodeOfCodings(owner, [codingId], other);
    expect(await counts(owner)).toEqual([]);
    await undo({ ...owner, action: "history.undo" });
    expect(await counts(owner)).toEqual([["Trade", 1]]);
  });

  it("are told of a document all at once, with their codes", async () => {
    const owner = await createTestMember("owner");
    const { documentId, trade, codingId } = await makeStudy(owner);
    const elsewhere = await createTestDocument(owner, "Letter", "Nothing coded.");
    expect(await listOlderIn(owner, documentId)).toEqual([]);
    await define(owner, trade, "Goods.", "Goods and services.");
    expect(await listOlderIn(owner, documentId)).toEqual([{ codeId: trade, codingIds: [codingId] }]);
    expect(await listOlderIn(owner, elsewhere)).toEqual([]);
    await keepCodings(owner, [codingId]);
    expect(await listOlderIn(owner, documentId)).toEqual([]);
  });

  it("are none made before the code's first definition, until that changes", async () => {
    const owner = await createTestMember("owner");
    const { documentId, plain, codingId } = await makeStudy(owner);
    await changeCodeOfCodings(owner, [codingId], plain);
    await define(owner, plain, "", "Plainly.");
    expect(await listOlderIn(owner, documentId)).toEqual([]);
    await define(owner, plain, "Plainly.", "Most plainly.");
    expect(await listOlderIn(owner, documentId)).toEqual([{ codeId: plain, codingIds: [codingId] }]);
    const { codings } = await listOlderCodings(owner, plain);
    expect(codings[0]?.older.definition).toBe("Plainly.");
  });

  it("are marked in excerpts, which can be narrowed to them", async () => {
    const owner = await createTestMember("owner");
    const { trade, codingId } = await makeStudy(owner);
    const list = (older?: true) =>
      listExcerpts(
        owner,
        {
          ...{ projectId: owner.projectId, codeId: trade, withSubCodes: true, offset: 0, limit: 10 },
          older,
        },
        findSaved,
      );
    expect((await list()).excerpts[0]?.codings).toMatchObject([{ id: codingId, older: false }]);
    expect((await list(true)).total).toBe(0);
    await define(owner, trade, "Goods.", "Goods and services.");
    expect((await list(true)).excerpts[0]?.codings).toMatchObject([{ id: codingId, older: true }]);
  });

  it("are not another coder's to keep", async () => {
    const owner = await createTestMember("owner");
    const { codingId } = await makeStudy(owner);
    const coder = await createTestMember("coder", { projectId: owner.projectId });
    await expect(keepCodings(coder, [codingId])).rejects.toThrow(/another coder's/);
  });
});
