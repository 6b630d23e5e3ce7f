import { createQuoteFinder } from "@/lib/text/anchor-quote";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { detectTextForm } from "@/lib/text/detect-text-form";
import { paperNames, readPaper, readShared } from "@/lib/text/testing/shared-folder";
import type { CodedDocument, CodedPassage, ComparedCodes } from "../units/coded-document";

interface StudyCoding {
  readonly doc: string;
  readonly quote: string;
  readonly occurrence?: number;
  readonly codes: readonly string[];
}

/** The five papers of ../shared/study with both codings, and its codes. Throws for a quote that is not found. */
export function readStudy(): { readonly documents: CodedDocument[]; readonly codes: ComparedCodes } {
  const codings = ["A", "B"].map((coder) =>
    readShared(`study/codings-${coder}.jsonl`)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as StudyCoding),
  );
  const documents = paperNames.map((id): CodedDocument => {
    const text = readPaper(id);
    const blocks = deriveBlocks(text, detectTextForm(text));
    const find = createQuoteFinder(text, blocks);
    const place = ({ quote, occurrence, codes }: StudyCoding): CodedPassage[] => {
      const found = find({ exact: quote, ...(occurrence !== undefined && { occurrence }) });
      if (!found.ok) throw new Error(`${id}: ${found.error}: ${quote}`);
      return codes.map((codeId) => ({ codeId, ranges: found.value }));
    };
    const layers = codings.map((all) => ({
      finished: true,
      codings: all.filter(({ doc }) => doc === id).flatMap(place),
    }));
    return { id, text, language: "en", blocks: () => blocks, given: null, layers };
  });
  const { codes } = JSON.parse(readShared("study/codebook.json")) as {
    codes: { id: string; codable?: boolean }[];
  };
  return { documents, codes: codes.filter(({ codable }) => codable !== false).map(({ id }) => [id]) };
}
