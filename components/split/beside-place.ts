const keyOf = (textId: string): string => `excerpta-beside-place-${textId}`;

/** Keeps where one is in the text beside: it has a place of its own, that lives as long as the window. */
export function keepBesidePlace(textId: string, offset: number): void {
  try {
    window.sessionStorage.setItem(keyOf(textId), String(offset));
  } catch {
    // A browser that keeps nothing opens the text elsewhere: no loss to speak of.
  }
}

/** Where one was last in the text beside; null where it never stood there. UTF-16 units. */
export function besidePlaceOf(textId: string): number | null {
  try {
    const kept = window.sessionStorage.getItem(keyOf(textId));
    return kept !== null && /^\d{1,10}$/.test(kept) ? Number(kept) : null;
  } catch {
    return null;
  }
}
