import { cleanLine } from "@/lib/shared/clean-text";
import { writtenLetterAt } from "@/lib/text/fold-letters";
import { foldWords } from "@/lib/text/shown-letters";
import { toCounted } from "./count-words";

/** How many words and phrases a project leaves out of its counts at most, and how many UTF-16 units one has. */
export const [mostStopWords, longestStopWord] = [2_000, 120];

/** A word or phrase that somebody wrote as it is counted, however it is spelled and set; "" where no word is in it. */
export const toStopWord = (written: string): string =>
  toCounted(foldWords(cleanLine(written), writtenLetterAt));

/** What can be stop words of those written: each once, in the order of their code units, no more than there may be. */
export const toStopWords = (written: readonly string[]): string[] =>
  [...new Set(written.map(toStopWord))]
    .filter((word) => word !== "" && word.length <= longestStopWord)
    .sort()
    .slice(0, mostStopWords);
