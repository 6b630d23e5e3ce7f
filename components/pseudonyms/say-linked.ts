import type { BegunLink } from "@/components/links/begun-link";
import { wordsOf } from "@/components/passage/words-of";
import type { ReaderState } from "@/components/reader/use-reader";
import type { LinkedPassageView } from "@/lib/links/server/queries";
import { shownTitle } from "@/lib/pseudonyms/shown-name";

const unlooked = "A passage whose names are not replaced here";

/** What one reads of a linked passage. While names are not shown, of one in another document nothing: nobody has looked for them there. */
export function sayLinked(
  { naming, passages, shown }: Pick<ReaderState, "naming" | "passages" | "shown">,
  { passageId, documentId, documentTitle, words }: LinkedPassageView,
): { readonly words: string; readonly title: string } {
  if (!naming.on) return { words, title: documentTitle };
  const here = passages.get(passageId);
  return {
    words: here === undefined ? unlooked : wordsOf(here, shown),
    title: shownTitle(naming.found, documentId),
  };
}

/** What one reads of the passage where a link was begun: while names are not shown, no words that were noted with them. */
export const sayBegun = (link: BegunLink, naming: boolean): BegunLink =>
  naming && !link.replaced ? { ...link, words: unlooked } : link;
