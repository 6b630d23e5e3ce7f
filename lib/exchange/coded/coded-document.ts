import type { PrintedPassage } from "@/lib/coding/print-model";
import type { Block } from "@/lib/text/block";
import type { Page } from "@/lib/text/page";

/** A code as it is named outside of the project. */
interface NamedCode {
  readonly id: string;
  readonly name: string;
  /** The names from the top, joined by " > ". */
  readonly path: string;
  /** 0 for a code without parent. */
  readonly depth: number;
  readonly codable: boolean;
  /** `#rrggbb`. */
  readonly color: string;
  readonly definition: string;
}

/** What stands on a passage beside codes. */
export interface NamedMemo {
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** "" where the author is gone. */
  readonly author: string;
  /** When it was last changed. */
  readonly at: Date;
}

/** The names that coded documents of one project have in common. */
export interface CodedFrame {
  /** In the codebook's order, parents before their children. */
  readonly codes: readonly NamedCode[];
  /** Layers, the oldest first; what a language model coded says so in its name. */
  readonly coders: readonly { readonly id: string; readonly name: string; readonly isModel: boolean }[];
}

/** A document as it leaves with what is coded in it. Offsets are UTF-16 units of `text`, half-open. */
export interface CodedDocument {
  readonly title: string;
  readonly authors: string;
  readonly year: number | null;
  /** BCP 47; "" when unknown. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
  /** In text order, numbered from 1. */
  readonly passages: readonly PrintedPassage[];
  /** When each coding was made. */
  readonly codedAt: ReadonlyMap<string, Date>;
  /** Memos by passage. */
  readonly memos: ReadonlyMap<string, readonly NamedMemo[]>;
}
