import { languageName, languageTags } from "@/lib/text/languages";

/** What a document's language can be: unknown first, then by English name; `current` is among them whatever it is. */
export function listLanguages(current: string): { value: string; label: string }[] {
  const tags = new Set([...languageTags, ...(current === "" ? [] : [current])]);
  const named = [...tags].map((tag) => ({ value: tag, label: languageName(tag) }));
  named.sort((a, b) => a.label.localeCompare(b.label, "en"));
  return [{ value: "", label: "Unknown" }, ...named];
}
