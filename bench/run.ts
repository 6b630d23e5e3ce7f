/** Prints what the product's budgets are about, measured in the product as `npm start` serves it. */
import { chromium } from "@playwright/test";
import playwrightConfig from "../playwright.config";
import { requireChromium } from "../scripts/debian-tools";
import { startProduct } from "../scripts/start-product";
import { measureFinding } from "./find-text";
import { measureFindingTables } from "./finding-table";
import { benchImport } from "./import";
import { readLongText } from "./long-text";
import { benchPages } from "./pages";
import { benchPdf } from "./pdf";
import { applyCode, openDocument, switchDocument } from "./reader";
import { quantile } from "./statistics";
import { makeStudy } from "./study";

const codings = Number(process.argv[2] ?? 2_000);
const rounds = 7;
const keyPresses = 40;

interface Row {
  readonly what: string;
  readonly values: readonly number[];
  readonly budget: string;
}

function print(rows: readonly Row[]): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(9);
  process.stdout.write(
    `\n${"measured".padEnd(58)}${"median".padStart(9)}${"p95".padStart(9)}   runs  budget\n`,
  );
  for (const { what, values, budget } of rows) {
    const line = `${what.padEnd(58)}${ms(quantile(values, 0.5))}${ms(quantile(values, 0.95))}`;
    process.stdout.write(`${line}${String(values.length).padStart(7)}  ${budget}\n`);
  }
}

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
    { what: "first page after start-up", values: [firstPage], budget: "< 1000 ms" },
    {
      what: `text readable, ${codings} codings`,
      values: opened.map((each) => each.text),
      budget: "< 500 ms",
    },
    {
      what: `all in view painted, ${codings} codings`,
      values: opened.map((each) => each.painted),
      budget: "< 1000 ms",
    },
    { what: "another document's text after a click", values: switched, budget: "< 300 ms" },
    {
      what: "key press to painted code",
      values: applied.map((each) => each.painted),
      budget: "< 100 ms p95",
    },
    {
      what: "key press to the server's answer",
      values: applied.map((each) => each.acknowledged),
      budget: "< 100 ms p95",
    },
    ...measureFindingTables(rounds).map(({ match, values }) => ({
      what: `finding table 300 × 20 over 100,000 codings, by ${match}`,
      values,
      budget: "< 1000 ms",
    })),
    ...(await measureFinding(rounds)).map(({ what, values }) => ({
      what,
      values,
      budget: what.startsWith("first") ? "< 500 ms" : "< 50 ms",
    })),
  ];
}

async function main() {
  if (process.argv[2] === "pdf") return benchPdf();
  if (process.argv[2] === "import") return benchImport();
  if (process.argv[2] === "pages") return benchPages();
  requireChromium();
  const product = await startProduct();
  try {
    print(await measure(product.url));
  } finally {
    await product.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`\nexcerpta: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
