import fc from "fast-check";

/** Invented sentences of invented words, no two paragraphs alike: `paragraphs` of them, with a seed of its own. */
export function makeProse(paragraphs: number, seed: number): string[][] {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const sentence = fc.array(word, { minLength: 6, maxLength: 24 }).map((words) => {
    const said = words.join(" ");
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  });
  const paragraph = fc.array(sentence, { minLength: 2, maxLength: 6 });
  return fc.sample(paragraph, { numRuns: paragraphs, seed });
}
