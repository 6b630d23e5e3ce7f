import { readFileSync } from "node:fs";
import path from "node:path";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenMember, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { hasStudy, readStudyFiles, studyFolder } from "./support/study-files";
import { uploadFile } from "./support/upload";

/** One entry of a coding of the study: a sentence of a paper and the codes it was given. */
interface Entry {
  readonly doc: string;
  readonly quote: string;
  readonly occurrence?: number;
  readonly codes: readonly string[];
}

interface Project {
  readonly projectId: string;
  /** By name of the paper, without its ending. */
  readonly documents: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
}

const readEntries = (coder: "A" | "B"): Entry[] =>
  readFileSync(path.join(studyFolder, `codings-${coder}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

/** Codes as a coding of the study has it, by its quotes, and says that all papers are finished. */
async function code(page: Page, { projectId, documents, codes }: Project, entries: readonly Entry[]) {
  const left = [...entries].reverse();
  const codeNext = async () => {
    for (let entry = left.pop(); entry !== undefined; entry = left.pop()) {
      const { doc, quote: exact, occurrence, codes: names } = entry;
      const documentId = documents.get(doc);
      const codeIds = names.map((name) => codes.get(name));
      const at = occurrence === undefined ? {} : { occurrence };
      await callApi(page, "coding/applyToQuote", { projectId, documentId, exact, codeIds, ...at });
    }
  };
  await Promise.all(Array.from({ length: 8 }, codeNext));
  const documentIds = [...documents.values()];
  await callApi(page, "coding/markFinished", { projectId, layerId: null, documentIds, finished: true });
}

test.describe("the agreement of two codings of five papers", () => {
  test.skip(!hasStudy, "../shared/study is not beside this checkout");

  test("is shown from the uploaded papers and quotes, and leads to what they differ in", async ({
    page,
    browser,
  }) => {
    test.setTimeout(600_000);
    await givenAccount(page, "Language model A");
    const projectId = await givenProject(page, "Five papers");
    const other = await givenMember(page, browser, { projectId, name: "Language model B" });
    const documents = new Map<string, string>();
    for (const { name, buffer } of readStudyFiles())
      documents.set(path.parse(name).name, await uploadFile(page, projectId, name, buffer));
    const [a, b] = [readEntries("A"), readEntries("B")];
    const names = [...a, ...b].flatMap((entry) => entry.codes);
    const project = { projectId, documents, codes: await addCodes(page, projectId, names) };
    await Promise.all([code(page, project, a), code(other, project, b)]);

    await page.goto(`/projects/${projectId}/team`);
    for (const name of ["Language model A", "Language model B"]) {
      await page.getByRole("button", { name: `${name}: mark as a language model` }).click();
      await expect(page.getByRole("button", { name: `${name}: mark as a person` })).toBeVisible();
    }

    await page.goto(`/projects/${projectId}/agreement`);
    const headline = page.getByRole("region", { name: "All codes together" });
    await expect(headline).toContainText("2 coders, 5 documents");
    await expect(headline).toContainText("95 % interval");
    await expect(page.getByText(/between language models, is no evidence/)).toBeVisible();
    const table = page.getByRole("region", { name: "Code by code" }).getByRole("table");
    const row = table.getByRole("row", { name: /^cooperation / });
    const times = (entries: readonly Entry[]) =>
      String(entries.filter(({ codes }) => codes.includes("cooperation")).length);
    await expect(row).toContainText(times(a));
    await expect(row).toContainText(times(b));
    await expectAccessible(page, "the agreement of five papers");

    await row.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Differences");
    await expect(page.getByText(/only Language model A/i).first()).toBeVisible();
  });
});
