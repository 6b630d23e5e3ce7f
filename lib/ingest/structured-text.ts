import type { Block } from "@/lib/text/block";

/** Text and its blocks, as an importer makes them. */
export interface StructuredText {
  readonly text: string;
  readonly blocks: readonly Block[];
}
