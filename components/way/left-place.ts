/** What is in the window of a document, and where the caret is. UTF-16 offsets. */
export interface Whereabouts {
  /** The first text in the window. */
  readonly top: number;
  /** What was selected; null where no caret was in the text. */
  readonly anchor: number | null;
  readonly focus: number | null;
}

/** Where one was in a text when one went elsewhere. */
export interface LeftPlace extends Whereabouts {
  readonly textId: string;
}

const key = "excerptaLeft";

/** Keeps a place with the present entry of the browser's history. */
export function keepLeftPlace(left: LeftPlace): void {
  const state = (window.history.state ?? {}) as Record<string, unknown>;
  window.history.replaceState({ ...state, [key]: left }, "");
}

/** The place in a text kept with an entry of the history; null where it keeps none, or one in another text. */
export function leftPlaceOf(state: unknown, textId: string): LeftPlace | null {
  const left = (state as Record<string, LeftPlace | undefined> | null)?.[key];
  return left?.textId === textId ? left : null;
}
