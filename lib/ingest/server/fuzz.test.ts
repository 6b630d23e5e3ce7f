import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { afterAll, describe, expect, it } from "vitest";
import { FuzzReader } from "@/lib/ingest/testing/fuzz-reader";
import { type FuzzSeed, fuzzSeeds } from "@/lib/ingest/testing/fuzz-seeds";
import { mutate, mutateZip, seededRandom } from "@/lib/ingest/testing/mutate";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";

/** Mutated files of each format, fewer of costly ones. EXCERPTA_FUZZ=1000 asks for so many of every format. */
const asked = Number(process.env["EXCERPTA_FUZZ"] ?? 0);
const usual = 200;
/** EXCERPTA_FUZZ_SEED asks for others. */
const firstSeed = Number(process.env["EXCERPTA_FUZZ_SEED"] ?? 1);
/** Milliseconds for one file: a thousandth is usual, and a busy machine may take a while. */
const limit = 10_000;

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-fuzz-"));
const reader = new FuzzReader();
afterAll(() => {
  reader.end();
  rmSync(folder, { recursive: true });
});

/** What became of the files of one format: counts by outcome, what must not have been, and the slowest in ms. */
class Tally {
  readonly counts: Record<string, number> = {};
  readonly failures: string[] = [];
  slowest = { name: "", milliseconds: 0 };

  /** Has a file read under a name of its format, and says whether it was read. */
  async read(name: string, fileName: string, content: Uint8Array): Promise<boolean> {
    const file = path.join(folder, fileName);
    writeFileSync(file, content);
    const started = performance.now();
    const outcome = await reader.read({ path: file, fileName }, limit);
    const milliseconds = Math.round(performance.now() - started);
    if (milliseconds > this.slowest.milliseconds) this.slowest = { name, milliseconds };
    const what = outcome.kind === "refused" ? outcome.code : outcome.kind;
    this.counts[what] = (this.counts[what] ?? 0) + 1;
    if (outcome.kind === "wrong") this.failures.push(`${name}: ${outcome.problems.join(", ")}`);
    if (outcome.kind === "hung") this.failures.push(`${name}: took longer than ${limit} ms`);
    if (outcome.kind === "died") this.failures.push(`${name}: ended its process`);
    if (outcome.kind === "unexpected") this.failures.push(`${name}: ${outcome.cause}`);
    return outcome.kind === "read";
  }
}

/** Reads a good file, then what damage makes of it: none of it may hang, end its process or break blocks. */
async function tryDamaged({ fileName, bytes, zip, cost }: FuzzSeed): Promise<void> {
  const files = asked > 0 ? asked : Math.ceil(usual / cost);
  expect(await new Tally().read("the file itself", fileName, bytes)).toBe(true);
  const tally = new Tally();
  for (let seed = firstSeed; seed < firstSeed + files && tally.failures.length < 10; seed += 1) {
    const random = seededRandom(seed);
    await tally.read(`seed ${seed}`, fileName, zip ? mutateZip(bytes, random) : mutate(bytes, random));
  }
  if (process.env["EXCERPTA_FUZZ_REPORT"]) {
    const { counts, slowest } = tally;
    process.stdout.write(`${fileName} ${JSON.stringify(counts)}, slowest ${JSON.stringify(slowest)}\n`);
  }
  expect(tally.failures).toEqual([]);
}

const patience = { timeout: 60_000 + Math.max(asked, usual) * 1000 };

describe("every reader, given damaged files", patience, () => {
  it.each(fuzzSeeds().map((seed) => [seed.fileName, seed] as const))(
    "reads or refuses what %s becomes",
    async (_, seed) => tryDamaged(seed),
  );
});

/** Files as programs write them: larger, so that fewer of them are tried. */
const realFiles = [
  "made/en2col.pdf",
  "made/urd-naskh-2col.pdf",
  "made/urd-naskh-2col.docx",
  "made/arb-naskh-2col.odt",
  "made/rus-serif-2col.rtf",
  "tables/xlsx_06_edge_cases.xlsx",
];

describe.skipIf(!hasShared)("every reader, given damaged files of ../shared/corpus", patience, () => {
  it.each(realFiles)("reads or refuses what %s becomes", async (name) => {
    const fileName = path.basename(name);
    const bytes = readFileSync(sharedPath(`corpus/${name}`));
    await tryDamaged({ fileName, bytes, zip: !/\.(?:pdf|rtf)$/.test(name), cost: 20 });
  });
});

/** Files that once hung a reader or ended its process. */
const found = path.join("lib", "ingest", "testing", "found");
const long = (words: string) => new TextEncoder().encode(words.repeat(200_000 / words.length));
const cases: readonly (readonly [string, Uint8Array])[] = [
  ...readdirSync(found).map((name) => [name, readFileSync(path.join(found, name))] as const),
  ["blank-lines.txt", long("\n")],
  ["tabs.txt", long("\t")],
  ["one-word.txt", long("a")],
  ["comments.html", long("<!---->")],
  ["open-comments.html", long("<!--")],
  ["open-tags.html", long("<a ")],
  ["open-scripts.html", long("<script>")],
];

describe("every reader, given what once was too much for it", () => {
  it.each(cases)("reads or refuses %s", { timeout: 3 * limit }, async (name, content) => {
    const tally = new Tally();
    await tally.read(name, name, content);
    expect(tally.failures).toEqual([]);
  });
});
