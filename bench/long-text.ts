import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { seededRandom } from "../lib/shared/seeded-random";

const thesis = path.resolve("../shared/study/papers/geostrategic-thesis-2024.txt");
const words =
  "the of trade energy border policy state region security treaty gas and in between after under cost".split(
    " ",
  );

function writeText(length: number): string {
  const random = seededRandom(7);
  const paragraphs: string[] = [];
  for (let written = 0; written < length;) {
    const count = 40 + Math.floor(random() * 160);
    const paragraph = `${Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(" ")}.`;
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

/** The 170,000-character thesis where it lies beside the checkout, else a text of that length from a seed. */
export function readLongText(): { name: string; text: string } {
  if (existsSync(thesis)) return { name: "the thesis", text: readFileSync(thesis, "utf8") };
  return { name: "a generated text", text: writeText(170_000) };
}
