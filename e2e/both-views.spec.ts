import { readFileSync } from "node:fs";
import path from "node:path";
import { type Page, expect, test } from "@playwright/test";
import type { JobView } from "@/lib/jobs/job-view";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { painted, textOf } from "./support/reader";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

/** The Universal Declaration of Human Rights as it comes to a researcher, and a brief as a browser prints it. */
const documents = [
  { file: "en2col.pdf", what: "two columns", words: "All human beings are born free and equal in dignity" },
  { file: "urd-naskh-2col.pdf", what: "from right to left", words: "انسانی حقوق کا عالمی منشور" },
  { file: "rus-serif-2col.pdf", what: "Cyrillic", words: "Всеобщая декларация прав человека" },
  {
    file: "scan-1col-150dpi.pdf",
    what: "a scan, recognised",
    words: "foundation of freedom, justice and peace",
  },
  {
    file: "../../prisma/seed/sample/texts/brief-six-locks.pdf",
    what: "tagged",
    words: "Political will is no longer the scarce good",
  },
];

const readFile = (name: string) => readFileSync(path.join(import.meta.dirname, "files", name));

async function attach(page: Page, name: string): Promise<void> {
  const file = test.info().outputPath(`${name.replaceAll(/\W+/g, "-")}.png`);
  await page.screenshot({ path: file });
  await test.info().attach(name, { path: file, contentType: "image/png" });
}

/** Has the text of a scan recognised and waits for it. */
async function recognise(page: Page, projectId: string, documentId: string): Promise<void> {
  await callApi(page, "documents/recognise", { projectId, id: documentId, language: "eng" });
  await expect(async () => {
    const jobs = await callApi<JobView[]>(page, "jobs/list", { projectId });
    expect(jobs.filter((job) => job.documentId === documentId).every(({ state }) => state === "done")).toBe(
      true,
    );
  }).toPass({ timeout: 240_000, intervals: [1_000] });
}

for (const { file: from, what, words } of documents) {
  const file = path.basename(from);
  test(`${file}, ${what}: the same passage is painted on the text and on the page`, async ({ page }) => {
    test.setTimeout(360_000);
    await givenAccount(page, "Vera Views");
    const projectId = await givenProject(page, "Views");
    const codes = await addCodes(page, projectId, ["rights"]);
    const documentId = await uploadFile(page, projectId, file, readFile(from));
    if (file.startsWith("scan")) await recognise(page, projectId, documentId);
    await callApi(page, "coding/applyToQuote", {
      projectId,
      documentId,
      exact: words,
      occurrence: 0,
      codeIds: [codes.get("rights")],
    });

    await page.goto(`/projects/${projectId}/documents/${documentId}?view=text`);
    await expect(painted(page).first()).toBeVisible();
    await attach(page, `${file} text`);

    await page.goto(`/projects/${projectId}/documents/${documentId}?view=pages`);
    const paint = page.locator("[data-paint] i[data-p]");
    await expect(paint.first()).toBeVisible();
    await expect(page.locator("[data-canvas][data-painted]").first()).toBeVisible();
    await attach(page, `${file} pages`);
    // What is painted lies over the words it is made of.
    const word = page.locator("[data-run] mark[data-p]").first();
    const [over, under] = [await paint.first().boundingBox(), await word.boundingBox()];
    expect(Math.abs(over!.y + over!.height / 2 - under!.y - under!.height / 2)).toBeLessThan(
      over!.height / 2,
    );
    expect(Math.min(over!.x + over!.width, under!.x + under!.width)).toBeGreaterThan(
      Math.max(over!.x, under!.x),
    );
    const onSide = await page.locator("[data-stripe]").first().boundingBox();
    const sheet = await page.locator('[data-page="0"]').boundingBox();
    const isRightToLeft = file.startsWith("urd");
    expect(isRightToLeft ? onSide!.x < sheet!.x : onSide!.x > sheet!.x + sheet!.width - 1).toBe(true);
  });
}

test("a Word file has its text only, and says so", async ({ page }) => {
  await givenAccount(page, "Wanda Word");
  const projectId = await givenProject(page, "Word");
  const documentId = await uploadFile(page, projectId, "en1col.docx", readFile("en1col.docx"));
  await page.goto(`/projects/${projectId}/documents/${documentId}?view=pages`);
  await expect(textOf(page)).toContainText("inherent dignity");
  await expect(page.getByRole("radio", { name: /Pages ?: this kind of file has no pages/ })).toBeDisabled();
  await attach(page, "en1col.docx text");
});
