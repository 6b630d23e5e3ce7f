import type { PassagePlace } from "@/lib/coding/passage-place";
import { describeRegion } from "@/lib/coding/region";
import { type ShownText, quoteShown } from "@/lib/pseudonyms/shown-text";

/** A place's words as they are shown, to be read; a region's place. */
export const wordsOf = ({ region, ranges }: PassagePlace, shown: ShownText): string =>
  region === null ? quoteShown(shown, ranges) : describeRegion(region, shown.pages);
