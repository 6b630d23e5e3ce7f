import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { shaOf, useTestJobs } from "@/lib/api/testing/test-jobs";
import { positionProfiles, type PositionProfile } from "@/lib/exchange/refi-qda/count-positions";
import { database } from "@/lib/platform/db/client";
import { dataFolder, hasStoredFile } from "@/lib/platform/files";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { beginTransfer } from "@/lib/transfer/server/begin-transfer";
import { answerTransfer } from "@/lib/transfer/server/commands";
import { exportArchive } from "@/lib/transfer/server/export-archive";
import { findTransfer, findTransferReport } from "@/lib/transfer/server/queries";
import { readRows } from "@/lib/transfer/server/read-rows";
import { readCanonicalRows } from "@/lib/transfer/testing/canonical-rows";
import { writeWholeProject } from "@/lib/transfer/testing/write-whole-project";
import type { TransferView } from "@/lib/transfer/transfer-question";

const jobs = useTestJobs();

async function exportOwn(member: Member, profile: PositionProfile): Promise<Uint8Array> {
  const { signal } = new AbortController();
  const archive = exportArchive(await readRows(member), { profile, side: member.projectId, signal });
  const pieces: Uint8Array[] = [];
  for await (const piece of archive) pieces.push(piece);
  return Buffer.concat(pieces);
}

const until = (member: Member, state: TransferView["state"] | null) =>
  vi.waitFor(
    async () => {
      const view = await findTransfer(member);
      expect(view?.state ?? null, JSON.stringify(view)).toBe(state);
      return view;
    },
    { timeout: 120_000, interval: 100 },
  );

/** Somebody else brings an archive; what they are asked. */
async function begin(content: Uint8Array) {
  const owner = await createTestMember("owner", { name: "New Owner" });
  const file = path.join(dataFolder(), crypto.randomUUID());
  writeFileSync(file, content);
  const arrived = { path: file, byteSize: content.length, sha256: shaOf(content) };
  const { projectId } = await beginTransfer(owner.userId, arrived, "whole.qdpx");
  const member = { ...owner, projectId };
  await jobs.start();
  const view = await until(member, "asking");
  await jobs.stop();
  return { member, question: view!.question! };
}

async function bringOver(content: Uint8Array, withSide = true) {
  const { member, question } = await begin(content);
  const convention = question.readings[0]?.convention ?? { unit: "codePoint", lineEnd: "asStored" };
  await answerTransfer(member, { convention, byGroups: false, withSide });
  await jobs.start();
  await until(member, null);
  await jobs.stop();
  return { member, question };
}

type Said = Record<string, Record<string, unknown>[]>;

const sayRows = async ({ projectId }: Member) =>
  JSON.parse(JSON.stringify(await readCanonicalRows(projectId))) as Said;

interface SaidChange {
  entity: string;
  id: string;
  after: Record<string, unknown> | null;
  before: Record<string, unknown> | null;
}

/**
 * All that a project loses by leaving: changes of members, who they were in others, and the files and ids of documents that
 * are deleted. What was done of what a member was given stands as finished in the layer of the round.
 */
function sayWithoutPeople(rows: Said): Said {
  const [given, ...others] = [
    { createdAt: expect.any(String) as string, layerId: "Layer 1" },
    ...rows["FinishedDocument"]!,
  ];
  return {
    ...rows,
    FinishedDocument: [
      { ...given, id: "FinishedDocument 0", deletedAt: null, documentId: "Document 0" },
      ...others.map((row, at) => ({ ...row, id: `FinishedDocument ${at + 1}` })),
    ],
    Event: rows["Event"]!.map(({ about, ...event }) => ({
      ...event,
      about: (about as string[]).filter((id) => !/^[0-9a-f-]{36}$|^Layer/.test(id)),
      changes: (event["changes"] as SaidChange[])
        .filter(({ entity }) => entity !== "member")
        .map((change) => {
          if (change.entity === "memo") return { ...change, after: { authorId: null } };
          if (change.entity !== "document") return change;
          return { ...change, id: expect.any(String) as string, before: { deletedAt: null, sha256: "" } };
        }),
    })),
  };
}

describe("a project that goes out and comes in again by its side file", { timeout: 300_000 }, () => {
  it("has every row that it had, in every table", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), fc.constantFrom(...positionProfiles), async (seed, profile) => {
        const owner = await writeWholeProject(seed);
        const before = sayWithoutPeople(await sayRows(owner));
        const { member, question } = await bringOver(await exportOwn(owner, profile));
        expect(question.side?.belongs).toBe(true);
        expect(await sayRows(member)).toEqual(before);
      }),
      { seed: 7, numRuns: 4, endOnFailure: true },
    );
  });
});
