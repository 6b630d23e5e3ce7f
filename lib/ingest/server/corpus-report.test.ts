import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { defaultLimits, type Ingested } from "@/lib/ingest/ingested";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { ingestFile } from "./ingest-file";
import { readFile } from "./read-file";

/**
 * What reading each file of the corpus gives, without a word of any document. EXCERPTA_UPDATE_REPORT=1 writes it anew;
 * every line that changes is to be looked at.
 */
const golden = path.join("lib", "ingest", "testing", "corpus-report.json");
const updates = process.env["EXCERPTA_UPDATE_REPORT"] === "1";

interface FileReport {
  readonly error?: string;
  readonly form?: string;
  readonly engine?: string;
  /** UTF-16 units. */
  readonly characters?: number;
  readonly blocks?: Readonly<Record<string, number>>;
  readonly pages?: number;
  readonly language?: string;
  readonly encoding?: string;
  readonly warnings?: readonly string[];
}

function reportOf(read: Ingested): FileReport {
  const blocks: Record<string, number> = {};
  for (const { kind } of read.blocks) blocks[kind] = (blocks[kind] ?? 0) + 1;
  const { engine, encoding, warnings } = read.extraction;
  return {
    form: read.form,
    engine,
    characters: read.text.length,
    blocks: Object.fromEntries(Object.entries(blocks).sort(([a], [b]) => a.localeCompare(b))),
    ...(read.pages.length > 0 && { pages: read.pages.length }),
    language: read.language,
    ...(encoding !== undefined && { encoding }),
    ...(warnings.length > 0 && { warnings: warnings.map(({ code }) => code) }),
  };
}

/** Hostile files end their process, so they get one of their own; the others are read here. */
async function readReport(name: string): Promise<FileReport> {
  const file = { path: sharedPath(`corpus/${name}`), fileName: path.basename(name) };
  if (name.startsWith("hostile/")) {
    const read = await ingestFile(file);
    return read.ok ? reportOf(read.value) : { error: read.error.code };
  }
  try {
    const read = await readFile(file, { limits: defaultLimits, onProgress: () => undefined });
    expect(blockProblems(read.text, read.blocks)).toEqual([]);
    return reportOf(read);
  } catch (error) {
    if (error instanceof IngestFailure) return { error: error.code };
    throw error;
  }
}

function listCorpus(): string[] {
  const folders = readdirSync(sharedPath("corpus"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders
    .flatMap(({ name }) => readdirSync(sharedPath(`corpus/${name}`)).map((file) => `${name}/${file}`))
    .sort();
}

describe.skipIf(!hasShared)("the report of ../shared/corpus", { timeout: 600_000 }, () => {
  it("is the golden one", async () => {
    const report: Record<string, FileReport> = {};
    for (const name of listCorpus()) report[name] = await readReport(name);
    if (updates)
      writeFileSync(golden, await format(JSON.stringify(report), { parser: "json", printWidth: 110 }));
    expect(existsSync(golden)).toBe(true);
    expect(report).toEqual(JSON.parse(readFileSync(golden, "utf8")));
  });
});
