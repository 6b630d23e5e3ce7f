import type { StripeNames } from "@/components/margin/stripes";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { type ShownText, quoteShown } from "@/lib/pseudonyms/shown-text";
import { codersByCode } from "@/lib/coding/coders-by-code";
import { countOf } from "@/lib/shared/count-of";

/** Words of a passage's beginning and of its end that are said. */
const saidWords = 4;

/**
 * What is coded at a place, in sentences to be heard: how many passages, and of each its codes, who applied them, and
 * the words with which it begins and ends. Passages in the order in which they are said.
 */
export function describeCoded(
  passages: readonly CodedPassage[],
  names: StripeNames,
  source: ShownText,
): string {
  if (passages.length === 0) return "Nothing is coded here.";
  const said = passages.map((passage) => `${nameCodings(passage, names)}; ${nameExtent(passage, source)}.`);
  return `${countOf(passages.length, "passage")} here. ${said.join(" ")}`;
}

/** "Trade, by Anna and Ben; Energy, by Ben". */
const nameCodings = ({ codings }: CodedPassage, names: StripeNames): string =>
  [...codersByCode(codings)]
    .map(([codeId, by]) => `${names.code(codeId)}, by ${by.map(names.coder).join(" and ")}`)
    .join("; ");

function nameExtent({ ranges, region }: CodedPassage, source: ShownText): string {
  if (region !== null) return "a region of a page";
  const words = quoteShown(source, ranges).split(" ");
  if (words.length <= 2 * saidWords) return `the words “${words.join(" ")}”`;
  const [first, last] = [words.slice(0, saidWords), words.slice(-saidWords)];
  return `from “${first.join(" ")}” to “${last.join(" ")}”`;
}
