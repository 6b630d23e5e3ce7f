import { outcomeWords } from "@/lib/adjudication/choice";
import type { DecidedView, DecisionsView } from "@/lib/adjudication/decisions-view";
import type { Sheet } from "@/lib/exchange/sheet";
import type { EntryView } from "@/lib/history/entry-view";
import type { PackageWords } from "./package-words";
import type { ProjectRows } from "@/lib/transfer/project-rows";

/** Of the files as uploaded: by these whoever has one knows it again, and so they stay away where names are replaced. */
const ofOriginals: readonly string[] = ["doi", "bytes", "sha256"];

const sheet = (title: string, headings: readonly string[], rows: Sheet["rows"]): Sheet => ({
  title,
  columns: headings.map((heading) => ({ heading })),
  rows,
});

const documentColumns = [
  ["document", "The title, as in all other tables"],
  ["authors", "Of the document"],
  ["year", "Of publication"],
  ["source", "Where it comes from"],
  ["doi", "Digital object identifier of the document"],
  ["media_type", "Of the file as uploaded"],
  ["bytes", "Of the file as uploaded"],
  ["sha256", "Of the file as uploaded, in hexadecimal"],
  ["text_file", "Its text in this package; empty where it is not there"],
  ["source_file", "The file in this package; empty where it is not there"],
] as const;

export const listDocumentColumns = (pseudonyms: boolean) =>
  documentColumns.filter(([heading]) => !pseudonyms || !ofOriginals.includes(heading));

/** A row a document, in the project's order; files by the document's id. */
export function toDocumentsSheet(
  { documents }: Pick<ProjectRows, "documents">,
  textFiles: ReadonlyMap<string, string>,
  sourceFiles: ReadonlyMap<string, string>,
  pseudonyms: boolean,
): Sheet {
  const headings = listDocumentColumns(pseudonyms).map(([heading]) => heading);
  const rows = documents.map((row) => {
    const { id, title, authors, year, source, doi, mediaType, byteSize, sha256 } = row;
    const told = {
      ...{ document: title, authors, year, source, doi, media_type: mediaType, bytes: byteSize, sha256 },
      ...{ text_file: textFiles.get(id) ?? "", source_file: sourceFiles.get(id) ?? "" },
    };
    return headings.map((heading) => told[heading]);
  });
  return sheet("Documents", headings, rows);
}

export const layerColumns = [
  ["coder", "As in codings.csv; who is not named is Person 1 and so on"],
  ["layer", "coder, or consensus: what was settled between coders"],
  ["round", "The round it was coded in; empty for coding outside of rounds"],
  ["codings", "How many codings it has"],
] as const;

/** A row a layer, the oldest first. `roundOf`: names of rounds by id. */
export function toLayersSheet(
  { layers, codings }: Pick<ProjectRows, "layers" | "codings">,
  roundOf: ReadonlyMap<string, string>,
): Sheet {
  const counts = new Map<string, number>();
  for (const { layerId } of codings) counts.set(layerId, (counts.get(layerId) ?? 0) + 1);
  return sheet(
    "Layers",
    layerColumns.map(([heading]) => heading),
    layers.map(({ id, name, kind, roundId }) => [
      name,
      kind,
      roundOf.get(roundId) ?? "",
      counts.get(id) ?? 0,
    ]),
  );
}

export const decisionColumns = [
  ["document", "The title"],
  ["passages", "Ids of the passages it is about, as in codings.csv, parted by blanks"],
  ["text", "Words of the first passage, shortened; empty where names are replaced and it carries no coding"],
  ["coded", "What coders had: coder, code; parted by semicolons"],
  ["outcome", `One of: ${Object.values(outcomeWords).join(", ")}`],
  ["consensus", "The codes of the consensus that it made or found, parted by semicolons"],
  ["reason", "As it was written down"],
  ["decided_by", "Who settled it"],
  ["decided_at", "When"],
  ["reopened_at", "Empty while it counts"],
] as const;

/** A row a decision, reopened ones too, in the order of the view. `sayWords`: the words of a passage, which the view has too. */
export function toDecisionsSheet(
  { decisions, layers, codes, documents }: DecisionsView,
  { say, sayWritten, sayName }: PackageWords,
  sayWords: (passageId: string, words: string) => string,
): Sheet {
  const nameCode = (id: string) => sayWritten(codes[id]?.path ?? "");
  const nameLayer = (id: string) => sayName(layers[id]?.name ?? null);
  const toRow = (decision: DecidedView) => {
    const { concerned, consensus, words } = decision;
    const passages = [...new Set([...concerned, ...consensus].map(({ passageId }) => passageId))];
    return [
      say(documents[decision.documentId] ?? ""),
      passages.join(" "),
      sayWords(passages[0] ?? "", words[passages[0] ?? ""] ?? ""),
      concerned.map(({ layerId, codeId }) => `${nameLayer(layerId)}, ${nameCode(codeId)}`).join("; "),
      outcomeWords[decision.outcome],
      consensus.map(({ codeId }) => nameCode(codeId)).join("; "),
      sayWritten(decision.reason),
      sayName(decision.decidedBy),
      decision.decidedAt,
      decision.reopenedAt,
    ];
  };
  return sheet(
    "Decisions",
    decisionColumns.map(([heading]) => heading),
    decisions.map(toRow),
  );
}

export const memoColumns = [
  ["on", "What it is written on: project, document, code, passage, case, or free"],
  ["of", "The document's, code's or case's name, or the passage's id"],
  ["title", "May be empty"],
  ["text", "Plain text"],
  ["author", "Who wrote it"],
  ["created_at", "When it was begun"],
  ["updated_at", "When it was last changed"],
] as const;

/** A row a memo, the oldest first; in the rows names of participants are replaced. */
export function toMemosSheet(rows: ProjectRows, { sayWorkers, sayName }: PackageWords): Sheet {
  const names = new Map([
    ...rows.documents.map(({ id, title }) => [id, title] as const),
    ...[...rows.codes, ...rows.cases].map(({ id, name }) => [id, name] as const),
  ]);
  return sheet(
    "Memos",
    memoColumns.map(([heading]) => heading),
    rows.memos.map(({ target, targetId, title, text, author, createdAt, updatedAt }) => [
      ...[
        target,
        target === "passage" ? targetId : (names.get(targetId) ?? ""),
        sayWorkers(title),
        sayWorkers(text),
      ],
      ...[sayName(author?.name ?? null), createdAt.toISOString(), updatedAt.toISOString()],
    ]),
  );
}

export const changeColumns = [
  ["at", "When"],
  ["by", "Who changed it"],
  ["change", "What was done to the codebook"],
  ["codes", "The codes it was about"],
  ["undone_at", "Empty where it was not taken back"],
] as const;

/** A row a change of the codebook, the oldest first. `entries`: the latest first, as histories are read. */
export const toChangesSheet = (entries: readonly EntryView[], { sayWritten, sayName }: PackageWords): Sheet =>
  sheet(
    "Changes of the codebook",
    changeColumns.map(([heading]) => heading),
    [...entries]
      .reverse()
      .map(({ at, actor, summary, codes, undone }) => [
        ...[at.toISOString(), sayName(actor?.name ?? null), sayWritten(summary)],
        ...[codes.map(({ name }) => sayWritten(name)).join("; "), undone?.at.toISOString() ?? ""],
      ]),
  );

/** What the columns of `toTidySheet` hold. */
export const tidyColumns = {
  place: [
    ["document", "The title"],
    ["passage", "Its id: the same place of the same document is the same passage"],
    ["start", "Where it begins in the text; empty for an area of a page"],
    ["end", "Where it ends; of a passage in several ranges, the last"],
    ["text", "Its words, white space collapsed; ranges parted by […]"],
    ["coder", "As in layers.csv"],
    ["layer", "coder or consensus"],
  ],
  codings: [
    ["code", "The names from the top, parted by >"],
    ["code_guid", "As in codebook.qdc"],
    ["weight", "0 to 100; empty where none was given"],
    ["coded_at", "When it was coded"],
  ],
} as const;
