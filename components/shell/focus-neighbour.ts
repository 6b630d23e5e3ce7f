/**
 * Gives the focus to the last button of the line or row next to a button's own, which is about to go from its list, or of the one
 * before; to `rest` where it is the only one.
 */
export function focusNeighbour(button: HTMLElement, rest: HTMLElement | null = null): void {
  const line = button.closest("li, tr");
  const next = line?.nextElementSibling ?? line?.previousElementSibling;
  (next?.querySelector<HTMLElement>("button:last-of-type") ?? rest)?.focus();
}
