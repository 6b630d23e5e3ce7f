import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FuzzReader } from "@/lib/ingest/testing/fuzz-reader";
import { fuzzSeeds } from "@/lib/ingest/testing/fuzz-seeds";
import { mutate, mutateZip, seededRandom } from "@/lib/ingest/testing/mutate";

/** Mutated files of each format, some 40 s of one core in all. EXCERPTA_FUZZ=1000 asks for more, EXCERPTA_FUZZ_SEED for others. */
const files = Number(process.env["EXCERPTA_FUZZ"] ?? 200);
const firstSeed = Number(process.env["EXCERPTA_FUZZ_SEED"] ?? 1);
/** Milliseconds for one file: a thousandth is usual, and a busy machine may take a while. */
const limit = 10_000;

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-fuzz-"));
const reader = new FuzzReader();
afterAll(() => {
  reader.end();
  rmSync(folder, { recursive: true });
});

describe("every reader, given damaged files", { timeout: 60_000 + files * 1000 }, () => {
  it.each(fuzzSeeds().map((seed) => [seed.fileName, seed] as const))(
    "reads or refuses what %s becomes",
    async (fileName, { bytes, zip, own }) => {
      const file = path.join(folder, fileName);
      const counts: Record<string, number> = {};
      const failures: string[] = [];
      const run = async (name: string, content: Uint8Array) => {
        writeFileSync(file, content);
        const outcome = await reader.read({ path: file, fileName }, limit);
        counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
        if (outcome.kind === "wrong") failures.push(`${name}: ${outcome.problems.join(", ")}`);
        // The product's own limit of time ends such a reader; see runReader.
        if (own && outcome.kind === "hung") failures.push(`${name}: took longer than ${limit} ms`);
        if (own && outcome.kind === "died") failures.push(`${name}: ended its process`);
        if (own && outcome.kind === "unexpected") failures.push(`${name}: ${outcome.cause}`);
        return outcome.kind;
      };
      expect(await run("the file itself", bytes)).toBe("read");
      for (let seed = firstSeed; seed < firstSeed + files && failures.length < 10; seed += 1) {
        const random = seededRandom(seed);
        await run(`seed ${seed}`, zip ? mutateZip(bytes, random) : mutate(bytes, random));
      }
      if (process.env["EXCERPTA_FUZZ_REPORT"])
        process.stdout.write(`${fileName} ${JSON.stringify(counts)}\n`);
      expect(failures).toEqual([]);
    },
  );
});
