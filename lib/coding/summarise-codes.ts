/** Codes as a part of a sentence: the name of one, the names of two or three, else their number. */
export function summariseCodes(codes: readonly { readonly name: string }[]): string {
  const names = codes.map(({ name }) => `“${name}”`);
  if (names.length > 3) return `${names.length} codes`;
  const last = names.pop();
  return names.length === 0 ? (last ?? "no codes") : `${names.join(", ")} and ${last}`;
}
