import { seededRandom } from "../lib/shared/seeded-random";

const words =
  "the of trade energy border policy state region security treaty gas and in between after under cost with from agreed market minister reform council water farmers prices public local growth report which had been for years".split(
    " ",
  );

/** A Markdown text of at least `length` characters that looks like a paper: headings, paragraphs, lists, some tables. */
export function makePaper(length: number, seed = 7): string {
  const random = seededRandom(seed);
  const pick = (from: number, to: number) => from + Math.floor(random() * (to - from));
  const phrase = (count: number) =>
    Array.from({ length: count }, () => words[pick(0, words.length)]!).join(" ");
  const sentence = (count: number) => {
    const made = phrase(count);
    return `${made[0]!.toUpperCase()}${made.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: pick(2, 8) }, () => sentence(pick(8, 28))).join(" ");
  const list = () => Array.from({ length: pick(3, 7) }, () => `- ${sentence(pick(6, 20))}`).join("\n");
  const table = () => {
    const columns = pick(2, 5);
    const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(" | ")} |`;
    const rows = Array.from({ length: pick(3, 8) }, () => row(() => phrase(pick(1, 6))));
    return [row(() => phrase(2)), row(() => "---"), ...rows].join("\n");
  };
  const parts = ["# A paper made of words"];
  for (let written = 0; written < length;) {
    const kind = random();
    const part =
      kind < 0.08
        ? `${kind < 0.02 ? "##" : "###"} ${phrase(pick(2, 7))}`
        : kind < 0.14
          ? list()
          : kind < 0.16
            ? table()
            : paragraph();
    parts.push(part);
    written += part.length + 2;
  }
  return `${parts.join("\n\n")}\n`;
}
