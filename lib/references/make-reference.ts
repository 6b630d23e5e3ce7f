import { cleanLine } from "@/lib/shared/clean-text";
import { type CslName, formatAuthors } from "./author-names";
import type { Reference } from "./reference";

/** An entry of CSL-JSON, as it may come: nothing about it is certain. */
export type CslItem = Readonly<Record<string, unknown>>;

/** Longest parts, in UTF-16 units, as a document's details hold them. */
const limits = { title: 500, authors: 1_000, source: 1_000, doi: 200 } as const;

/** Of the path of an attached file, in UTF-16 units; its end is kept. */
const longestPath = 1_000;

/** A reference from a CSL item and the paths of its files; null without a title. */
export function makeReference(item: CslItem, files: readonly string[]): Reference | null {
  const title = line(item["title"], limits.title);
  if (title === "") return null;
  const names = namesOf(item["author"]);
  return {
    type: line(item["type"], 80),
    title,
    authors: cut(formatAuthors(names.length > 0 ? names : namesOf(item["editor"])), limits.authors),
    year: yearOf(item["issued"]),
    source: cut(sourceOf(item), limits.source),
    doi: bareDoi(line(item["DOI"], limits.doi)),
    files: [...new Set(files.map(cleanPath).filter((path) => path !== ""))].slice(0, 50),
  };
}

const cut = (text: string, most: number): string => text.slice(0, most).toWellFormed();

/** Text in one line: marks of rich text go, composed letters stand for what LaTeX puts together. */
function line(value: unknown, most: number): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const plain = text
    .slice(0, 20_000)
    .replace(/<\/?(?:i|b|em|strong|sub|sup|span|sc)(?:\s[^<>]*)?>/gi, "")
    .replace(/\u0131(?=[\u0300-\u036f])/g, "i");
  return cut(cleanLine(plain.normalize("NFC")), most);
}

function namesOf(value: unknown): CslName[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 200).flatMap((each: unknown) => {
    if (typeof each !== "object" || each === null) return [];
    const name = each as CslItem;
    return [
      splitAtComma({
        family: line(name["family"], 200),
        given: line(name["given"], 200),
        particle: line(name["non-dropping-particle"] ?? name["dropping-particle"], 50),
        literal: line(name["literal"], 500),
      }),
    ];
  });
}

/** Arabic, Urdu and Chinese commas set last names off too, which programs that look for "," do not see. */
function splitAtComma(name: CslName): CslName {
  const whole = name.literal || `${name.given ?? ""} ${name.family ?? ""}`;
  const [family, given, ...more] = whole.split(/[،，]/);
  return family && given && more.length === 0 ? { family, given } : name;
}

/** A year of four digits from the parts or the words of a date. */
function yearOf(issued: unknown): number | null {
  if (typeof issued !== "object" || issued === null) return null;
  const date = issued as CslItem;
  const parts: unknown = Array.isArray(date["date-parts"]) ? date["date-parts"][0] : null;
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  const said = [first, date["literal"], date["raw"]].filter(
    (each) => typeof each === "string" || typeof each === "number",
  );
  const year = /(?<!\d)[12]\d{3}(?!\d)/.exec(said.join(" "))?.[0];
  return year === undefined ? null : Number(year);
}

function sourceOf(item: CslItem): string {
  const part = (key: string) => line(item[key], 500);
  const container = part("container-title") || part("event-title") || part("publisher");
  const volume = part("volume") + (part("issue") && `(${part("issue")})`);
  const pages = part("page").replace(/\s*[-\u2013]+\s*/g, "\u2013");
  return [[container, volume].filter(Boolean).join(" "), pages].filter(Boolean).join(", ");
}

/** A DOI without its resolver, in lower case; "" for what is none. */
export const bareDoi = (doi: string): string =>
  /10\.\d{4,9}\/\S+/.exec(doi.toLowerCase())?.[0].replace(/[.,;]+$/, "") ?? "";

/** A path of a file with `/` between folders, whatever the system that wrote it. */
const cleanPath = (path: string): string =>
  cleanLine(path.replaceAll("\\", "/")).slice(-longestPath).toWellFormed();
