import { wordsOf } from "@/components/passage/words-of";
import type { ReaderState } from "@/components/reader/use-reader";
import { shownTitle } from "@/lib/pseudonyms/shown-name";
import type { LinkedPassageView } from "@/lib/links/server/queries";

/** What one reads of a linked passage. While names are not shown, of one in another document nothing: nobody has looked for them there. */
export function sayLinked(
  { naming, passages, shown }: Pick<ReaderState, "naming" | "passages" | "shown">,
  { passageId, documentId, documentTitle, words }: LinkedPassageView,
): { readonly words: string; readonly title: string } {
  if (!naming.on) return { words, title: documentTitle };
  const here = passages.get(passageId);
  return {
    words: here === undefined ? "A passage whose names are not replaced here" : wordsOf(here, shown),
    title: shownTitle(naming.found, documentId),
  };
}
