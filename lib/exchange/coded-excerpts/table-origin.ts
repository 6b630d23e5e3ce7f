/** Programs whose tables of excerpts are known by their headings. */
export type TableOrigin =
  | "excerptaData"
  | "excerptaPassages"
  | "excerptaExcerpts"
  | "maxqda"
  | "atlasti"
  | "dedoose"
  | "nvivo"
  | "taguette"
  | "other";

/** What a file of each is called in a sentence. */
export const originWords: Readonly<Record<TableOrigin, string>> = {
  excerptaData: "codings exported from Excerpta",
  excerptaPassages: "passages by codes exported from Excerpta",
  excerptaExcerpts: "excerpts exported from Excerpta",
  maxqda: "retrieved segments of MAXQDA",
  atlasti: "quotations of ATLAS.ti",
  dedoose: "excerpts of Dedoose",
  nvivo: "coding references of NVivo",
  taguette: "highlights of Taguette",
  other: "a table of excerpts",
};

/** Headings, folded, that tables of each program have and others have not; the first that has all of its own is it. */
const told: readonly (readonly [TableOrigin, readonly string[]])[] = [
  ["excerptaData", ["document", "passage", "start", "end", "text", "coder", "code guid"]],
  ["excerptaPassages", ["document", "passage", "start", "end", "text", "coder", "layer"]],
  ["excerptaExcerpts", ["excerpt", "document", "place", "code", "coded on"]],
  ["dedoose", ["media title", "excerpt copy"]],
  ["atlasti", ["quotation content"]],
  ["maxqda", ["segment", "code", "begin", "end"]],
  ["maxqda", ["segment", "document name", "code"]],
  ["nvivo", ["coded by initials"]],
  ["taguette", ["document", "content", "tag"]],
];

/** The program that a table is from, by its headings. */
export const tellOrigin = (folded: readonly string[]): TableOrigin =>
  told.find(([, those]) => those.every((heading) => folded.includes(heading)))?.[0] ?? "other";
