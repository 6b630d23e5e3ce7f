import type { CodedPassage } from "@/lib/coding/document-codings";
import { describeRegion } from "@/lib/coding/region";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import type { Page } from "@/lib/text/page";

interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
}

/** A passage's words to be read; a region's place. */
export const wordsOf = ({ region, ranges }: CodedPassage, { text, blocks, pages }: ReadText): string =>
  region === null ? excerptText(text, ranges, blocks) : describeRegion(region, pages);
