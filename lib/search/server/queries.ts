import "server-only";
import { createHash } from "node:crypto";
import { compareDocuments } from "@/lib/analysis/document-order";
import { database } from "@/lib/platform/db/client";
import { KeptProcess } from "@/lib/platform/kept-process";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { CountWordsInput, SearchInput, StretchInput } from "@/lib/search/schema";
import { mostHits } from "@/lib/search/search-query";
import type { SearchView, WordCount } from "@/lib/search/search-view";
import { INDEX_VERSION } from "@/lib/search/text-index";
import { storedText } from "@/lib/text/stored-text";
import type { SentText } from "./kept-texts";
import { readStopWords } from "./stop-words";
import type { SearchAnswer, SearchOrderOfWork, SearchOutputs, SearchTask, Stretched } from "./search-task";
import { keepWords, narrowDocuments } from "./text-indexes";

const searching = new KeptProcess({
  file: "lib/search/server/search-worker.ts",
  heap: 1024,
  longest: 10_000,
  say: {
    tooLong:
      "This search takes more than ten seconds, so it was stopped. A pattern with a repetition inside a repetition, as in (a+)+, can take for ever: write it more simply, or choose fewer documents.",
    tooMuch: "This search takes more memory than it may have. Choose fewer documents.",
    failed: "The texts could not be searched. Write it otherwise, or tell who runs this server.",
    notStarted: "The texts cannot be searched at the moment. Try again in a minute.",
  },
});

/** A document whose text is searched. */
interface Searched {
  readonly id: string;
  readonly title: string;
  readonly textId: string;
  readonly language: string;
  /** Of what the text is read by: rules, language and corrections. */
  readonly of: string;
  readonly key: string;
}

/** The documents asked for, in reading order. */
async function readDocuments(
  { projectId }: Member,
  documentIds: readonly string[] | undefined,
): Promise<Searched[]> {
  const documents = await database().document.findMany({
    where: {
      ...{ projectId, deletedAt: null, textId: { not: null } },
      ...(documentIds && { id: { in: [...documentIds] } }),
    },
    select: {
      ...{ id: true, title: true, textId: true, language: true, corrections: true },
      text: { select: { blocksVersion: true, extraction: true } },
    },
  });
  return documents.sort(compareDocuments).map(({ id, title, textId, language, corrections, text }) => {
    // A text that was read again by newer rules has other blocks, which say what of it is shown.
    const readBy = JSON.stringify([
      ...[INDEX_VERSION, language, corrections],
      ...[text?.blocksVersion, text?.extraction],
    ]);
    const of = createHash("sha256").update(readBy).digest("base64url");
    return { id, title, textId: textId!, language, of, key: `${textId} ${of}` };
  });
}

/** Stored texts as they are sent. */
async function readTexts(documents: readonly Searched[]): Promise<SentText[]> {
  const rows = await database().documentText.findMany({
    where: { id: { in: documents.map(({ textId }) => textId) } },
    select: { id: true, ...storedText },
  });
  const keys = new Map(documents.map((each) => [each.textId, each]));
  return rows.map(({ id, text, blocks, currentOf }) => {
    const document = keys.get(id)!;
    const { language = "", corrections = [] } = currentOf ?? {};
    return { key: document.key, documentId: document.id, text, blocks, corrections, language };
  });
}

/** Does a task on texts, of which only those are sent that the process does not have from before. */
async function run<K extends SearchTask["kind"]>(
  member: Member,
  task: Extract<SearchTask, { kind: K }>,
  documentIds: readonly string[] | undefined,
  signal?: AbortSignal,
) {
  const all = await readDocuments(member, documentIds);
  const { documents, unknown } =
    "query" in task ? await narrowDocuments(all, task.query) : { documents: all, unknown: [] };
  const keys = documents.map(({ key }) => key);
  let missing: readonly string[] = [];
  for (;;) {
    const wanted = new Set(missing);
    // Texts are read when the turn has come, so that those who wait hold none.
    const order = async (): Promise<SearchOrderOfWork> => ({
      ...{ task, keys, unknown },
      sent: wanted.size === 0 ? [] : await readTexts(documents.filter(({ key }) => wanted.has(key))),
    });
    const answer = (await searching.run(order, { owner: member.projectId, signal })) as SearchAnswer;
    if (!("missing" in answer)) {
      await keepWords(documents, answer.words);
      return { output: answer.output as SearchOutputs[K], titles: documents };
    }
    // What is missing still was deleted in between.
    if (missing.length > 0 && answer.missing.every((key) => wanted.has(key)))
      throw new AppError("CONFLICT", "The texts have changed while they were searched. Search again.");
    missing = [...wanted, ...answer.missing];
  }
}

/** Where words stand in the texts of a project. CONFLICT where it takes too long. */
export async function searchProject(
  member: Member,
  { query, order, offset, limit }: Omit<SearchInput, "projectId">,
  signal?: AbortSignal,
): Promise<SearchView> {
  const task = { kind: "list", query, order, offset, limit } as const;
  const { output, titles } = await run(member, task, query.documentIds, signal);
  const { lines, counts, problem } = output;
  const count = counts.reduce((sum, each) => sum + each, 0);
  const documents = titles.map(({ id, title }, at) => ({ id, title, hits: counts[at]! }));
  return {
    lines,
    count,
    more: count > mostHits,
    documents: documents.filter(({ hits }) => hits > 0),
    problem,
  };
}

/** The most frequent words of a project's texts, or phrases of so many words. */
export async function listWords(
  member: Member,
  { documentIds, withoutStopWords, length }: Omit<CountWordsInput, "projectId">,
  signal?: AbortSignal,
): Promise<readonly WordCount[]> {
  const stopWords = withoutStopWords ? await readStopWords(database(), member) : null;
  return (await run(member, { kind: "words", stopWords, length }, documentIds, signal)).output;
}

/** The places that hits are stretched to, by document; counted only where there are more than `most`. BAD_REQUEST for what is no pattern. */
export async function stretchFound(
  member: Member,
  { query, stretch }: Pick<StretchInput, "query" | "stretch">,
  most: number,
  signal?: AbortSignal,
): Promise<Stretched> {
  const { output } = await run(member, { kind: "stretch", query, stretch, most }, query.documentIds, signal);
  if (output.problem !== null) throw new AppError("BAD_REQUEST", `This is no pattern: ${output.problem}.`);
  return output;
}
