import type { PassagePlace } from "@/lib/coding/passage-place";
import { describeRegion } from "@/lib/coding/region";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import type { Page } from "@/lib/text/page";

interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
}

/** A place's words to be read; a region's place. */
export const wordsOf = ({ region, ranges }: PassagePlace, { text, blocks, pages }: ReadText): string =>
  region === null ? excerptText(text, ranges, blocks) : describeRegion(region, pages);
