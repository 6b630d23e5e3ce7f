import type { Layer } from "@/lib/coding/coding";
import type { Region } from "@/lib/coding/region";

/** A passage as it is read outside of its document. */
export interface ExcerptText {
  readonly passageId: string;
  readonly documentId: string;
  /** "" for a region. */
  readonly text: string;
  /** Of a rectangle on a page; null for words. */
  readonly region: Region | null;
  /** Page or paragraph: "p. 12", "¶ 7"; "Region, p. 12" for a rectangle on a page. */
  readonly place: string;
  /** Of its document: BCP 47, "" when unknown. */
  readonly language: string;
}

/** One coding of an excerpt. */
export interface CodingView {
  readonly id: string;
  readonly codeId: string;
  readonly layerId: string;
  readonly weight: number | null;
  readonly createdAt: Date;
  /** Whether it was made, or last confirmed, under an older definition of its code. */
  readonly older: boolean;
}

export interface ExcerptView extends ExcerptText {
  readonly codings: readonly CodingView[];
  readonly others: readonly CodingView[];
}

export type LayerView = Pick<Layer, "id" | "name" | "kind" | "origin">;

/** A part of a list of excerpts, with the names of everything it mentions. */
export interface ExcerptsView {
  /** Of the whole list, not of this part. */
  readonly total: number;
  readonly documentCount: number;
  readonly excerpts: readonly ExcerptView[];
  /** What to ask for the next part with; null where nothing follows. */
  readonly nextCursor: string | null;
  readonly documents: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, { readonly path: string; readonly color: string }>>;
  readonly layers: Readonly<Record<string, LayerView>>;
  /** Layers whose codings the reader of the list may change. */
  readonly changeable: readonly string[];
}

/** What excerpts and finding tables can be narrowed to. */
export interface FiltersView {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly layers: readonly LayerView[];
  /** Of documents. */
  readonly attributes: readonly AttributeValues[];
  readonly cases: readonly Named[];
  /** Of cases. */
  readonly caseAttributes: readonly AttributeValues[];
  readonly codeSets: readonly Named[];
  /** In which somebody codes whose layer one sees. */
  readonly rounds: readonly Named[];
  /** Whose layers one sees; a person once, however many layers there are of theirs. */
  readonly coders: readonly Named[];
  /** Folders and sets of documents, by name. */
  readonly groups: readonly (Named & { readonly kind: "folder" | "set" })[];
  /** Saved queries, by name. */
  readonly queries: readonly (Named & { readonly smart: boolean })[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** An attribute and the values it has somewhere, in order. */
export interface AttributeValues {
  readonly name: string;
  readonly values: readonly string[];
}
