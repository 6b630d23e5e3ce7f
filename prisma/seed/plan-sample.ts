import { templates } from "@/lib/codebook/templates";
import { planCodes } from "@/lib/codebook/plan-codes";
import { draftPassage } from "@/lib/coding/draft-passage";
import { findTranscript } from "@/lib/ingest/find-transcript";
import type { IngestForm } from "@/lib/ingest/ingested";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import type { Block } from "@/lib/text/block";
import { type QuoteFinder, createQuoteFinder } from "@/lib/text/anchor-quote";
import { BLOCKS_VERSION, deriveBlocks } from "@/lib/text/derive-blocks";
import { detectLanguage } from "@/lib/text/detect-language";
import type { SampleFiles } from "./sample-files";

type SampleDocument = ReturnType<typeof planDocument>;

/**
 * The rows of a sample project, by table and without `projectId`, from its files. Ids come from `newId`. Throws where
 * a quote cannot be found or a code is not in the template: the files are part of the program and tested against it.
 */
export function planSample(files: SampleFiles, newId: () => string) {
  const { codes, codeIds } = planCodes(templates.relations, newId, newId);
  const documents = files.documents.map((file) => planDocument(file, newId));
  const byFile = new Map(documents.map((document) => [document.row.fileName, document]));
  const passages = new Map<string, ReturnType<typeof planPassage>>();
  const passageOf = (file: string, quotes: readonly string[], unit?: "cell"): string => {
    const planned = planPassage(demand(byFile, file), quotes, unit, newId);
    const key = `${planned.documentId} ${planned.ranges.join()}`;
    const known = passages.get(key) ?? planned;
    passages.set(key, known);
    return known.id;
  };
  const layers = files.coders.map(
    ({ name }) => ({ id: newId(), name, kind: "coder", origin: "model" }) as const,
  );
  const codings = files.coders.flatMap((coder, index) =>
    coder.documents.flatMap(({ file, codings }) =>
      codings.flatMap(({ quotes, unit, codes }) => {
        const passageId = passageOf(file, quotes, unit);
        const layerId = layers[index]?.id ?? "";
        return codes.map((code) => ({ id: newId(), passageId, layerId, codeId: demand(codeIds, code) }));
      }),
    ),
  );
  // Each coder went through every document they coded to its end.
  const finished = files.coders.flatMap((coder, index) =>
    coder.documents.map(({ file }) => ({
      id: newId(),
      layerId: layers[index]?.id ?? "",
      documentId: demand(byFile, file).row.id,
    })),
  );
  const memos = files.memos.map((memo) => ({
    id: newId(),
    target: memo.target,
    /** Null: the project itself, whose id is not known here. */
    targetId:
      memo.target === "document"
        ? demand(byFile, memo.document).row.id
        : memo.target === "code"
          ? demand(codeIds, memo.code)
          : memo.target === "passage"
            ? passageOf(memo.document, memo.quotes)
            : null,
    title: memo.title,
    body: {
      type: "doc",
      content: memo.paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
    },
  }));
  const tables = files.tables.map(({ name, caption, ...table }) => ({
    id: newId(),
    name,
    caption,
    spec: planTable(table, codeIds),
  }));
  return {
    ...{ codes, documents, layers, passages: [...passages.values()], codings, finished, memos, tables },
    ...planCases(documents, newId),
  };
}

function demand<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample names ${String(key)}, which is not there.`);
  return value;
}

function planDocument(
  { file, text, original, reading, speakers, ...about }: SampleFiles["documents"][number],
  newId: () => string,
) {
  const textForm = file.endsWith(".md") ? "markdown" : "plain";
  const { blocks, form } = findTranscript<{ text: string; blocks: readonly Block[]; form: IngestForm }>({
    text,
    blocks: reading?.blocks ?? deriveBlocks(text, textForm),
    form: reading ? "pdf" : textForm,
  });
  const pages = (reading?.pages ?? []).map((page, index) => ({
    ...page,
    index,
    runs: Buffer.from(page.runs, "base64"),
  }));
  const row = {
    id: newId(),
    ...about,
    fileName: file,
    mediaType: reading ? "application/pdf" : `text/${textForm}`,
    length: text.length,
    pageCount: pages.length,
    language: reading?.language ?? detectLanguage(text),
  };
  const extraction = reading?.extraction ?? { engine: "text", version: String(BLOCKS_VERSION) };
  return {
    ...{ row, original, text, blocks, pages, speakers, blocksVersion: BLOCKS_VERSION },
    extraction: { ...extraction, form, warnings: [] },
    find: createQuoteFinder(text, blocks),
  };
}

/** Each speaker as a case, linked to what they say. */
function planCases(documents: readonly SampleDocument[], newId: () => string) {
  const speakers = documents.flatMap(({ row, speakers }) =>
    Object.entries(speakers).map(([speaker, about]) => ({ id: newId(), documentId: row.id, speaker, about })),
  );
  return {
    cases: speakers.map(({ id, about }) => ({ id, ...about })),
    caseLinks: speakers.map(({ id, documentId, speaker }) => ({
      id: newId(),
      caseId: id,
      documentId,
      speaker,
    })),
  };
}

function planPassage(
  { row, text, blocks, find }: SampleDocument,
  quotes: readonly string[],
  unit: "cell" | undefined,
  newId: () => string,
) {
  const ranges = quotes.flatMap((exact) => findQuote(find, exact, unit));
  const draft = draftPassage(
    text,
    blocks,
    ranges.map(({ start, end }) => [start, end] as const),
  );
  if (!draft.ok) throw new Error(`The sample's passage “${quotes[0] ?? ""}” is ${draft.error}.`);
  return { id: newId(), documentId: row.id, textId: row.id, ...draft.value };
}

function findQuote(find: QuoteFinder, exact: string, unit: "cell" | undefined) {
  const found = find({ exact, unit: unit ?? "text" });
  if (!found.ok) throw new Error(`The sample's quote “${exact}” is ${found.error}.`);
  return found.value;
}

function planTable(
  { rows, columns, match }: Omit<SampleFiles["tables"][number], "name" | "caption">,
  codeIds: ReadonlyMap<string, string>,
): FindingTableSpec {
  return {
    rows: rows.kind === "children" ? { kind: "children", codeId: demand(codeIds, rows.code) } : rows,
    columns: columns.map((column, index) => {
      const id = `c${index + 1}`;
      if (column.kind === "count") return { id, ...column };
      const { code, ...rest } = column;
      return { id, ...rest, codeId: demand(codeIds, code) };
    }),
    match,
    notes: [],
  };
}
