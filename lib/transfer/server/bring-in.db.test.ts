import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { dataFolder } from "@/lib/platform/files";
import type { JobContext } from "@/lib/platform/jobs/job";
import { useDataFolder } from "@/lib/platform/testing/use-data-folder";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { PlannedRows } from "../plan-import";
import { bringIn, type Foreseen } from "./bring-in";

useDataFolder();

const nothing: PlannedRows = {
  ...{ codes: [], codeSets: [], documentSets: [], documents: [], layers: [], passages: [], codings: [] },
  ...{ cases: [], caseLinks: [], links: [], memos: [] },
};
const report = {
  name: "Theirs",
  program: "",
  positions: null,
  losses: [],
  layers: [],
  found: {},
  tallies: [],
};

/** What was foreseen when this was the latest event: one case, called so. */
const foreseenAt = (at: number, name: string): Foreseen => ({
  at,
  plan: {
    ...{ edits: [], origins: {}, report },
    rows: { ...nothing, cases: [{ id: crypto.randomUUID(), name, attributes: {} }] },
  },
  textIds: new Map(),
});

const context: JobContext = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  endWithin: () => Promise.resolve(),
};

/** A job in a project with one event, and its file. */
async function given() {
  const member = await createTestMember("lead", { action: "codebook.restructure" });
  const { projectId, userId } = member;
  await database().project.update({ where: { id: projectId }, data: { eventNumber: 1 } });
  const [file, content] = [path.join(dataFolder(), "incoming.qde"), "<Project/>"];
  writeFileSync(file, content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const job = await database().importJob.create({
    data: { projectId, createdById: userId, kind: "transfer", fileName: "a.qdpx", byteSize: 1, sha256 },
  });
  const files = { description: { path: file, byteSize: 10, sha256 }, taken: new Map<string, string>() };
  const listCases = async () =>
    (await database().case.findMany({ where: { projectId } })).map(({ name }) => name);
  return { member, job, files, listCases };
}

it("works it out anew where the project has changed since, while others go on, and in the end while they wait", async () => {
  const { member, job, files, listCases } = await given();
  const calls: string[] = [];
  await bringIn(job, context, member, files, foreseenAt(0, "old"), async (db) => {
    // Would wait for itself if the project were locked meanwhile.
    if (db === database())
      await database().project.update({
        where: { id: member.projectId },
        data: { eventNumber: { increment: 1 } },
      });
    calls.push(db === database() ? "others go on" : "others wait");
    return foreseenAt(0, "new");
  });
  expect(calls).toEqual([...Array.from({ length: 4 }, () => "others go on"), "others wait"]);
  expect(await listCases()).toEqual(["new"]);
  expect(await database().event.findMany({ where: { projectId: member.projectId } })).toMatchObject([
    { number: 6, kind: "transfer.into" },
  ]);
});

it("asks once more who may, when it is written", async () => {
  const { member, job, files, listCases } = await given();
  const { projectId, userId } = member;
  await database().member.update({
    where: { projectId_userId: { projectId, userId } },
    data: { role: "coder", mayEditCodebook: false },
  });
  const writing = bringIn(job, context, member, files, foreseenAt(1, "Maria"), () =>
    Promise.reject(new Error("nothing changed")),
  );
  await expect(writing).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await listCases()).toEqual([]);
});
