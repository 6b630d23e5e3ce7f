import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { storeFile } from "@/lib/platform/files";
import { useDataFolder } from "@/lib/platform/testing/use-data-folder";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { applyCodesToRanges } from "./apply-commands";
import { makeRegionPictures } from "./region-pictures";

const folder = useDataFolder();

const newId = () => crypto.randomUUID();
let member: Member;
let documentId: string;
let codeId: string;

beforeEach(async () => {
  member = await createTestMember();
  const { projectId } = member;
  const content = newId();
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file = path.join(folder, newId());
  writeFileSync(file, content);
  await storeFile(file, sha256);
  const textId = newId();
  const page = { index: 0, label: "", width: 300, height: 400, start: 0, end: 0, runs: new Uint8Array() };
  const document = await database().document.create({
    data: {
      projectId,
      title: "Scan",
      fileName: "scan.pdf",
      mediaType: "application/pdf",
      byteSize: 36,
      sha256,
      length: 0,
      pageCount: 1,
      textId,
      texts: { create: { id: textId, text: "", blocks: [], blocksVersion: 1, pages: { create: page } } },
    },
  });
  documentId = document.id;
  const code = { projectId, name: "Maps", color: "#336699", position: 0, guid: newId() };
  codeId = (await database().code.create({ data: code })).id;
});

async function codeRegion(top: number): Promise<string> {
  const { result } = await applyCodesToRanges(member, {
    documentId,
    ranges: [],
    region: { page: 0, left: 10, top, right: 110, bottom: top + 20 },
    passageId: newId(),
    codes: [{ id: newId(), codeId }],
  });
  return result.passageId;
}

/** "Draws" the upper side of each region; `calls` are the sides drawn at once. */
function makeDrawer({ locked = false } = {}) {
  const calls: number[][] = [];
  const pictures = makeRegionPictures(async ({ regions }) => {
    calls.push(regions.map(({ top }) => top));
    await Promise.resolve();
    if (locked) return { ok: false, error: "locked" };
    return { ok: true, value: regions.map(({ top }) => (top === 300 ? null : Uint8Array.of(top))) };
  });
  return { calls, pictures };
}

describe("pictures of regions", () => {
  it("are drawn together with their neighbours when one is asked for, and kept", async () => {
    const [first, second] = [await codeRegion(50), await codeRegion(100)];
    const { calls, pictures } = makeDrawer();
    const found = await Promise.all([first, second, first].map((id) => pictures.find(member, id)));
    expect(found.map((png) => [...png!])).toEqual([[50], [100], [50]]);
    expect(calls.map((tops) => tops.toSorted((one, other) => one - other))).toEqual([[50, 100]]);
    const restarted = makeDrawer();
    expect([...(await restarted.pictures.find(member, second))!]).toEqual([100]);
    expect(restarted.calls).toEqual([]);
  });

  it("have the size of the region in print", async () => {
    const id = await codeRegion(50);
    const { pictures } = makeDrawer();
    expect([...(await pictures.list(member, [id, newId()]))]).toEqual([
      [id, { png: Uint8Array.of(50), width: 100, height: 20 }],
    ]);
  });

  it("are not there for what cannot be drawn, and that is not tried again and again", async () => {
    const [good, bad] = [await codeRegion(50), await codeRegion(300)];
    const { calls, pictures } = makeDrawer();
    expect(await pictures.find(member, bad)).toBeNull();
    expect(await pictures.find(member, bad)).toBeNull();
    expect(await pictures.find(member, good)).not.toBeNull();
    expect(calls).toHaveLength(1);
    const locked = makeDrawer({ locked: true });
    const other = await codeRegion(200);
    expect(await locked.pictures.find(member, other)).toBeNull();
    expect(await locked.pictures.find(member, other)).toBeNull();
    expect(locked.calls).toHaveLength(1);
  });

  it("are nobody else's: not of strangers, words, or deleted documents", async () => {
    const id = await codeRegion(50);
    const { calls, pictures } = makeDrawer();
    expect(await pictures.find(await createTestMember(), id)).toBeNull();
    expect(await pictures.find(member, newId())).toBeNull();
    await database().document.update({ where: { id: documentId }, data: { deletedAt: new Date() } });
    expect(await pictures.find(member, id)).toBeNull();
    expect(calls).toEqual([]);
  });
});
