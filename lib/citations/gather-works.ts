import { sameTitle, titleLikeness, titleWords } from "@/lib/references/title-likeness";
import type { CitedWorkView } from "./citations-view";
import type { ParsedReference } from "./parse-reference";
import { sayReference } from "./say-work";
import { nameWords } from "./surnames";

/** A work as one document cites it. */
export interface WorkMention {
  /** Whose citation it is. */
  readonly citing: string;
  /** The document of the project that the work is; null for none. */
  readonly documentId: string | null;
  /** The entry of the list, or how the work is called where there is none. */
  readonly as: ParsedReference | string;
  readonly times: number;
}

interface Draft {
  readonly label: string;
  readonly title: string;
  documentId: string | null;
  readonly words: ReadonlySet<string> | null;
  readonly times: Record<string, number>;
}

/**
 * The works that several documents cite, each once: entries are of one work that are the same document of the project, or
 * have one first author and year and titles alike by `sameTitle`; what stands in no list is one work by how it is called.
 * `labels`: how the project's documents are called. Ordered as `CitationsView` says; ids are places in this order.
 */
export function gatherWorks(
  mentions: readonly WorkMention[],
  labels: ReadonlyMap<string, string>,
): CitedWorkView[] {
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft[]>();
  const byDocument = new Map<string, Draft>();
  for (const { citing, documentId, as, times } of mentions) {
    const key = keyOf(as);
    const words = typeof as === "string" ? null : titleWords(as.title);
    const known =
      (documentId !== null && byDocument.get(documentId)) ||
      byKey.get(key)?.find((draft) => isSame(draft, documentId, words));
    const draft: Draft = known || {
      label:
        (documentId !== null && labels.get(documentId)) || (typeof as === "string" ? as : sayReference(as)),
      title: typeof as === "string" ? "" : as.title || as.authors.join(", "),
      ...{ documentId, words, times: {} },
    };
    if (!known) {
      drafts.push(draft);
      byKey.set(key, [...(byKey.get(key) ?? []), draft]);
    }
    if (documentId !== null) {
      draft.documentId ??= documentId;
      byDocument.set(documentId, draft);
    }
    draft.times[citing] = (draft.times[citing] ?? 0) + times;
  }
  return drafts.sort(compareWorks).map(({ words: _, ...work }, place) => ({ id: String(place), ...work }));
}

/** Works of one key may be the same; others are not. */
const keyOf = (as: ParsedReference | string): string =>
  typeof as === "string"
    ? `cited ${as.toLowerCase()}`
    : `${nameWords(as.authors[0] ?? String(as.number)).at(-1) ?? ""} ${as.year}`;

function isSame(draft: Draft, documentId: string | null, words: ReadonlySet<string> | null): boolean {
  if (draft.documentId !== null && documentId !== null && draft.documentId !== documentId) return false;
  if (words === null || draft.words === null) return words === draft.words;
  return titleLikeness(words, draft.words) >= sameTitle;
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function compareWorks(a: Draft, b: Draft): number {
  const [timesA, timesB] = [Object.values(a.times), Object.values(b.times)];
  const sum = (times: readonly number[]) => times.reduce((all, each) => all + each, 0);
  return (
    timesB.length - timesA.length ||
    sum(timesB) - sum(timesA) ||
    collator.compare(a.label, b.label) ||
    collator.compare(a.title, b.title)
  );
}
