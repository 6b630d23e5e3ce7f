/** What the forms of a word have in common: "polici" for "policy" and "policies". Takes one word in small letters. */
export type Stem = (word: string) => string;

export interface WordForms {
  /**
   * Where words stand in any of their forms, as pairs `[from, to)` of UTF-16 offsets, ascending, disjoint. Between the
   * words must stand what stands between them in `words`. No words: none.
   */
  readonly find: (words: string) => (readonly [from: number, to: number])[];
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

interface Word {
  readonly from: number;
  readonly to: number;
  readonly stem: string;
}

/** Prepares a text in small letters for finding words in all their forms. A stem is taken once of each word. */
export function indexWordForms(text: string, stem: Stem): WordForms {
  const stems = new Map<string, string>();
  const stemOnce = (form: string): string => {
    const known = stems.get(form);
    if (known !== undefined) return known;
    const made = stem(form);
    stems.set(form, made);
    return made;
  };
  const listWords = (of: string): Word[] =>
    Array.from(of.matchAll(word), ({ 0: form, index }) => ({
      from: index,
      to: index + form.length,
      stem: stemOnce(form),
    }));
  const words = listWords(text);
  const byStem = new Map<string, number[]>();
  words.forEach((one, place) => {
    const places = byStem.get(one.stem);
    if (places === undefined) byStem.set(one.stem, [place]);
    else places.push(place);
  });
  return {
    find: (sought) => {
      const wanted = listWords(sought);
      const first = wanted[0];
      if (first === undefined) return [];
      const found: [number, number][] = [];
      for (const place of byStem.get(first.stem) ?? []) {
        const last = words[place + wanted.length - 1];
        const begins = words[place]!.from;
        if (last === undefined || begins < (found.at(-1)?.[1] ?? 0)) continue;
        const fits = wanted.every((want, index) => {
          const here = words[place + index]!;
          if (here.stem !== want.stem) return false;
          if (index === 0) return true;
          const gap = text.slice(words[place + index - 1]!.to, here.from);
          return gap === sought.slice(wanted[index - 1]!.to, want.from);
        });
        if (fits) found.push([begins, last.to]);
      }
      return found;
    },
  };
}
