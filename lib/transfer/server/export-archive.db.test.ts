import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { positionProfiles, type PositionProfile } from "@/lib/exchange/refi-qda/count-positions";
import { hasSchemas, makeProjectValidator } from "@/lib/exchange/refi-qda/testing/project-schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { openSample } from "@/lib/projects/server/sample";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { standingOf } from "@/lib/projects/permissions";
import type { ProjectRows } from "@/lib/transfer/project-rows";
import { exportArchive } from "./export-archive";
import { type OpenedProject, openProject, readRows } from "./read-rows";

async function load(opened: OpenedProject, profile: PositionProfile): Promise<Record<string, Uint8Array>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportArchive(opened, {
    profile,
    side: null,
    signal: new AbortController().signal,
  }))
    pieces.push(piece);
  return unzipSync(new Uint8Array(Buffer.concat(pieces)));
}

/** The words between two positions, as a program of the profile reads them. */
const wordsAt = (file: string, profile: PositionProfile, start: number, end: number): string =>
  profile === "nvivo"
    ? file.slice(start, end)
    : [...file.replaceAll("\r\n", "\n")].slice(start, end).join("");

const selection = /<PlainTextSelection guid="([^"]+)"[^>]* startPosition="(\d+)" endPosition="(\d+)"/g;

describe("the sample project as an archive", () => {
  let rows: ProjectRows;
  let opened: OpenedProject;
  let member: Member;

  beforeAll(async () => {
    const { userId, name } = await createTestMember();
    const { id } = await openSample(userId);
    member = {
      ...{ userId, name, projectId: id },
      standing: standingOf("owner"),
      action: "project.export",
    };
    rows = await readRows(member);
    opened = await openProject(member);
  });

  it.each(positionProfiles)("has each passage's very words where %s looks for them", async (profile) => {
    const files = await load(opened, profile);
    const qde = strFromU8(files["project.qde"]!);
    const passages = new Map(rows.passages.map((each) => [each.id, each]));
    let met = 0;
    for (const [, source, body] of qde.matchAll(/<TextSource guid="([^"]+)"([\s\S]*?)<\/TextSource>/g)) {
      const file = strFromU8(files[`sources/${source}.txt`]!);
      for (const [, guid, start, end] of body!.matchAll(selection)) {
        const passage = passages.get(guid!);
        if (passage === undefined) continue; // a later part of one in several ranges
        met += 1;
        expect(wordsAt(file, profile, Number(start), Number(end))).toBe(passage.quotes[0]);
      }
    }
    expect(met).toBe(
      rows.passages.filter(({ documentId }) =>
        rows.documents.some(({ id, mediaType }) => id === documentId && mediaType !== "application/pdf"),
      ).length,
    );
  });

  it("is counted without being read", async () => {
    const { passages, codings } = await opened.countWork();
    expect([passages, codings]).toEqual([rows.passages.length, rows.codings.length]);
    expect(codings).toBeGreaterThan(0);
  });

  it("says of every coding who made it and with which code", async () => {
    const { "project.qde": qde } = await load(opened, "standard");
    const written = [
      ...strFromU8(qde!).matchAll(
        /<Coding guid="([^"]+)" creatingUser="([^"]+)"[^>]*>\s*<CodeRef targetGUID="([^"]+)"/g,
      ),
    ];
    const guids = new Map(rows.codes.map(({ id, guid }) => [id, guid]));
    const made = new Map(written.map(([, guid, user, code]) => [guid, `${user} ${code}`]));
    for (const { id, layerId, codeId } of rows.codings)
      expect(made.get(id)).toBe(`${layerId} ${guids.get(codeId)}`);
    expect(strFromU8(qde!)).toContain("(language model)");
  });

  it("keeps the printed files as they are", async () => {
    const files = await load(opened, "standard");
    const [pdf] = rows.documents.filter(({ mediaType }) => mediaType === "application/pdf");
    const { byteSize } = await database().document.findUniqueOrThrow({ where: { id: pdf!.id } });
    expect(files[`sources/${pdf!.id}.pdf`]?.length).toBe(byteSize);
  });

  it("has each document as it was read first, with what one may see when its turn comes", async () => {
    const { documentId, quotes } = rows.passages.find(({ ranges }) => ranges.length > 0)!;
    const { projectId, userId } = member;
    const { textId } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
    const read = await openProject(member);
    const data = { projectId, name: "Blind", purpose: "reliability", blind: true, state: "open" } as const;
    const { id: roundId } = await database().round.create({ data });
    const other = await database().documentText.create({
      data: { documentId, text: "Read anew", blocks: [], blocksVersion: 1, extraction: {} },
    });
    await database().document.update({ where: { id: documentId }, data: { textId: other.id } });
    try {
      const seen = await read.readWork(documentId);
      expect(seen.passages.flatMap((each) => each.quotes)).toEqual(expect.arrayContaining([...quotes]));
      await database().assignment.create({ data: { projectId, roundId, documentId, userId, position: 0 } });
      expect((await read.readWork(documentId)).codings.length).toBeLessThan(seen.codings.length);
    } finally {
      await database().document.update({ where: { id: documentId }, data: { textId } });
      await database().round.delete({ where: { id: roundId } });
    }
  });

  it.skipIf(!hasSchemas)("is valid against Project.xsd, with ../shared/refi-qda", async () => {
    const { "project.qde": qde } = await load(opened, "standard");
    expect(() => makeProjectValidator()(strFromU8(qde!))).not.toThrow();
  });
});
