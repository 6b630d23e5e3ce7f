import type { PaneSide } from "./reading-pane";

/** Which document, in which pane, takes the focus once it is shown. */
let awaited: { readonly side: PaneSide; readonly documentId: string } | null = null;

/** Has a document take the focus that a key leads to: what had it goes with the text before. */
export function awaitFocus(side: PaneSide, documentId: string): void {
  awaited = { side, documentId };
}

/** Whether a document is to take the focus now that it is shown; it is to take it once. */
export function takeAwaited(side: PaneSide, documentId: string): boolean {
  const isAwaited = awaited?.side === side && awaited.documentId === documentId;
  if (isAwaited) awaited = null;
  return isAwaited;
}
