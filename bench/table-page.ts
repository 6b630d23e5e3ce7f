import { spawn } from "node:child_process";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { register } from "../e2e/support/account";
import playwrightConfig from "../playwright.config";
import { requireChromium, requirePostgres } from "../scripts/debian-tools";
import { startProduct } from "../scripts/start-product";
import { startThrowawayPostgres } from "../scripts/throwaway-postgres";
import { printRows } from "./print-rows";
import { scrollOn } from "./scroll-page";

const rounds = 7;
/** Frames of scrolling, and pixels in each: a wheel turned fast. */
const [frames, step] = [400, 100];

/** The address of a table of 300 codes by 20, over 100,000 codings. */
async function seed(databaseUrl: string, folder: string): Promise<string> {
  // What writes the database says that it is the server's alone, which is a condition to load it under.
  const script = path.join("bench", "seed-table.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATABASE_URL: databaseUrl, EXCERPTA_DATA: folder },
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.once("exit", resolve));
  const address = /^address: (.+)$/m.exec(said)?.[1];
  if (address === undefined) throw new Error("The table could not be made; its message is above.");
  return address;
}

/** Milliseconds from the start of the navigation to the first excerpt of the table. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator("tbody td a").first().waitFor();
  return page.evaluate(() => performance.now());
}

/** Prints how long a large finding table takes to be there, and how smoothly it scrolls. */
export async function benchTablePage(): Promise<void> {
  requireChromium();
  const postgres = await startThrowawayPostgres(requirePostgres());
  const product = await startProduct({ databaseUrl: postgres.url });
  try {
    const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
    const context = await browser.newContext({
      baseURL: product.url,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await register(page, "Bench Tables");
    const address = await seed(postgres.url, product.folder);
    const first = await open(page, address);
    const opened: number[] = [];
    for (let round = 0; round < rounds; round += 1) opened.push(await open(page, address));
    const { gaps } = await scrollOn(page, "table", frames, step);
    await browser.close();
    const what = "finding table 300 × 20 over 100,000 codings";
    printRows("in the browser, from PostgreSQL", [
      { what: `${what}: opened first after a change`, values: [first], target: "< 1000 ms" },
      { what: `${what}: opened again`, values: opened, target: "< 1000 ms" },
      { what: "time between frames while it is scrolled", values: gaps, target: "< 17 ms" },
    ]);
  } finally {
    await product.stop();
    postgres.stop();
  }
}
