import { beforeEach, describe, expect, it } from "vitest";
import { buildTree, visibleOrder } from "@/lib/codebook/tree";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import {
  addCodeToProject,
  deleteCodeOfProject,
  editCodeOfProject,
  mergeCodesOfProject,
  moveCodeInProject,
  splitCodeOfProject,
} from "./commands";
import { applyTemplate, importCodebookFile, previewImport } from "./import-commands";
import { listCodebook, listCodedPassages } from "./queries";

let member: Member;

const add = async (name: string, parentId: string | null = null): Promise<string> =>
  (await addCodeToProject(member, { id: crypto.randomUUID(), parentId, name })).result.id;

/** The codebook as it reads: names indented by depth, with their codings and memos. */
async function outline(): Promise<string[]> {
  const codes = await listCodebook(member);
  const uses = new Map(codes.map((code) => [code.id, `${code.codings}/${code.memos}`]));
  return visibleOrder(buildTree(codes), () => true).map(
    ({ code, depth }) => `${"  ".repeat(depth)}${code.name} ${uses.get(code.id)}`,
  );
}

interface Coded {
  readonly documentId: string;
  readonly codingIds: string[];
}

/** A document whose first passages carry the codes, one passage a code, all by one coder; and a memo on each code. */
async function codeDocument(codeIds: readonly string[], samePassage = false): Promise<Coded> {
  const { projectId, userId } = member;
  const id = crypto.randomUUID();
  const document = await database().document.create({
    data: {
      id,
      projectId,
      title: "Text",
      fileName: "t.txt",
      mediaType: "text/plain",
      byteSize: 9,
      sha256: crypto.randomUUID(),
      length: 99,
      textId: id,
      texts: { create: { id, text: "word ".repeat(20), blocks: [], blocksVersion: 1 } },
    },
  });
  const layer = { projectId, userId, kind: "coder" as const };
  const { id: layerId } = await database().layer.upsert({
    where: { projectId_userId_kind_roundId: { ...layer, roundId: "" } },
    create: { ...layer, name: "Coder" },
    update: {},
  });
  const codingIds: string[] = [];
  for (const [index, codeId] of codeIds.entries()) {
    const start = samePassage ? 0 : index * 10;
    const ranges = [start, start + 5];
    const passage = await database().passage.upsert({
      where: { textId_ranges_region: { textId: document.textId ?? "", ranges, region: [] } },
      create: {
        projectId,
        documentId: document.id,
        textId: document.textId ?? "",
        ranges,
        region: [],
        start,
        end: start + 5,
        quotes: ["words"],
      },
      update: {},
    });
    const coding = await database().coding.create({
      data: { projectId, passageId: passage.id, codeId, layerId },
    });
    codingIds.push(coding.id);
    await database().memo.create({
      data: { projectId, target: "code", targetId: codeId, body: { type: "doc" }, authorId: userId },
    });
  }
  return { documentId: document.id, codingIds };
}

/** The command, its undo and its redo; tells what the codebook reads after it. */
async function takeBackAndForth(command: () => Promise<unknown>): Promise<string[]> {
  const before = await outline();
  await command();
  const after = await outline();
  expect(after).not.toEqual(before);
  await undo(member);
  expect(await outline()).toEqual(before);
  await redo(member);
  expect(await outline()).toEqual(after);
  return after;
}

beforeEach(async () => {
  member = await createTestMember("owner");
});

describe("codebook commands", () => {
  it("adds, edits and moves codes, and takes each back", async () => {
    const sector = await add("Sector");
    const trade = await add("Trade");
    expect(await takeBackAndForth(() => add("Energy", sector))).toEqual([
      "Sector 0/0",
      "  Energy 0/0",
      "Trade 0/0",
    ]);
    const rename = () => editCodeOfProject(member, { id: trade, fields: { name: "Commerce" } });
    expect(await takeBackAndForth(rename)).toContain("Commerce 0/0");
    const move = () => moveCodeInProject(member, { id: trade, parentId: sector, index: 0 });
    expect(await takeBackAndForth(move)).toEqual(["Sector 0/0", "  Commerce 0/0", "  Energy 0/0"]);
  });

  it("stores hostile names and texts verbatim, and shows them so", async () => {
    const name = '<img src=x onerror=alert(1)> \'; DROP TABLE "Code"; -- 😀 עברית';
    const id = await add(name);
    await editCodeOfProject(member, { id, fields: { definition: `${name}\n\0` } });
    expect(await listCodebook(member)).toMatchObject([{ name, definition: `${name}\n\ufffd` }]);
  });

  it("merges: codings and memos move over, those that would stand twice collapse", async () => {
    const [a, b] = [await add("A"), await add("B")];
    await add("Below", b);
    await codeDocument([a, b], true);
    await codeDocument([b]);
    const merge = () => mergeCodesOfProject(member, { sourceIds: [b], targetId: a });
    expect(await takeBackAndForth(merge)).toEqual(["A 2/3", "  Below 0/0"]);
  });

  it("splits chosen codings off", async () => {
    const a = await add("A");
    const first = await codeDocument([a]);
    await codeDocument([a]);
    expect((await listCodedPassages(member, a)).map(({ codingIds }) => codingIds)).toContainEqual(
      first.codingIds,
    );
    const split = () =>
      splitCodeOfProject(member, { id: a, as: "child", name: "A1", codingIds: first.codingIds });
    expect(await takeBackAndForth(split)).toEqual(["A 1/2", "  A1 1/0"]);
  });

  it("deletes with sub-codes, codings and memos, and says what went", async () => {
    const a = await add("A");
    const b = await add("B", a);
    await codeDocument([a, b]);
    let summary: string | undefined;
    const remove = async () => {
      summary = (await deleteCodeOfProject(member, { id: a })).event?.summary;
    };
    expect(await takeBackAndForth(remove)).toEqual([]);
    expect(summary).toBe("deleted the code “A” with 1 sub-code, 2 codings and 2 memos");
  });

  it("counts no codings of a deleted document, and removes them with their code all the same", async () => {
    const a = await add("A");
    const { documentId, codingIds } = await codeDocument([a]);
    await database().document.update({ where: { id: documentId }, data: { deletedAt: new Date() } });
    expect(await outline()).toEqual(["A 0/1"]);
    await deleteCodeOfProject(member, { id: a });
    const coding = await database().coding.findUniqueOrThrow({ where: { id: codingIds[0]! } });
    expect(coding.deletedAt).not.toBeNull();
  });

  it("refuses in sentences, and leaves nothing behind", async () => {
    const a = await add("A");
    const events = () => database().event.count({ where: { projectId: member.projectId } });
    const before = await events();
    await expect(add("a")).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(addCodeToProject(member, { id: a, parentId: null, name: "B" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(moveCodeInProject(member, { id: a, parentId: a, index: 0 })).rejects.toThrow(/below itself/);
    await expect(deleteCodeOfProject(member, { id: crypto.randomUUID() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await events()).toBe(before);
  });

  it("cannot reach codes of another project", async () => {
    const stranger = await createTestMember("owner");
    const theirs = await addCodeToProject(stranger, {
      id: crypto.randomUUID(),
      parentId: null,
      name: "Theirs",
    });
    const id = theirs.result.id;
    await expect(editCodeOfProject(member, { id, fields: { name: "Mine" } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(listCodedPassages(member, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listCodebook(stranger)).toMatchObject([{ name: "Theirs" }]);
  });
});

describe("bringing codes in", () => {
  it("previews a file without writing, imports it, and takes it back", async () => {
    await add("Sector");
    const file = {
      fileName: "codes.csv",
      text: "Path,Definition\nSector,new\nSector > Trade,Goods\nActor,Who",
    };
    const preview = await previewImport(member, file);
    expect(preview.codes.map(({ name, depth, known }) => `${depth} ${name} ${known}`)).toEqual([
      "0 Sector true",
      "1 Trade false",
      "0 Actor false",
    ]);
    expect(await outline()).toEqual(["Sector 0/0"]);
    expect(await takeBackAndForth(() => importCodebookFile(member, file))).toEqual([
      "Sector 0/0",
      "  Trade 0/0",
      "Actor 0/0",
    ]);
  });

  it("refuses a file with a problem as a whole", async () => {
    const file = { fileName: "x.csv", text: "Path,Color\nA,\nB,red" };
    expect((await previewImport(member, file)).problems).toMatchObject([{ row: 3 }]);
    await expect(importCodebookFile(member, file)).rejects.toThrow(/^Row 3: /);
    expect(await outline()).toEqual([]);
  });

  it("applies a template once", async () => {
    const first = await applyTemplate(member, "relations");
    expect(first.result.added).toBeGreaterThan(40);
    expect((await applyTemplate(member, "relations")).result.added).toBe(0);
  });
});
