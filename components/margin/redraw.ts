/** How a list of elements, each drawn from a string, becomes another one. */
interface Redraw {
  /** For each element in order: null where it goes, else what comes before it. */
  readonly each: readonly (readonly string[] | null)[];
  /** What comes after all that stay. */
  readonly end: readonly string[];
}

/** Elements whose string is the same stay, unless another one that stays has come before them. Any strings may be equal. */
export function planRedraw(before: readonly string[], after: readonly string[]): Redraw {
  const places = new Map(after.map((html, at) => [html, at]));
  let done = 0;
  const each = before.map((html) => {
    const place = places.get(html) ?? -1;
    if (place < done) return null;
    const coming = after.slice(done, place);
    done = place + 1;
    return coming;
  });
  return { each, end: after.slice(done) };
}

/**
 * Draws `after` in a holder that shows `before`, one element a string. What stays the same is not touched: it need not be
 * parsed, styled and laid out again.
 */
export function redraw(holder: HTMLElement, before: readonly string[], after: readonly string[]): void {
  // Something else may have drawn in it.
  if (before.length === 0) {
    holder.innerHTML = after.join("");
    return;
  }
  const elements = [...holder.children];
  const { each, end } = planRedraw(before, after);
  each.forEach((coming, i) => {
    if (coming === null) elements[i]!.remove();
    else if (coming.length > 0) elements[i]!.insertAdjacentHTML("beforebegin", coming.join(""));
  });
  if (end.length > 0) holder.insertAdjacentHTML("beforeend", end.join(""));
}
