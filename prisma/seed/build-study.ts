import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type RangeLine, describeRange } from "@/lib/packs/describe-range";
import { findLandmarks } from "@/lib/packs/landmarks";
import { type LetteredText, listLetters } from "@/lib/packs/letters";
import { hashWords } from "@/lib/packs/server/hash-words";
import { createQuoteFinder } from "@/lib/text/anchor-quote";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { detectTextForm } from "@/lib/text/detect-text-form";

interface Paper extends LetteredText {
  readonly id: string;
  readonly text: string;
}

const quoted = z.object({
  doc: z.string(),
  quote: z.string(),
  occurrence: z.int().min(0).optional(),
  codes: z.array(z.string()),
});
/** As written by hand, a range is its start and end; the rest is added here. */
const placed = z.object({ ranges: z.array(z.tuple([z.int(), z.int()]).rest(z.unknown())) }).loose();
const claims = z.array(z.object({ evidence: z.array(placed.extend({ paper: z.string() })) }).loose());

/**
 * The files of a study pack that are computed from its papers, by name: where passages stand, and the hashes of their words.
 * `study`: the folder that holds the papers and the two codings; `pack`: the pack's own, with what was written by hand.
 * Throws where a quote or a paper is not there.
 */
export function buildStudy(study: string, pack: string): ReadonlyMap<string, string> {
  const read = (folder: string, name: string) => readFileSync(path.join(folder, name), "utf8");
  const listed = z
    .object({ papers: z.array(z.object({ id: z.string() })) })
    .parse(JSON.parse(read(pack, "study.json")));
  const papers = new Map(
    listed.papers.map(({ id }) => [id, readPaper(id, read(study, `papers/${id}.txt`))] as const),
  );
  const paperOf = (id: string): Paper => {
    const paper = papers.get(id);
    if (paper === undefined) throw new Error(`The study has no paper ${id}.`);
    return paper;
  };
  const describe = (id: string, ranges: readonly (readonly [number, number, ...unknown[]])[]): RangeLine[] =>
    ranges.map(([start, end]) => describeRange(paperOf(id).text, paperOf(id), [start, end], hashWords));
  const files = new Map<string, string>();
  const landmarks = [...papers.values()].map(({ id, letters }) => [id, findLandmarks(letters)] as const);
  files.set(
    "landmarks.json",
    writeLines(
      landmarks.map(([id, marks]) => `${quote(id)}:${quote(marks)}`),
      "{}",
    ),
  );
  for (const coder of ["a", "b"]) {
    const lines = read(study, `codings-${coder.toUpperCase()}.jsonl`).trim().split("\n");
    const codings = lines.map((line) => quoted.parse(JSON.parse(line)));
    files.set(`codings-${coder}.json`, writeLines(anchorAll(codings, paperOf, describe)));
  }
  for (const layer of ["cells", "added"]) {
    const codings = z
      .array(placed.extend({ paper: z.string(), codes: z.array(z.string()) }))
      .parse(JSON.parse(read(pack, `codings-${layer}.json`)));
    const lines = codings.map(({ paper, ranges, codes }) =>
      quote({ paper, ranges: describe(paper, ranges), codes }),
    );
    files.set(`codings-${layer}.json`, writeLines(lines));
  }
  const claimed = claims.parse(JSON.parse(read(pack, "claims.json"))).map(({ evidence, ...claim }) => ({
    ...claim,
    evidence: evidence.map(({ paper, ranges, ...rest }) => ({
      paper,
      ranges: describe(paper, ranges),
      ...rest,
    })),
  }));
  files.set("claims.json", writeLines(claimed.map(quote)));
  return files;
}

const quote = (value: unknown): string => JSON.stringify(value);

const writeLines = (lines: readonly string[], brackets = "[]"): string =>
  `${brackets.charAt(0)}\n${lines.join(",\n")}\n${brackets.charAt(1)}\n`;

/** The text as an upload of the file gives it. */
function readPaper(id: string, file: string): Paper {
  const text = file.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return { id, text, ...listLetters(text) };
}

/** Quotes of several papers with the offsets of where they stand, in their order. */
function anchorAll(
  codings: readonly z.infer<typeof quoted>[],
  paperOf: (id: string) => Paper,
  describe: (id: string, ranges: readonly (readonly [number, number])[]) => RangeLine[],
): string[] {
  const finders = new Map<string, ReturnType<typeof createQuoteFinder>>();
  return codings.map(({ doc, quote: exact, occurrence, codes }) => {
    const { text } = paperOf(doc);
    const find = finders.get(doc) ?? createQuoteFinder(text, deriveBlocks(text, detectTextForm(text)));
    finders.set(doc, find);
    const found = find({ exact, ...(occurrence === undefined ? {} : { occurrence }) });
    if (!found.ok) throw new Error(`A quote of ${doc} is ${found.error}: ${exact.slice(0, 40)}…`);
    const ranges = found.value.map(({ start, end }) => [start, end] as const);
    return quote({ paper: doc, ranges: describe(doc, ranges), codes });
  });
}
