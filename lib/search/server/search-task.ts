import { type CountedText, countPhrases, countWords } from "@/lib/search/count-words";
import { orderLines } from "@/lib/search/order-lines";
import { mostHits, type SearchOrder, type SearchQuery } from "@/lib/search/search-query";
import { lineOf, readQuery, searchText } from "@/lib/search/search-text";
import type { HitLine, WordCount } from "@/lib/search/search-view";
import { toStopWord } from "@/lib/search/stop-words";
import { listTextWords, type TextWords } from "@/lib/search/text-index";
import type { Hit } from "@/lib/text/find-text";
import type { HitStretch } from "@/lib/text/stretch-hits";
import { type StretchedPlaces, stretchPlaces } from "@/lib/text/stretched-places";
import { loadStem } from "@/lib/text/load-stem";
import { loadStopWords } from "@/lib/text/load-stop-words";
import { type KeptText, KeptTexts, type SentText } from "./kept-texts";

export type SearchTask =
  | {
      readonly kind: "list";
      readonly query: SearchQuery;
      readonly order: SearchOrder;
      readonly offset: number;
      readonly limit: number;
    }
  | {
      readonly kind: "stretch";
      readonly query: SearchQuery;
      readonly stretch: HitStretch;
      /** Where there are more places than so many, they are counted only. */
      readonly most: number;
    }
  | {
      readonly kind: "words";
      /** What is not counted, as `toStopWord` writes it, besides what says little in each text's language; null: all is counted. */
      readonly stopWords: readonly string[] | null;
      readonly length: number;
    };

export interface SearchOrderOfWork {
  readonly task: SearchTask;
  /** The texts to be searched, in their order. */
  readonly keys: readonly string[];
  /** Those of them that the process said it lacks. */
  readonly sent: readonly SentText[];
  /** Those of them whose words are to be told. */
  readonly unknown: readonly string[];
}

interface Listed {
  readonly lines: readonly HitLine[];
  /** By document, in the order of the texts. */
  readonly counts: readonly number[];
  readonly problem: string | null;
}

export interface Stretched extends StretchedPlaces {
  readonly problem: string | null;
}

export interface SearchOutputs {
  readonly list: Listed;
  readonly stretch: Stretched;
  readonly words: readonly WordCount[];
}

export type SearchAnswer =
  | { readonly missing: readonly string[] }
  | {
      readonly output: SearchOutputs[keyof SearchOutputs];
      /** The words of texts that were asked for, by key. */
      readonly words: readonly (readonly [key: string, words: TextWords])[];
    };

/** Words that are listed, at most. */
const mostWords = 500;
/** UTF-16 units whose words are told in one go: more would let a search wait. */
const mostTold = 5_000_000;

const kept = new KeptTexts();

/** Does one task on texts that were sent now or before; says which it lacks. */
export async function runSearchTask({ task, keys, sent, unknown }: SearchOrderOfWork): Promise<SearchAnswer> {
  const texts = kept.take(keys, sent);
  if (!texts.ok) return { missing: texts.error };
  const output = await runOn(task, texts.value);
  const words = await tellWords(texts.value, new Set(unknown));
  for (const each of texts.value) each.forgetForms();
  return { output, words };
}

async function tellWords(texts: readonly KeptText[], unknown: ReadonlySet<string>) {
  let left = mostTold;
  const told: [string, TextWords][] = [];
  for (const text of texts) {
    if (!unknown.has(text.key)) continue;
    left -= text.text.length;
    if (left < 0 && told.length > 0) break;
    told.push([text.key, listTextWords(text.finder(), await loadStem(text.language))]);
  }
  return told;
}

/** One after the other: together they are as long again as all texts. */
function* readEach(texts: readonly KeptText[], lists: ReadonlyMap<string, ReadonlySet<string>>) {
  for (const text of texts) {
    const without = lists.get(text.language)!;
    yield { written: text.finder().readWritten(), without } satisfies CountedText;
  }
}

/** What is not counted in the texts of each language. */
async function readLists(
  texts: readonly KeptText[],
  stopWords: readonly string[] | null,
): Promise<Map<string, ReadonlySet<string>>> {
  const lists = new Map<string, ReadonlySet<string>>();
  for (const language of new Set(texts.map((text) => text.language))) {
    const common = stopWords === null ? [] : (await loadStopWords(language)).map(toStopWord);
    lists.set(language, new Set([...common, ...(stopWords ?? [])]));
  }
  return lists;
}

async function runOn(
  task: SearchTask,
  texts: readonly KeptText[],
): Promise<SearchOutputs[keyof SearchOutputs]> {
  if (task.kind === "words") {
    const read = readEach(texts, await readLists(texts, task.stopWords));
    const counted = task.length === 1 ? countWords(read) : countPhrases(read, task.length);
    return counted.slice(0, mostWords);
  }
  const pattern = readQuery(task.query);
  if (!pattern.ok)
    return task.kind === "list"
      ? { lines: [], counts: texts.map(() => 0), problem: pattern.error }
      : { places: 0, inDocuments: 0, documents: [], samples: [], problem: pattern.error };
  const hits: (readonly [KeptText, readonly Hit[]])[] = [];
  for (const text of texts) {
    const stem = task.query.wordForms && !task.query.pattern ? await loadStem(text.language) : null;
    hits.push([text, searchText(text.finder(), task.query, pattern.value, stem)]);
  }
  if (task.kind === "stretch") return { ...stretchPlaces(hits, task.stretch, task.most), problem: null };
  const { order, offset, limit } = task;
  const counts = hits.map(([, found]) => found.length);
  const all = hits.flatMap(([text, found]) => found.map((hit) => [text, hit] as const)).slice(0, mostHits);
  // Only what is ordered by the words around it needs these of every hit.
  const lines =
    order === "text"
      ? all.slice(offset, offset + limit).map(([text, hit]) => lineOf(text, hit))
      : orderLines(
          all.map(([text, hit]) => lineOf(text, hit)),
          order,
        ).slice(offset, offset + limit);
  return { lines, counts, problem: null };
}
