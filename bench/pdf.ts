/** Compares the reading of PDFs with pdftotext (poppler-utils) on the corpus beside this checkout. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { defaultLimits } from "../lib/ingest/ingested";
import { readPdf } from "../lib/ingest/server/read-pdf";
import { excerptText } from "../lib/text/excerpt-text";
import { hasShared, readShared, sharedPath } from "../lib/text/testing/shared-folder";
import { quantile } from "./statistics";
import { charactersWrong, wordsInOrder } from "./text-likeness";

const rounds = 5;
/** Names in the corpus without their ending; those of made/ have their true text beside them. */
const files = [
  "made/en2col",
  "made/rus-serif-2col",
  "made/hin-sans-1col",
  "made/arb-naskh-2col",
  "made/urd-naskh-2col",
  "pdf/tracemonkey",
  "pdf/ieee-2col-authors",
  "pdf/multi-column-2p",
  "pdf/normal_4pages-korean",
  "pdf/no-unicode-map-TAMReview",
];

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
  execFileSync("pdftotext", ["-nopgbrk", path, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).replace(
    /(\p{L})-\n(?=\p{Ll})/gu,
    "$1",
  );

/** The true text of a file with its footnotes; null where nobody knows it. */
function findTruth(name: string): string | null {
  if (!existsSync(sharedPath(`corpus/${name}.gt.txt`))) return null;
  const notes = `corpus/${name}.fn.txt`;
  const body = readShared(`corpus/${name}.gt.txt`);
  return existsSync(sharedPath(notes)) ? `${body}\n${readShared(notes)}` : body;
}

export async function benchPdf(): Promise<void> {
  if (!hasShared) throw new Error("The corpus is not there: ../shared/corpus.");
  const percent = (value: number | null) => (value === null ? "-" : (100 * value).toFixed(1)).padStart(9);
  const print = (cells: readonly string[]) => process.stdout.write(`${cells.join("")}\n`);
  print([
    "file".padEnd(32),
    ...["pages/s", "pdftotext", "ratio", "chars ✗ %", "pdftotext", "order ✓ %", "pdftotext"].map((head) =>
      head.padStart(11),
    ),
  ]);
  const ratios: number[] = [];
  for (const name of files) {
    const path = sharedPath(`corpus/${name}.pdf`);
    const { pages } = await readOurs(path);
    const ours = await time(async () => (await readOurs(path)).text);
    const theirs = await time(() => readTheirs(path));
    const truth = findTruth(name);
    const ratio = theirs.milliseconds / ours.milliseconds;
    ratios.push(ratio);
    const speed = ({ milliseconds }: Reading) => ((1000 * pages) / milliseconds).toFixed(0).padStart(11);
    const scores = [charactersWrong, wordsInOrder].flatMap((score) =>
      [ours, theirs].map(({ text }) => percent(truth === null ? null : score(text, truth)).padStart(11)),
    );
    print([name.padEnd(32), speed(ours), speed(theirs), ratio.toFixed(2).padStart(11), ...scores]);
  }
  print(["median ratio of pages/s to pdftotext".padEnd(54), quantile(ratios, 0.5).toFixed(2).padStart(11)]);
}
