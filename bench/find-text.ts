import { deriveBlocks } from "../lib/text/derive-blocks";
import { createTextFinder } from "../lib/text/find-text";
import { loadStem } from "../lib/text/load-stem";
import { readLongText } from "./long-text";

/** As long as the longest documents are, in UTF-16 units. */
const length = 1_000_000;

export interface FindTimes {
  readonly what: string;
  readonly values: readonly number[];
}

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** How long finding words in a text of 1,000,000 characters takes, in milliseconds: the first time, and then. */
export async function measureFinding(rounds: number): Promise<FindTimes[]> {
  const { text: once } = readLongText();
  const text = once.repeat(Math.ceil(length / once.length)).slice(0, length);
  const blocks = deriveBlocks(text, "plain");
  const stem = await loadStem("en");
  const first: number[] = [];
  const words: number[] = [];
  const forms: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const finder = createTextFinder(text, blocks);
    first.push(timed(() => finder.find("security policy")));
    for (const sought of ["the", "state", "security policy", "not there"]) {
      words.push(timed(() => finder.find(sought)));
      words.push(timed(() => finder.find(sought, { wholeWord: true })));
    }
    first.push(timed(() => finder.find("policies", { stem })));
    forms.push(timed(() => finder.find("policies", { stem })));
  }
  return [
    { what: "first search in 1,000,000 characters", values: first },
    { what: "search in 1,000,000 characters", values: words },
    { what: "search for word forms in 1,000,000 characters", values: forms },
  ];
}
