import type { Block } from "@/lib/text/block";
import { normaliseRanges } from "@/lib/text/ranges";

const broken = /(\p{L}+)-\n(\p{L}+)/gu;

/**
 * Hides the hyphen and line end that printing put into words, so that an excerpt has them whole. A hyphen stays when
 * the next line begins with a capital, or when the text has the word with its hyphen elsewhere and never without. Tables
 * keep theirs.
 */
export function hideLineEndHyphens(text: string, blocks: readonly Block[]): Block[] {
  const words = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  return blocks.map((block) => {
    // A cell's lines are shown apart, and the next line may be another cell's.
    if (block.cells) return block;
    const added = [...text.slice(block.start, block.end).matchAll(broken)].flatMap((match) => {
      const [, before = "", after = ""] = match;
      const joined = (before + after).toLowerCase();
      const hyphenated = `${before}-${after}`.toLowerCase();
      if (/^\p{Lu}/u.test(after) || (words.has(hyphenated) && !words.has(joined))) return [];
      const start = block.start + match.index + before.length;
      return [{ start, end: start + 2 }];
    });
    return added.length === 0
      ? block
      : { ...block, hidden: normaliseRanges(text, [...block.hidden, ...added]) };
  });
}
