/** Prints what the product's budgets are about, measured in the product as `npm start` serves it. */
import { chromium } from "@playwright/test";
import playwrightConfig from "../playwright.config";
import { requireChromium } from "../scripts/debian-tools";
import { startProduct } from "../scripts/start-product";
import { benchAggregates } from "./aggregates";
import { benchAgreement } from "./agreement";
import { measureFinding } from "./find-text";
import { measureQueries } from "./queries";
import { measureTables } from "./tables";
import { benchImport } from "./import";
import { benchContinuum } from "./agreement-continuum";
import { benchLive } from "./live";
import { readLongText } from "./long-text";
import { benchPages } from "./pages";
import { benchPdf } from "./pdf";
import { benchProjects } from "./projects";
import { benchTablePage } from "./table-page";
import { printRows, type Row } from "./print-rows";
import { applyCode, openDocument, switchDocument } from "./reader";
import { benchReader } from "./reader-sizes";
import { makeStudy } from "./study";

const codings = Number(process.argv[2] ?? 2_000);
const rounds = 7;
const keyPresses = 40;

async function measureFirstPage(url: string): Promise<number> {
  const started = performance.now();
  await (await fetch(`${url}/sign-in`)).text();
  return performance.now() - started;
}

async function measure(url: string): Promise<Row[]> {
  const firstPage = await measureFirstPage(url);
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  const { name, text } = readLongText();
  process.stdout.write(`coding ${name} (${text.length} UTF-16 units) ${codings} times\n`);
  const study = await makeStudy(await context.newPage(), text, codings);
  const opened: { text: number; painted: number }[] = [];
  const switched: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await context.newPage();
    opened.push(await openDocument(page, study));
    switched.push(await switchDocument(page, study));
    await page.close();
  }
  const page = await context.newPage();
  await openDocument(page, study);
  const applied: { painted: number; acknowledged: number }[] = [];
  for (let press = 0; press < keyPresses; press++) applied.push(await applyCode(page, press));
  await browser.close();
  return [
    { what: "first page after start-up", values: [firstPage], target: "< 1000 ms" },
    {
      what: `text readable, ${codings} codings`,
      values: opened.map((each) => each.text),
      target: "< 500 ms",
    },
    {
      what: `all in view painted, ${codings} codings`,
      values: opened.map((each) => each.painted),
      target: "< 1000 ms",
    },
    { what: "another document's text after a click", values: switched, target: "< 300 ms" },
    {
      what: "key press to painted code",
      values: applied.map((each) => each.painted),
      target: "< 100 ms p95",
    },
    {
      what: "key press to the server's answer",
      values: applied.map((each) => each.acknowledged),
      target: "< 100 ms p95",
    },
    ...measureTables(rounds),
    ...(await measureFinding(rounds)).map(({ what, values }) => ({
      what,
      values,
      target: what.startsWith("first") ? "< 500 ms" : "< 50 ms",
    })),
  ];
}

async function main() {
  if (process.argv[2] === "agreement") return benchAgreement();
  if (process.argv[2] === "pdf") return benchPdf();
  if (process.argv[2] === "continuum") return benchContinuum();
  if (process.argv[2] === "import") return benchImport();
  if (process.argv[2] === "tables") return printRows("tables", measureTables(7));
  if (process.argv[2] === "queries") return printRows("queries", measureQueries(7));
  if (process.argv[2] === "aggregates") return benchAggregates();
  if (process.argv[2] === "table-page") return benchTablePage();
  if (process.argv[2] === "pages") return benchPages();
  if (process.argv[2] === "projects") return benchProjects(process.argv.slice(3));
  if (process.argv[2] === "live") return benchLive(Number(process.argv[3] ?? 120));
  if (process.argv[2] === "reader") return benchReader(process.argv.slice(3));
  requireChromium();
  const product = await startProduct();
  try {
    printRows("measured", await measure(product.url));
  } finally {
    await product.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`\nexcerpta: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
