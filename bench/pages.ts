import { chromium, type Page } from "@playwright/test";
import { createProject, register } from "../e2e/support/account";
import { uploadFile } from "../e2e/support/upload";
import playwrightConfig from "../playwright.config";
import { requireChromium } from "../scripts/debian-tools";
import { startProduct } from "../scripts/start-product";
import { makeLongPdf } from "./long-pdf";
import { quantile } from "./statistics";

const pages = 600;
const rounds = 5;
/** Frames of scrolling, and pixels in each: a fast wheel. */
const frames = 600;
const step = 160;

/** Milliseconds from the start of the navigation to the first page's picture. */
async function openPages(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator("[data-canvas][data-painted]").first().waitFor();
  return page.evaluate(() => performance.now());
}

/** Milliseconds between frames while the document is scrolled, and the most pictures there were at a time. */
async function scrollThrough(page: Page): Promise<{ gaps: number[]; pictures: number }> {
  return page.evaluate(
    async ([count, pixels]) => {
      const scroller = document.querySelector("[data-reader-text]")?.parentElement?.parentElement;
      if (!scroller) throw new Error("The pages are not there.");
      const gaps: number[] = [];
      let pictures = 0;
      let last = performance.now();
      for (let frame = 0; frame < count; frame += 1) {
        scroller.scrollTop += pixels;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        gaps.push(now - last);
        last = now;
        pictures = Math.max(pictures, document.querySelectorAll("[data-canvas] canvas").length);
      }
      return { gaps, pictures };
    },
    [frames, step] as const,
  );
}

/** Milliseconds from the Enter key on a page's number to its picture. */
async function jumpTo(page: Page, number: number): Promise<number> {
  const field = page.getByRole("textbox", { name: "Page" });
  await field.fill(String(number));
  const started = await page.evaluate(() => performance.now());
  await field.press("Enter");
  await page.locator(`[data-page="${number - 1}"] [data-canvas][data-painted]`).waitFor();
  return page.evaluate((from) => performance.now() - from, started);
}

/** Prints how long the pages of a book take to be there, and how smoothly they scroll. */
export async function benchPages(): Promise<void> {
  requireChromium();
  const product = await startProduct();
  try {
    const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
    const context = await browser.newContext({
      baseURL: product.url,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await register(page, "Bench Pages");
    const projectId = await createProject(page, "Bench");
    const documentId = await uploadFile(page, projectId, "book.pdf", makeLongPdf(pages));
    const address = `/projects/${projectId}/documents/${documentId}?view=pages`;
    const opened: number[] = [];
    const jumps: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      opened.push(await openPages(page, address));
      jumps.push(await jumpTo(page, 500 - round));
    }
    await openPages(page, address);
    const { gaps, pictures } = await scrollThrough(page);
    await browser.close();
    const line = (what: string, values: readonly number[]) =>
      `${what.padEnd(44)}${quantile(values, 0.5).toFixed(0).padStart(6)}${quantile(values, 0.95).toFixed(0).padStart(6)}${quantile(values, 1).toFixed(0).padStart(7)}${String(values.length).padStart(6)}\n`;
    process.stdout.write(
      `${`milliseconds, ${pages} pages`.padEnd(44)}median   p95    max  runs\n${line("first page painted after navigation", opened)}` +
        `${line("page about 500 painted after its number", jumps)}${line("from frame to frame while scrolling", gaps)}` +
        `pictures kept at a time: ${pictures}\n`,
    );
  } finally {
    await product.stop();
  }
}
