import { bareDoi } from "./make-reference";
import type { Reference } from "./reference";
import { sameTitle, titleLikeness, titleWords } from "./title-likeness";

/** A document as far as it can be told from others. */
export interface MatchableDocument {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly doi: string;
  readonly fileName: string;
  /** Folders the file came out of, with `/` between them; "" for none. */
  readonly folder: string;
}

/** What a reference and a document have in common, the surest first. */
export type MatchReason = "doi" | "file" | "title";

export interface ReferenceMatch {
  /** Index of the reference. */
  readonly reference: number;
  readonly documentId: string;
  readonly reason: MatchReason;
}

/** A title of fewer words says too little to go by. */
const fewestWords = 3;
/** Years further apart are another work's; preprints and print differ by one. */
const yearsApart = 1;

/**
 * Which reference describes which document: by DOI, then by the name of an attached file and the folders it stands in, as
 * far as both tell them, then by how alike titles are where years allow it. A reference has one document at most, and a document one reference; the surest match wins, of
 * equals the first. In order of references.
 */
export function matchReferences(
  references: readonly Reference[],
  documents: readonly MatchableDocument[],
): ReferenceMatch[] {
  const pairs = new Pairs();
  const byDoi = groupBy(documents, ({ doi }) => [bareDoi(doi)]);
  references.forEach(({ doi }, index) => pairs.take(index, byDoi.get(doi), "doi"));
  for (const { index, document } of listFiles(references, documents)) pairs.take(index, [document], "file");
  const likenesses = listLikenesses(
    references.map((reference, index) => ({ ...reference, index })).filter(({ index }) => !pairs.has(index)),
    documents.filter(({ id }) => !pairs.hasDocument(id)),
  );
  for (const { index, document } of likenesses) pairs.take(index, [document], "title");
  return pairs.list();
}

class Pairs {
  private readonly byReference = new Map<number, ReferenceMatch>();
  private readonly taken = new Set<string>();

  has = (reference: number): boolean => this.byReference.has(reference);
  hasDocument = (id: string): boolean => this.taken.has(id);

  /** Joins the reference to the first of the documents that is free. */
  take(reference: number, documents: readonly MatchableDocument[] | undefined, reason: MatchReason): void {
    const free = documents?.find(({ id }) => !this.taken.has(id));
    if (free === undefined || this.byReference.has(reference)) return;
    this.taken.add(free.id);
    this.byReference.set(reference, { reference, documentId: free.id, reason });
  }

  list = (): ReferenceMatch[] => [...this.byReference.values()].sort((a, b) => a.reference - b.reference);
}

/** Items under each of their keys; empty keys hold nothing. */
function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key === "") continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** References and documents whose files have one name, those first that share most folders: names return in folders. */
function listFiles(
  references: readonly Reference[],
  documents: readonly MatchableDocument[],
): { index: number; document: MatchableDocument }[] {
  const byName = groupBy(documents, ({ fileName }) => [foldFile(fileName)]);
  const found = references.flatMap(({ files }, index) =>
    files.flatMap((file) => {
      const path = file.split("/").map(foldFile);
      return (byName.get(path.at(-1) ?? "") ?? []).map((document) => {
        const own = [...document.folder.split("/"), document.fileName].map(foldFile);
        return { index, document, shared: countSharedEnd(path, own) };
      });
    }),
  );
  return found.sort((a, b) => b.shared - a.shared || a.index - b.index);
}

/** How many items two lists have in common, counted from their ends. */
function countSharedEnd(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  return shared;
}

/** Names of files as different systems write them: composed or not, with blanks or underscores. */
const foldFile = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_+]+/g, " ")
    .trim();

/** Pairs of references and documents whose titles are alike, the likest first. */
function listLikenesses(
  references: readonly (Reference & { readonly index: number })[],
  documents: readonly MatchableDocument[],
): { index: number; document: MatchableDocument }[] {
  const named = documents.map((document) => ({
    document,
    titles: [document.title, document.fileName.replace(/\.\w{1,8}$/, "")].map(titleWords),
  }));
  const byWord = groupBy(named, ({ titles }) => [...new Set(titles.flatMap((words) => [...words]))]);
  const found = references.flatMap((reference) => {
    const words = titleWords(reference.title);
    if (words.size < fewestWords) return [];
    // Who shares most words must share one of the rarer ones: looking there spares the common.
    const rare = [...words].sort((a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0));
    const near = new Set(rare.slice(0, Math.ceil(words.size / 2)).flatMap((word) => byWord.get(word) ?? []));
    return [...near].flatMap(({ document, titles }) => {
      if (!yearsAllow(reference.year, document.year)) return [];
      const likeness = Math.max(...titles.map((title) => titleLikeness(words, title)));
      return likeness < sameTitle ? [] : [{ index: reference.index, document, likeness }];
    });
  });
  return found.sort((a, b) => b.likeness - a.likeness || a.index - b.index);
}

const yearsAllow = (a: number | null, b: number | null): boolean =>
  a === null || b === null || Math.abs(a - b) <= yearsApart;
