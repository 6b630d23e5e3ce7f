import { chromium, type Page } from "@playwright/test";
import { createProject, register } from "../e2e/support/account";
import { callApi } from "../e2e/support/rest";
import { importFile } from "../e2e/support/upload";
import playwrightConfig from "../playwright.config";
import { requireChromium } from "../scripts/debian-tools";
import { startProduct } from "../scripts/start-product";
import { makeLongPdf } from "./long-pdf";
import { quantile } from "./statistics";

interface ImportMeasure {
  /** Milliseconds of requests while nothing is imported, and while a PDF of 500 pages is. */
  readonly idle: readonly number[];
  readonly importing: readonly number[];
  /** Milliseconds from sending the PDF until it is a document. */
  readonly whole: number;
}

/** Requests measured while nothing is imported. */
const idleRequests = 200;

/** How long other requests wait while a PDF of 500 pages is read and saved. */
async function measureImport(page: Page, projectId: string): Promise<ImportMeasure> {
  const ask = async () => {
    const started = performance.now();
    await callApi(page, "codebook/list", { projectId });
    return performance.now() - started;
  };
  const idle: number[] = [];
  for (let at = 0; at < idleRequests; at += 1) idle.push(await ask());
  const importing: number[] = [];
  const started = performance.now();
  let whole: number | null = null;
  const done = importFile(page, projectId, "book.pdf", makeLongPdf(500)).then((job) => {
    whole = performance.now() - started;
    if (job.state !== "done") throw new Error(`The book was not imported: ${JSON.stringify(job)}`);
  });
  while (whole === null) importing.push(await ask());
  await done;
  return { idle, importing, whole };
}

/** Prints by how much other requests slow down; the budget is 50 ms at the 95th percentile. */
export async function benchImport(): Promise<void> {
  requireChromium();
  const product = await startProduct();
  try {
    const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
    const page = await (await browser.newContext({ baseURL: product.url })).newPage();
    await register(page, "Bench Import");
    const { idle, importing, whole } = await measureImport(page, await createProject(page, "Bench"));
    const line = (what: string, values: readonly number[]) =>
      `${what.padEnd(44)}${quantile(values, 0.5).toFixed(0).padStart(6)}${quantile(values, 0.95).toFixed(0).padStart(6)}${quantile(values, 1).toFixed(0).padStart(7)}${String(values.length).padStart(6)}\n`;
    process.stdout.write(
      `${"milliseconds of a request".padEnd(44)}median   p95    max  runs\n${line("nothing is imported", idle)}${line("a PDF of 500 pages is imported", importing)}` +
        `p95 rises by ${(quantile(importing, 0.95) - quantile(idle, 0.95)).toFixed(0)} ms (budget 50); the import took ${(whole / 1000).toFixed(1)} s\n`,
    );
    await browser.close();
  } finally {
    await product.stop();
  }
}
