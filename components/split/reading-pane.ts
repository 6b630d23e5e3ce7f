import type { LayerFilter } from "@/components/reader/use-layer-filter";

/** The pane the page is about, or the one opened beside it. */
export type PaneSide = "main" | "beside";

/** Where in the page a document is read, as far as reading it depends on it. */
export interface ReadingPane {
  /** The address tells of the document of the main pane alone: its place, its passage, its view. */
  readonly side: PaneSide;
  /** One was in this pane last: keys of the whole window and tools beside the texts mean it. */
  readonly active: boolean;
  readonly filter: LayerFilter;
  /** Shows another document in this pane. */
  readonly openDocument: (documentId: string) => void;
  readonly commands: SplitCommands;
}

/** What can be done with the two panes, wherever one is. */
export interface SplitCommands {
  /** Opens a pane beside the text, or closes it. */
  readonly toggleBeside: () => void;
  readonly focusOtherPane: () => void;
  readonly swapPanes: () => void;
}
