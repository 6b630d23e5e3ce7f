import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, type Page, chromium } from "@playwright/test";
import { createProject, register } from "../e2e/support/account";
import { callApi } from "../e2e/support/rest";
import { uploadFile } from "../e2e/support/upload";
import { PassageIndex } from "../lib/coding/passage-index";
import { offset } from "../lib/shared/offset";
import { deriveBlocks } from "../lib/text/derive-blocks";
import playwrightConfig from "../playwright.config";
import { requireChromium } from "../scripts/debian-tools";
import { openDatabase } from "../scripts/open-database";
import { startProduct } from "../scripts/start-product";
import { codeInPage, recolorCode, removeCode } from "./code-in-page";
import { type DrawnPassage, codeCount, drawCodings, largeCodes } from "./draw-codings";
import { findInPage } from "./find-in-page";
import { makePaper } from "./make-paper";
import { type Row, printRows } from "./print-rows";
import { openDocument } from "./reader";
import { jumpAround, scrollOn } from "./scroll-page";
import { readText, seedCodings } from "./seed-codings";
import { quantile } from "./statistics";
import { readWatched, takeLongTasks, watchPage } from "./watch-page";

interface Size {
  readonly characters: number;
  readonly codings: number;
}

const sizes: readonly Size[] = [
  { characters: 40_000, codings: 100 },
  { characters: 170_000, codings: 1_000 },
  { characters: 170_000, codings: 10_000 },
  { characters: 1_000_000, codings: 50_000 },
  { characters: 5_000_000, codings: 50_000 },
];

const inWords = (count: number): string =>
  count >= 1_000_000 ? `${count / 1_000_000}M` : count >= 1_000 ? `${count / 1_000}k` : String(count);
const nameOf = ({ characters, codings }: Size): string => `${inWords(characters)}/${inWords(codings)}`;

function readCount(words: string): number {
  const [, digits, unit] = /^([\d.]+)([kM]?)$/.exec(words) ?? [];
  if (digits === undefined) throw new Error(`“${words}” is no number: write 40k, 1M or 250.`);
  return Number(digits) * (unit === "M" ? 1_000_000 : unit === "k" ? 1_000 : 1);
}

/** Sizes as they are asked for, e.g. `170k/10k 1M/50k`; all of them where none is. */
const readSizes = (asked: readonly string[]): readonly Size[] =>
  asked.length === 0
    ? sizes
    : asked.map((words) => {
        const [characters = "", codings = "0"] = words.split("/");
        return { characters: readCount(characters), codings: readCount(codings) };
      });

interface Study extends Size {
  readonly projectId: string;
  readonly documentId: string;
  readonly text: string;
  readonly drawn: readonly DrawnPassage[];
  readonly passageIds: readonly string[];
}

async function makeStudy(page: Page, databaseUrl: string, size: Size): Promise<Study> {
  const projectId = await createProject(page, `Bench ${nameOf(size)}`);
  const paper = Buffer.from(makePaper(size.characters));
  const documentId = await uploadFile(page, projectId, "paper.md", paper);
  const codeIds = Array.from({ length: codeCount }, () => randomUUID());
  for (const [i, id] of codeIds.entries()) {
    const shortcut = i === 0 ? "1" : null;
    await callApi(page, "codebook/add", { projectId, id, parentId: null, name: `Code ${i}`, shortcut });
  }
  const text = await readText(databaseUrl, documentId);
  const drawn = drawCodings(text, size.codings);
  const passageIds = await seedCodings(databaseUrl, { projectId, documentId, codeIds }, drawn);
  return { ...size, projectId, documentId, text, drawn, passageIds };
}

/** Microseconds that finding the passages at a point takes. */
function timeHitTests({ text, drawn, passageIds }: Study): number[] {
  const starts = deriveBlocks(text, "plain").map(({ start }) => start);
  const passages = drawn.map(({ start, end }, i) => ({
    id: passageIds[i]!,
    ranges: [{ start: offset(start), end: offset(end) }],
  }));
  const index = new PassageIndex(starts, passages);
  return Array.from({ length: 50 }, (_, round) => {
    const started = performance.now();
    for (let i = 0; i < 200; i += 1) index.at(Math.floor((((round * 200 + i) * 0.618) % 1) * text.length));
    return ((performance.now() - started) * 1_000) / 200;
  });
}

async function measureMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1_048_576;
}

/** Removes and recolours codes with about a thousand codings, where one of their passages is in view. */
async function changeCodes(context: BrowserContext, study: Study) {
  const recolored: number[] = [];
  const removed: number[] = [];
  for (const code of largeCodes) {
    const at = study.drawn.findIndex(({ codings }) => codings.some((coding) => coding.code === code));
    if (at === -1) continue;
    const page = await context.newPage();
    await watchPage(page);
    const address = `/projects/${study.projectId}/documents/${study.documentId}`;
    await page.goto(`${address}?passage=${study.passageIds[at]}`);
    await page.locator("mark[data-p]").first().waitFor();
    await page.waitForTimeout(500);
    recolored.push(...(await recolorCode(page, `Code ${code}`, 2)));
    const time = await removeCode(page, `Code ${code}`);
    if (time !== null) removed.push(time);
    await page.close();
  }
  return { recolored, removed };
}

/** The cost of one coding in a document, for comparing documents. */
interface Measured {
  readonly name: string;
  readonly add: number;
  readonly remove: number;
  readonly work: number;
  readonly nodes: number;
}

async function measureSize(context: BrowserContext, study: Study): Promise<Measured> {
  const rounds = study.characters > 1_000_000 ? 4 : 6;
  const opened: { text: number; painted: number }[] = [];
  const sent: number[] = [];
  const finds: number[] = [];
  const next: number[] = [];
  const openTasks: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await context.newPage();
    opened.push(await openDocument(page, study));
    openTasks.push(...(await takeLongTasks(page)));
    sent.push(await page.evaluate(pageKilobytes));
    if (round < 3) {
      const found = await findInPage(page, 5);
      finds.push(found.first);
      next.push(...found.next);
    }
    await page.close();
  }
  const page = await context.newPage();
  await openDocument(page, study);
  await page.waitForTimeout(500);
  const nodes = await page.evaluate(() => ({
    all: document.querySelectorAll("*").length,
    text: document.querySelectorAll("[data-text-body] *").length,
  }));
  const added = nodes.text - (await readWatched(page)).sent;
  const heap = await measureMemory(page);
  const coding = await codeInPage(page, 20);
  const jumps = await jumpAround(page, 12);
  const jumpTasks = await takeLongTasks(page);
  const wheeled = await scrollOn(page, "[data-reader-text]", 300, 100);
  const wheelTasks = await takeLongTasks(page);
  const scrolled = await scrollOn(page, "[data-reader-text]", 300, 400);
  const scrollTasks = await takeLongTasks(page);
  await page.close();
  const codes = await changeCodes(context, study);
  const isMiddle = study.characters === 170_000 && study.codings === 10_000;
  const rows: Row[] = [
    { what: "text readable", values: opened.map(({ text }) => text), target: isMiddle ? "< 500 ms" : "" },
    {
      what: "all in view painted",
      values: opened.map(({ painted }) => painted),
      target: isMiddle ? "< 1000 ms" : "",
    },
    { what: "longest task while opening", values: [Math.max(0, ...openTasks)], target: "" },
    { what: "page, without compression", values: sent, unit: "kB", target: "" },
    { what: "add one coding", values: coding.add, target: "< 50 ms p95" },
    { what: "the main thread's work for adding it", values: coding.work, target: "" },
    { what: "remove one coding", values: coding.remove, target: "< 50 ms p95" },
    { what: "give one coding another code", values: coding.recode, target: "< 50 ms p95" },
    { what: "the server's answer to a coding", values: coding.acknowledged, target: "< 100 ms p95" },
    {
      what: "tasks over 50 ms while coding",
      values: [coding.longTasks.length],
      unit: "",
      target: "none",
    },
    { what: "the longest of them", values: [Math.max(0, ...coding.longTasks)], target: "" },
    { what: "recolour one code", values: codes.recolored, target: "< 50 ms p95" },
    { what: "remove one code, the server's answer included", values: codes.removed, target: "" },
    { what: "frame while the wheel turns fast", values: wheeled.gaps, target: "" },
    { what: "dropped frames of 300", values: [wheeled.dropped], unit: "", target: "none" },
    { what: "longest task meanwhile", values: [Math.max(0, ...wheelTasks)], target: "" },
    { what: "frame while the scroll bar is dragged", values: scrolled.gaps, target: "" },
    { what: "dropped frames of 300", values: [scrolled.dropped], unit: "", target: "none" },
    { what: "longest task meanwhile", values: [Math.max(0, ...scrollTasks)], target: "" },
    { what: "far jump to passages painted", values: jumps, target: "" },
    { what: "longest task while jumping", values: [Math.max(0, ...jumpTasks)], target: "" },
    { what: "elements of the page", values: [nodes.all], unit: "", target: "" },
    { what: "elements added by painting", values: [added], unit: "", target: "" },
    { what: "heap", values: [heap], unit: "MB", target: "" },
    { what: "passages at a point", values: timeHitTests(study), unit: "µs", target: "" },
    { what: "find: first search", values: finds, target: "" },
    { what: "find: next hit", values: next, target: "" },
  ];
  printRows(`${nameOf(study)} (${study.text.length} UTF-16 units)`, rows);
  return {
    name: nameOf(study),
    add: quantile(coding.add, 0.5),
    remove: quantile(coding.remove, 0.5),
    work: quantile(coding.work, 0.5),
    nodes: added,
  };
}

/** Kilobytes of the page as sent, before compression. */
function pageKilobytes(): number {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return Math.round((entry?.decodedBodySize ?? 0) / 1_000);
}

/** What must not grow with a document, in proportion to the document of 170,000 characters. */
function compare(measured: readonly Measured[]): void {
  const basis = measured.find(({ name }) => name === "170k/10k");
  if (basis === undefined || measured.length < 2) return;
  const rows = measured.flatMap(({ name, add, remove, work, nodes }) => [
    { what: `${name}: add one coding`, values: [add / basis.add], unit: "×", target: "< 1.5 ×" },
    { what: `${name}: remove one coding`, values: [remove / basis.remove], unit: "×", target: "< 1.5 ×" },
    { what: `${name}: the main thread's work`, values: [work / basis.work], unit: "×", target: "< 1.5 ×" },
    { what: `${name}: elements added`, values: [nodes / basis.nodes], unit: "×", target: "< 1.5 ×" },
  ]);
  printRows("in proportion to 170k/10k", rows);
}

/**
 * Prints what reading and coding cost in generated documents of several sizes, in Chromium, on the product as
 * `npm start` serves it. `asked`: sizes such as `170k/10k`, characters and codings.
 */
export async function benchReader(asked: readonly string[]): Promise<void> {
  const chosen = readSizes(asked);
  requireChromium();
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-bench-"));
  const database = await openDatabase(undefined, folder);
  const product = await startProduct({ databaseUrl: database.url });
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  try {
    const context = await browser.newContext({
      baseURL: product.url,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await register(page, "Bench Reader");
    const measured: Measured[] = [];
    for (const size of chosen) {
      process.stdout.write(`making ${nameOf(size)}\n`);
      measured.push(await measureSize(context, await makeStudy(page, database.url, size)));
    }
    compare(measured);
  } finally {
    await browser.close();
    await product.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
