/**
 * A GUID that follows from another, or any name, and a word, the same each time: version 8 of RFC 9562, over a hash of 128 bits
 * (four lanes of FNV-1a, each begun elsewhere). For parts that have no id of their own; no secret.
 */
export function deriveGuid(from: string, part: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const [at, letter] of [...`${from} ${part}`].entries()) {
    const unit = letter.codePointAt(0)! + at * 0x10001;
    for (const lane of lanes.keys())
      lanes[lane] = Math.imul((lanes[lane]! ^ unit) + lane, 0x01000193) ^ (lanes[(lane + 1) % 4]! >>> 15);
  }
  const hex = lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}
