/**
 * A short id of an attribute's value, which may be any text: the same value has the same id in every table. Two rounds of
 * FNV-1a (Fowler, Noll & Vo) from different starts, so that two values of one attribute hardly ever share one.
 */
export const valueId = (value: string): string => `v${hash(value, 0x811c9dc5)}${hash(value, 0x1b873593)}`;

function hash(value: string, start: number): string {
  let sum = start;
  for (let at = 0; at < value.length; at += 1) sum = Math.imul(sum ^ value.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
