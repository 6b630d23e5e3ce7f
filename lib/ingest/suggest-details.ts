import { canonicalText } from "@/lib/ingest/canonical-text";
import type { SuggestedDetails } from "@/lib/ingest/ingested";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";

/** What a file's own properties say, as they stand there. */
export interface FileProperties {
  readonly title?: string;
  readonly authors?: string;
}

/** The year of an issue or of the rights in it; years of cited works stand in brackets alone. */
const issueYear =
  /\b(?:vol(?:ume)?|issue|no)[.:]?\s*[\divxlc]+\b[^()\n]{0,30}\([^()\d]{0,20}((?:19|20)\d{2})\)|\((?:winter|spring|summer|autumn|fall|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^()\d]{0,20}((?:19|20)\d{2})\)|(?:©|\(c\)|copyright)\s*((?:19|20)\d{2})/i;

/** How much of a text's beginning is looked through for its details, in UTF-16 units. */
const front = 6_000;
/** In how many blocks from the beginning a title is looked for. */
const titleWithin = 40;

/**
 * Guesses title, authors, year and DOI from a file's properties and its first page. A guess that looks like a
 * program's leftover ("Microsoft Word - draft.doc") is left out; nothing found gives {}.
 */
export function suggestDetails(
  text: string,
  blocks: readonly Block[],
  properties: FileProperties,
): SuggestedDetails {
  const title = tidy(properties.title) ?? titleIn(text, blocks);
  const authors = tidy(properties.authors);
  const beginning = text.slice(0, front);
  const dois = beginning.match(/\b10\.\d{4,9}\/[^\s"<>[\]]{1,120}[^\s"<>[\].,;]/g) ?? [];
  const doi = dois.map((found) => trimDoi(found.replace(/\\/g, ""))).sort((a, b) => b.length - a.length)[0];
  const year = Number(issueYear.exec(beginning)?.slice(1).find(Boolean) ?? 0);
  return {
    ...(title !== undefined && { title }),
    ...(authors !== undefined && { authors }),
    ...(year > 0 && { year }),
    ...(doi !== undefined && { doi }),
  };
}

const leftover =
  /^(?:microsoft word\b|untitled|document\d*$|title$|user$|admin|author$|windows user|unknown|array\(0x)|\.(?:docx?|odt|pdf|indd|dvi|tex|qxd)$/i;

function tidy(value: string | undefined): string | undefined {
  const line = canonicalText(value ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return line.length >= 3 && line.length <= 300 && !leftover.test(line) ? line : undefined;
}

/** The first heading, when it opens the text; else what stands under a heading that says "Title". */
function titleIn(text: string, blocks: readonly Block[]): string | undefined {
  const lines = blocks.slice(0, titleWithin).map((block) => excerptText(text, [block], [block]));
  const named = lines.findIndex(
    (line, index) => blocks[index]?.kind === "heading" && /^(?:article )?title:?$/i.test(line),
  );
  const first = blocks.findIndex((block) => block.kind === "heading" && block.level === 1);
  const line = tidy(named >= 0 ? lines[named + 1] : first <= 4 ? lines[first] : undefined);
  // Shorter headings are names of parts.
  return line !== undefined && line.split(" ").length >= 4 && !/^chapter\b/i.test(line) ? line : undefined;
}

/** A closing bracket belongs to a DOI only when it was opened inside it. */
function trimDoi(doi: string): string {
  const opened = doi.split("(").length;
  return doi.split(")").length > opened ? doi.replace(/\)+$/, "") : doi;
}
