/** Compares the reading of PDFs with pdftotext (poppler-utils) on the corpus beside this checkout. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { IngestFailure } from "../lib/ingest/ingest-failure";
import { defaultLimits } from "../lib/ingest/ingested";
import { readPdf } from "../lib/ingest/server/read-pdf";
import { excerptText } from "../lib/text/excerpt-text";
import { hasShared, readShared, sharedPath } from "../lib/text/testing/shared-folder";
import { makeLongPdf } from "./long-pdf";
import { quantile } from "./statistics";
import { charactersWrong, wordsInOrder } from "./text-likeness";

const rounds = 3;
const longPages = 500;
/** Texts with more characters are not compared: the time for it grows with the square of their length. */
const maxCompared = 60_000;

interface Reading {
  readonly text: string;
  readonly milliseconds: number;
}

/** Reads once to warm up, then `rounds` times; gives the text and the median time. */
async function time(read: () => Promise<string> | string): Promise<Reading> {
  const text = await read();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await read();
    times.push(performance.now() - started);
  }
  return { text, milliseconds: quantile(times, 0.5) };
}

/** What the reading view shows, without page furniture. */
async function readOurs(path: string): Promise<{ text: string; pages: number }> {
  const { text, blocks, pages } = await readPdf(path, { limits: defaultLimits, onProgress: () => undefined });
  const shown = blocks.filter(({ kind }) => kind !== "furniture");
  return { text: shown.map((block) => excerptText(text, [block], [block])).join("\n"), pages: pages.length };
}

const readTheirs = (path: string): string =>
  execFileSync("pdftotext", ["-nopgbrk", path, "-"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  }).replace(/(\p{L})-\n(?=\p{Ll})/gu, "$1");

/** The true text of a file of the corpus with its footnotes; null where nobody knows it. */
function findTruth(name: string): string | null {
  if (!existsSync(sharedPath(`corpus/${name}.gt.txt`))) return null;
  const notes = `corpus/${name}.fn.txt`;
  const body = readShared(`corpus/${name}.gt.txt`);
  return existsSync(sharedPath(notes)) ? `${body}\n${readShared(notes)}` : body;
}

const print = (name: string, cells: readonly string[]) =>
  process.stdout.write(`${name.padEnd(36)}${cells.map((cell) => cell.padStart(11)).join("")}\n`);
const percent = (value: number) => (100 * value).toFixed(1);

/**
 * One line of the table; gives how our speed relates to pdftotext's. Where nobody knows the true text, what pdftotext reads
 * stands for it, with a ~: that tells how the two differ, not who is right.
 */
async function compare(name: string, file: string): Promise<number> {
  const { pages } = await readOurs(file);
  const ours = await time(async () => (await readOurs(file)).text);
  const theirs = await time(() => readTheirs(file));
  const ratio = theirs.milliseconds / ours.milliseconds;
  const speed = ({ milliseconds }: Reading) => ((1000 * pages) / milliseconds).toFixed(0);
  const truth = findTruth(name);
  const scores = [charactersWrong, wordsInOrder].flatMap((score) =>
    truth === null
      ? [ours.text.length > maxCompared ? "-" : `~${percent(score(ours.text, theirs.text))}`, "-"]
      : [percent(score(ours.text, truth)), percent(score(theirs.text, truth))],
  );
  print(name, [String(pages), speed(ours), speed(theirs), ratio.toFixed(2), ...scores]);
  return ratio;
}

const listPdfs = (folder: string): string[] =>
  readdirSync(sharedPath(`corpus/${folder}`))
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => `${folder}/${name.slice(0, -4)}`)
    .sort();

/** Every PDF of the corpus that can be read, and a long one. */
export async function benchPdf(): Promise<void> {
  if (!hasShared) throw new Error("The corpus is not there: ../shared/corpus.");
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-bench-"));
  const long = path.join(folder, "long.pdf");
  writeFileSync(long, makeLongPdf(longPages));
  print("file", [
    "pages",
    "pages/s",
    "pdftotext",
    "ratio",
    "chars ✗ %",
    "pdftotext",
    "order ✓ %",
    "pdftotext",
  ]);
  const ratios: number[] = [];
  try {
    for (const name of [...listPdfs("made"), ...listPdfs("pdf")]) {
      try {
        ratios.push(await compare(name, sharedPath(`corpus/${name}.pdf`)));
      } catch (error) {
        if (!(error instanceof IngestFailure)) throw error;
        print(name, [`not read: ${error.code}`]);
      }
    }
    print("median of the corpus", ["", "", "", quantile(ratios, 0.5).toFixed(2)]);
    await compare(`made for this: ${longPages} pages`, long);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
