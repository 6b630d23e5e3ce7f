import type { Code } from "@/lib/codebook/code";
import type { Layer, Passage } from "@/lib/coding/coding";
import type { Page } from "@/lib/text/page";
import type { PageRun } from "@/lib/text/page-runs";

/** What a member may take out of a project, but for the documents' texts, which are read one by one. */
export interface ProjectRows {
  readonly project: { readonly name: string; readonly description: string; readonly createdAt: Date };
  readonly layers: readonly Pick<Layer, "id" | "name" | "origin" | "userId" | "kind" | "roundId">[];
  readonly codes: readonly Code[];
  readonly codeSets: readonly {
    readonly id: string;
    readonly name: string;
    readonly codeIds: readonly string[];
  }[];
  /** Folders and sets. */
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly documentIds: readonly string[];
  }[];
  /** In their order. */
  readonly documents: readonly DocumentRow[];
  readonly passages: readonly PassageRow[];
  readonly codings: readonly CodingRow[];
  readonly memos: readonly MemoRow[];
  readonly cases: readonly CaseRow[];
  readonly links: readonly LinkRow[];
}

export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly year: number | null;
  readonly source: string;
  readonly doi: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly mediaType: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Of the original file. */
  readonly byteSize: number;
  readonly createdAt: Date;
  readonly recording: {
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly byteSize: number;
  } | null;
}

export type PassageRow = Pick<Passage, "id" | "documentId" | "ranges" | "region" | "quotes"> & {
  readonly createdAt: Date;
};

export interface CodingRow {
  readonly id: string;
  readonly passageId: string;
  readonly codeId: string;
  readonly layerId: string;
  /** 0 to 100; null where its coder has not said. */
  readonly weight: number | null;
  readonly createdAt: Date;
}

export interface MemoRow {
  readonly id: string;
  readonly target: string;
  readonly targetId: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface CaseRow {
  readonly id: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** `speaker`: "" for the whole document. */
  readonly links: readonly { readonly documentId: string; readonly speaker: string }[];
}

interface LinkRow {
  readonly id: string;
  readonly fromPassageId: string;
  readonly toPassageId: string;
  readonly kind: string;
  readonly note: string;
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
}

/** A document's text and where it is printed. */
export interface DocumentContent {
  readonly text: string;
  /** Empty for a document without pages. */
  readonly pages: readonly (Page & { readonly runs: readonly PageRun[] })[];
  /** Of a picture: how many of its pixels a point is; null for all else. */
  readonly pixelsPerPoint: number | null;
}
