import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { planSurvey } from "@/lib/surveys/plan-survey";
import type { SurveyDecision } from "@/lib/surveys/schema";
import { sheetOf } from "@/lib/surveys/testing/sheet-of";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { database } from "@/lib/platform/db/client";
import { dataFolder, storeFile } from "@/lib/platform/files";
import type { Job, JobContext, JobOutcome } from "@/lib/platform/jobs/job";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { fail, ok } from "@/lib/shared/result";
import { makeSurveyHandler } from "./survey-job";

const decision: SurveyDecision = {
  options: {},
  choices: {
    sheet: 0,
    headerRow: 1,
    roles: ["name", "question"],
    layout: "grid",
    title: "Town survey",
    updateKnown: true,
  },
};
const plan = planSurvey(sheetOf(["Who", "Why?"], ["Ana", "So."], ["Bo", ""]), decision.choices);
const passedOn: JobOutcome = { state: "failed", problem: { code: "NEXT", message: "Passed on." } };

async function run(
  member: Member,
  { fileName = "answers.csv", options = {} }: { fileName?: string; options?: object },
  { refuses = false, lost = false } = {},
) {
  const sha256 = crypto.randomUUID().replaceAll("-", "").padEnd(64, "0");
  const file = path.join(dataFolder(), sha256);
  writeFileSync(file, "Who,Why?");
  await storeFile(file, sha256);
  const job: Job = await database().importJob.create({
    data: { projectId: member.projectId, createdById: member.userId, fileName, byteSize: 8, sha256, options },
  });
  const context: JobContext = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    endWithin: () => (lost ? Promise.reject(new Error("lost")) : Promise.resolve()),
  };
  const broken = new IngestFailure("EMPTY", "Empty.").toError();
  const handler = makeSurveyHandler(
    () => Promise.resolve(refuses ? fail(broken) : ok(plan)),
    () => Promise.resolve(passedOn),
  );
  return handler(job, context);
}
const countOf = async ({ projectId }: Member) => [
  await database().case.count({ where: { projectId } }),
  await database().document.count({ where: { projectId } }),
];

describe("makeSurveyHandler", () => {
  it("asks about tables, and passes on what is none or wanted as text", async () => {
    const member = await createTestMember("coder");
    expect(await run(member, {})).toEqual({ state: "asking", question: { kind: "survey" } });
    expect(await run(member, { fileName: "notes.txt" })).toBe(passedOn);
    expect(await run(member, { options: { asText: true } })).toBe(passedOn);
  });

  it("brings in what was decided, and tells what became of it", async () => {
    const member = await createTestMember("coder");
    const outcome = await run(member, { options: { survey: decision } });
    expect(outcome).toMatchObject({
      state: "done",
      report: { kind: "survey", title: "Town survey", cases: 2, documents: 1, notes: plan.notes },
    });
    expect(await countOf(member)).toEqual([2, 1]);
  });

  it("leaves nothing behind of a bad file, or when the job is no longer its own", async () => {
    const member = await createTestMember("coder");
    const options = { survey: decision };
    expect(await run(member, { options }, { refuses: true })).toMatchObject({
      state: "failed",
      problem: { code: "EMPTY" },
    });
    await expect(run(member, { options }, { lost: true })).rejects.toThrow("lost");
    expect(await countOf(member)).toEqual([0, 0]);
  });

  it("refuses whose membership has ended", async () => {
    const member = await createTestMember("viewer");
    await expect(run(member, { options: { survey: decision } })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
