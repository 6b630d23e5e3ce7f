import { foldName } from "@/lib/codebook/code-fields";

/** A document as files call it. */
export interface NamedDocument {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
}

/** The end of the name of a file. */
const fileEnd = /\.(pdf|docx?|odt|rtf|epub|html?|md|txt|csv|xlsx|vtt|srt|png|jpe?g|gif|webp|bmp)$/i;
/** Folders, and MAXQDA's groups of documents, before a name. */
const folders = /^.*[\\/>]/;

/** A name's keys, without case and doubled blanks: as it is, without the end of a file's name, and without folders. */
const keysOf = (name: string): string[] => {
  const last = name.replace(folders, "").trim();
  return [name, name.replace(fileEnd, ""), last, last.replace(fileEnd, "")].map(foldName);
};

/**
 * The document that each name means: by title, else by the name of its file. Null for a name that none or several have.
 * `said`: what a person decided, "all" to look in all of them, "none" for one that is not here.
 */
export function matchDocuments(
  names: readonly string[],
  documents: readonly NamedDocument[],
  said: Readonly<Record<string, string>>,
): ReadonlyMap<string, string | null> {
  const byKey = new Map<string, Set<string>>();
  for (const { id, title, fileName } of documents)
    for (const key of [title, fileName].flatMap(keysOf))
      byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  const ids = new Set(documents.map(({ id }) => id));
  const find = (name: string): string | null => {
    const chosen = Object.hasOwn(said, name) ? said[name] : undefined;
    if (chosen === "none") return null;
    if (chosen !== undefined && (chosen === "all" || ids.has(chosen))) return chosen;
    if (name === "") return "all";
    for (const key of keysOf(name)) {
      const [first, second] = byKey.get(key) ?? [];
      if (key !== "" && first !== undefined && second === undefined) return first;
    }
    return null;
  };
  return new Map(names.map((name) => [name, find(name)]));
}
