/** Takes the README's pictures: the product as `npm start` serves it, with the sample project. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Page, chromium } from "@playwright/test";
import { openSample, register } from "../e2e/support/account";
import { callApi } from "../e2e/support/rest";
import playwrightConfig from "../playwright.config";
import { requireChromium } from "./debian-tools";
import { startProduct } from "./start-product";

const folder = path.resolve("docs");

async function shoot(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("load");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
  process.stdout.write(`docs/${name}.png\n`);
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
