/** Takes the README's pictures: the product as `npm start` serves it, with the sample project. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Page, chromium } from "@playwright/test";
import { createProject, openSample, register } from "../e2e/support/account";
import { addCodes } from "../e2e/support/codes";
import { callApi } from "../e2e/support/rest";
import { uploadFile } from "../e2e/support/upload";
import playwrightConfig from "../playwright.config";
import { requireChromium } from "./debian-tools";
import { startProduct } from "./start-product";

const folder = path.resolve("docs");

async function shoot(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("load");
  await page.getByRole("heading", { level: 1 }).waitFor();
  if (address.includes("/documents/")) await page.locator("[data-p]").first().waitFor();
  if (address.includes("view=pages")) {
    await page.locator("[data-canvas][data-painted]").first().waitFor();
  }
  await page.waitForFunction(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0));
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
  process.stdout.write(`docs/${name}.png\n`);
}

/** What is coded in the declaration of human rights, by code. */
const declared: Record<string, readonly string[]> = {
  Dignity: [
    "recognition of the inherent dignity",
    "All human beings are born free and equal in dignity and rights",
    "No one shall be held in slavery or servitude",
  ],
  "Rule of law": [
    "human rights should be protected by the rule of law",
    "All are equal before the law and are entitled without any discrimination to equal protection of the law",
  ],
  Urdu: ["تمام انسان آزادی اور حقوق و عزت کے اعتبار سے برابر پیدا"],
};

/** A page's own rectangle that holds its table. */
const printedTable = { page: 0, left: 52, top: 519, right: 292, bottom: 612 };

/** A document of two columns and one from right to left, in both views. */
async function takePages(page: Page): Promise<void> {
  const projectId = await createProject(page, "Declarations");
  const codes = await addCodes(page, projectId, ["Dignity", "Rule of law", "Figures and tables"]);
  const upload = (name: string) =>
    uploadFile(page, projectId, name, readFileSync(path.resolve("e2e", "files", name)));
  const english = await upload("en2col.pdf");
  const urdu = await upload("urd-naskh-2col.pdf");
  const dignity = codes.get("Dignity");
  for (const [name, quotes] of Object.entries(declared)) {
    const documentId = name === "Urdu" ? urdu : english;
    const codeIds = [codes.get(name) ?? dignity];
    for (const exact of quotes)
      await callApi(page, "coding/applyToQuote", { projectId, documentId, exact, occurrence: 0, codeIds });
  }
  await callApi(page, "coding/apply", {
    projectId,
    documentId: english,
    ranges: [],
    region: printedTable,
    passageId: crypto.randomUUID(),
    codes: [{ id: crypto.randomUUID(), codeId: codes.get("Figures and tables") }],
  });
  for (const [documentId, name] of [
    [english, "declaration"],
    [urdu, "declaration-urdu"],
  ] as const) {
    await shoot(page, `/projects/${projectId}/documents/${documentId}?view=pages`, `${name}-pages`);
    await shoot(page, `/projects/${projectId}/documents/${documentId}?view=text`, `${name}-text`);
  }
}

async function takePictures(url: string): Promise<void> {
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await register(page, "Ada Reader");
  const projectId = await openSample(page);
  const project = `/projects/${projectId}`;
  const documents = await callApi<{ id: string; title: string }[]>(page, "documents/list", { projectId });
  const tables = await callApi<{ id: string; name: string }[]>(page, "tables/list", { projectId });
  const codes = await callApi<{ id: string; name: string }[]>(page, "codebook/list", { projectId });
  const article = documents.find(({ title }) => title.startsWith("Close on Paper"));
  const table = tables.find(({ name }) => name.startsWith("Findings"));
  const code = codes.find(({ name }) => name === "Weak institutions");
  await shoot(page, `${project}/documents/${article?.id}`, "reader");
  await shoot(page, `${project}/codebook?code=${code?.id}`, "codebook");
  await shoot(page, `${project}/excerpts?code=${code?.id}`, "excerpts");
  await shoot(page, `${project}/tables/${table?.id}`, "finding-table");
  await takePages(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await shoot(page, `${project}/documents/${article?.id}`, "reader-dark");
  await browser.close();
}

async function main() {
  requireChromium();
  mkdirSync(folder, { recursive: true });
  const product = await startProduct();
  try {
    await takePictures(product.url);
  } finally {
    await product.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`\nexcerpta: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
