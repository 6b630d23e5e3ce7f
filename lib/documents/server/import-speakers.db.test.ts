import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { createCase, linkCase } from "@/lib/cases/server/commands";
import { listCases } from "@/lib/cases/server/queries";
import { ingestFile } from "@/lib/ingest/server/ingest-file";
import { redo, undo } from "@/lib/live/server/commands";
import { useDataFolder } from "@/lib/platform/testing/use-data-folder";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { importDocument } from "./import-document";

const folder = useDataFolder();

async function importText(member: Member, fileName: string, content: string) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const read = await ingestFile({ path: file, fileName });
  if (!read.ok) throw new Error(read.error.message);
  return importDocument(member, { byteSize: content.length, sha256, fileName }, read.value);
}

const talk =
  "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana Ruiz>Where?\n\n00:02.000 --> 00:03.000\n<v Luis>There.\n";
const listed = async (member: Member) =>
  (await listCases(member)).map(({ name, links }) => [name, ...links.map(({ speaker }) => speaker)]);

describe("importing a transcript", () => {
  it("makes its speakers cases in the event of the document, and takes those the project has", async () => {
    const member = await createTestMember();
    await createCase(member, { id: crypto.randomUUID(), name: "ana ruiz", attributes: { town: "Alba" } });
    await importText(member, "talk.vtt", talk);
    expect(await database().event.count({ where: { projectId: member.projectId } })).toBe(2);
    expect(await listed(member)).toEqual([
      ["ana ruiz", "Ana Ruiz"],
      ["Luis", "Luis"],
    ]);
    await importText(member, "again.vtt", `${talk}\n`);
    expect(await listed(member)).toEqual([
      ["ana ruiz", "Ana Ruiz", "Ana Ruiz"],
      ["Luis", "Luis", "Luis"],
    ]);
    await undo(member);
    await undo(member);
    expect(await listed(member)).toEqual([["ana ruiz"]]);
    await redo(member);
    expect(await listed(member)).toEqual([
      ["ana ruiz", "Ana Ruiz"],
      ["Luis", "Luis"],
    ]);
  });

  it("is not taken back while others have linked more to a case it made", async () => {
    const member = await createTestMember();
    const colleague = await createTestMember("coder", { projectId: member.projectId });
    const { result } = await importText(member, "talk.vtt", talk);
    const luis = (await listCases(member)).find(({ name }) => name === "Luis");
    await linkCase(colleague, { caseId: luis?.id ?? "", documentId: result.id, speaker: "" });
    await expect(undo(member)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
