import { foldName } from "@/lib/codebook/code-fields";
import { groupBy } from "@/lib/shared/group-by";
import { type KindChoices, type MatchReason, pickFor, type RowMatch } from "./match-choices";
import type { PlannedDocument } from "./plan-documents";
import type { PresentDocument, PresentProject, TextKeys } from "./present-project";

type Planned = Pick<PlannedDocument, "id" | "title" | "file" | "read">;

/** UTF-16 units of a text by which a document is known under another title: many answers are “n/a”. */
const telling = 200;

/**
 * Finds for each planned document the one of here: the one it was exported from or brought in as before, else one with
 * the very same text, the same file, or a text that differs in white space alone. Each of here is found once, the surest
 * way first, and among equals the one of the same title. One of another title is the same only by its id, or where its
 * text is long and there is one such on either side. In the order of `documents`.
 */
export function matchDocuments<D extends Planned>(
  documents: readonly D[],
  keysOf: (document: D) => TextKeys,
  guidOf: (id: string) => string | null,
  { documents: present, origins }: Pick<PresentProject, "documents" | "origins">,
  choices: KindChoices,
): RowMatch<D>[] {
  const found = new Map<string, { document: PresentDocument; why: MatchReason }>();
  const taken = new Set<string>();
  const ways: readonly (readonly [MatchReason, (here: PresentDocument) => string, (planned: D) => string])[] =
    [
      ["guid", ({ id }) => id, ({ id }) => origins.get(guidOf(id) ?? "") ?? guidOf(id) ?? ""],
      ["text", ({ exact }) => exact, (planned) => keysOf(planned).exact],
      ["file", ({ sha256 }) => sha256, ({ file }) => file?.sha256 ?? ""],
      ["words", ({ loose }) => loose, (planned) => keysOf(planned).loose],
    ];
  for (const [why, keyHere, keyPlanned] of ways)
    for (const sameTitle of [true, false]) {
      const free = openLists(
        present.filter(({ id }) => !taken.has(id)),
        (here) => titled(keyHere(here), here.title, sameTitle),
      );
      const isSure =
        sameTitle || why === "guid" ? () => true : openSure(present.map(keyHere), documents, keyPlanned);
      for (const planned of documents) {
        const key = keyPlanned(planned);
        if (found.has(planned.id) || key === "" || !isSure(planned)) continue;
        const document = free.take(titled(key, planned.title, sameTitle));
        if (document === null) continue;
        taken.add(document.id);
        found.set(planned.id, { document, why });
      }
    }
  return documents.map((row, index) => {
    const match = found.get(row.id);
    const here = match ? { id: match.document.id, name: match.document.title, why: match.why } : null;
    const key = String(index);
    return { key, name: row.title, here, pick: pickFor(choices, key, here !== null), row };
  });
}

const titled = (key: string, title: string, sameTitle: boolean): string =>
  sameTitle ? `${key} ${foldName(title)}` : key;

/** Whether a document's key says enough without its title; `here`: the keys of those of here. A picture has no text. */
function openSure<D extends Planned>(
  here: readonly string[],
  documents: readonly D[],
  keyOf: (planned: D) => string,
) {
  const [countHere, countThere] = [here, documents.map(keyOf)].map((keys) => groupBy(keys, (key) => key));
  return (planned: D): boolean => {
    const key = keyOf(planned);
    const { length } = planned.read.text.trim();
    const isOne = countHere?.get(key)?.length === 1 && countThere?.get(key)?.length === 1;
    return isOne && (length === 0 || length >= telling);
  };
}

function openLists<T>(items: readonly T[], keyOf: (item: T) => string) {
  const lists = groupBy([...items].reverse(), keyOf);
  return { take: (key: string): T | null => lists.get(key)?.pop() ?? null };
}
