/** A share from 0 to 1 as percent with one decimal, "12.5 %", with a blank that no line breaks at. */
export const sayShare = (share: number): string => `${(100 * share).toFixed(1)}\u00A0%`;
