import { statSync } from "node:fs";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { emptyFile, IngestFailure, tooLarge } from "@/lib/ingest/ingest-failure";
import type { ReaderContext } from "@/lib/ingest/reader-context";
import { listAttachedFiles } from "@/lib/references/attached-files";
import { type CslItem, makeReference } from "@/lib/references/make-reference";
import { parseRis, type RisRecord } from "@/lib/references/parse-ris";
import { type Reference, type ReferenceFile, referenceLimits } from "@/lib/references/reference";
import { countOf } from "@/lib/shared/count-of";
import { readText } from "./read-text";

/** An entry read, or null for one that could not be. */
type Entry = Reference | null;

/**
 * Reads a bibliography, RIS, BibTeX or CSL-JSON by its content, in this process. Nothing is looked up: what the file
 * does not tell stays unknown. One entry that cannot be read leaves the others alone. Throws IngestFailure.
 */
export async function readReferences(
  { path }: { readonly path: string },
  { onProgress }: ReaderContext,
): Promise<ReferenceFile> {
  const { size } = statSync(path);
  if (size > referenceLimits.bytes) throw tooLarge(size, referenceLimits.bytes);
  onProgress(0, "Reading the bibliography");
  const text = readText(path).text.replace(/^\ufeff/, "");
  if (text.trim() === "") throw emptyFile();
  const entries = readEntries(text);
  const references = entries.filter((entry) => entry !== null);
  const lost = entries.length - references.length;
  if (references.length === 0) throw noReferences();
  const warning = `${countOf(lost, "entry", "entries")} of ${entries.length.toLocaleString("en-US")} could not be read, or had no title, and ${lost === 1 ? "was" : "were"} left out.`;
  return { references, warnings: lost === 0 ? [] : [warning] };
}

function readEntries(text: string): Entry[] {
  if (/^\s*[[{]/.test(text)) return readCsl(text);
  if (/^\s*TY {1,2}-/m.test(text)) return limited(parseRis(text)).map(readRis);
  if (/@\s*\w+\s*[{(]/.test(text)) return readBibtex(text);
  throw noReferences();
}

const noReferences = (): IngestFailure =>
  new IngestFailure(
    "WRONG_TYPE",
    "No references were found in this file. Export them from your reference manager as RIS, BibTeX or CSL-JSON and add that file.",
  );

function limited<T>(entries: readonly T[]): readonly T[] {
  if (entries.length <= referenceLimits.entries) return entries;
  const [has, most] = [entries.length, referenceLimits.entries].map((count) => count.toLocaleString("en-US"));
  throw new IngestFailure(
    "TOO_LARGE",
    `The file has ${has} references; the limit is ${most}. Export only those of this project.`,
  );
}

function readCsl(text: string): Entry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new IngestFailure(
      "WRONG_TYPE",
      "This file begins like JSON but is not whole. Export the references as CSL-JSON again and add the new file.",
    );
  }
  const held = isItem(parsed) && Array.isArray(parsed["items"]) ? parsed["items"] : parsed;
  const items: unknown[] = Array.isArray(held) ? held : [held];
  if (!items.some((item) => isItem(item) && typeof item["title"] === "string")) throw noReferences();
  return limited(items).map((item) => (isItem(item) ? makeReference(item, []) : null));
}

const isItem = (value: unknown): value is CslItem => typeof value === "object" && value !== null;

/** Tags of RIS that hold attached files. */
const fileTags = ["L1", "L2", "L3", "L4"];

function readRis(record: RisRecord): Entry {
  const plain = [...record].flatMap(([tag, values]) =>
    values.length === 0 ? [] : [[tag, values.length === 1 ? values[0] : values] as const],
  );
  const item = convert(Object.fromEntries(plain), "@ris/record");
  // Titles and dates stand in other tags in other programs' files.
  const first = (...tags: string[]) => tags.flatMap((tag) => record.get(tag) ?? [])[0];
  const issued = { literal: first("PY", "Y1", "DA") ?? "" };
  const title = first("TI", "T1", "CT", "BT");
  const files = fileTags.flatMap((tag) => record.get(tag) ?? []).map(decodePath);
  return makeReference({ ...item, issued, DOI: first("DO") ?? item["DOI"], ...(title && { title }) }, files);
}

/** RIS names files by address. */
function decodePath(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ""));
  } catch {
    return address;
  }
}

interface BibtexEntry {
  readonly properties: Readonly<Record<string, unknown>>;
}

function readBibtex(text: string): Entry[] {
  return limited(listBibtexEntries(text)).map((entry) => {
    if (entry === null) return null;
    const file = entry.properties["file"];
    const item = convert([entry], "@biblatex/entries+list");
    return makeReference(item, typeof file === "string" ? listAttachedFiles(file) : []);
  });
}

/** All entries of a file; of one that is broken somewhere, each for itself, null for those that cannot be taken. */
function listBibtexEntries(text: string): (BibtexEntry | null)[] {
  const whole = cutBibtex(text);
  if (whole !== null) return whole;
  const pieces = text.split(/^(?=\s*@\s*\w+\s*[{(])/m);
  const strings = pieces.filter((piece) => /^\s*@\s*string\b/i.test(piece)).join("\n");
  return limited(pieces)
    .filter((piece) => /^\s*@(?!\s*(?:string|comment|preamble)\b)/i.test(piece))
    .flatMap((piece) => cutBibtex(`${strings}\n${piece}`) ?? [null]);
}

function cutBibtex(text: string): BibtexEntry[] | null {
  try {
    const options = { target: "@bibtex/entries+list", generateGraph: false } as const;
    return plugins.input.chain(text, { ...options, forceType: "@bibtex/text" }) as BibtexEntry[];
  } catch {
    return null;
  }
}

/** One entry as CSL. What the library cannot make sense of gives nothing, and is counted as lost. */
function convert(entry: unknown, forceType: string): CslItem {
  try {
    const [item] = plugins.input.chain(entry, { forceType, generateGraph: false }) as CslItem[];
    return item ?? {};
  } catch {
    return {};
  }
}
