/** A stretch of one text or of both. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Words, runs of white space, and every other character for itself. */
const tokens = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Cells of the table that two lists of tokens are compared in, at most: some megabytes. */
const cellsAtMost = 4_000_000;

/**
 * What differs between two texts, word by word: the parts that are the same or removed, joined, are the earlier text;
 * those that are the same or added the later. By longest common subsequence; very long texts are compared line by line
 * first. Neighbouring parts differ in kind, removed before added; two empty texts have none.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const words = [before.match(tokens) ?? [], after.match(tokens) ?? []] as const;
  return tidy(isSmall(...words) ? diffTokens(...words) : diffLines(before, after));
}

const isSmall = (a: readonly string[], b: readonly string[]) => a.length * b.length <= cellsAtMost;

function diffLines(before: string, after: string): DiffPart[] {
  const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const parts = tidy(diffTokens(lines(before), lines(after)));
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    if (part.kind === "removed" && next?.kind === "added")
      return diffTokens(part.text.match(tokens) ?? [], next.text.match(tokens) ?? []);
    return part.kind === "added" && parts[at - 1]?.kind === "removed" ? [] : [part];
  });
}

/** Token by token; where there are too many to be compared, all between what begins and ends alike is replaced. */
function diffTokens(a: readonly string[], b: readonly string[]): DiffPart[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [midA, midB] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  return [
    ...asParts("same", a.slice(0, start)),
    ...(isSmall(midA, midB)
      ? alignTokens(midA, midB)
      : [...asParts("removed", midA), ...asParts("added", midB)]),
    ...asParts("same", a.slice(a.length - tail)),
  ];
}

const asParts = (kind: DiffPart["kind"], texts: readonly string[]): DiffPart[] =>
  texts.length === 0 ? [] : [{ kind, text: texts.join("") }];

function alignTokens(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1;
  /** At [i, j]: the length of the longest common subsequence of a from i and b from j. */
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length; i-- > 0;)
    for (let j = b.length; j-- > 0;)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: DiffPart[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: "same", text: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      parts.push({ kind: "removed", text: a[i++]! });
    else parts.push({ kind: "added", text: b[j++]! });
  }
  return parts;
}

/** Joins what changed in one place, white space between two changes too: "two words" for "one thing" is one change. */
function tidy(parts: readonly DiffPart[]): DiffPart[] {
  const tidied: DiffPart[] = [];
  let [removed, added, same] = ["", "", ""];
  const flush = () => {
    for (const [kind, text] of [
      ["removed", removed],
      ["added", added],
      ["same", same],
    ] as const)
      if (text !== "") tidied.push({ kind, text });
    [removed, added, same] = ["", "", ""];
  };
  for (const { kind, text } of parts) {
    if (kind === "same") {
      same += text;
      continue;
    }
    if (same !== "" && same.trim() === "" && removed !== "" && added !== "") {
      removed += same;
      added += same;
      same = "";
    } else if (same !== "") flush();
    if (kind === "removed") removed += text;
    else added += text;
  }
  flush();
  return tidied;
}
