let carried = false;

/** The document gone to next is to have the focus in its text, as this one has. */
export function carryFocus(): void {
  carried = true;
}

/** Whether the focus is to go into the text of the document that is opened now; asked once. */
export function takeCarriedFocus(): boolean {
  const was = carried;
  carried = false;
  return was;
}
