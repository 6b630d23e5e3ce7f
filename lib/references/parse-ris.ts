/** One entry of a RIS file: tag → its values in order. */
export type RisRecord = ReadonlyMap<string, readonly string[]>;

const tagLine = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/**
 * The entries of a RIS file. Lines without a tag continue the value above, as wrapped abstracts do; entries without
 * their end, and lines before the first entry, are borne with.
 */
export function parseRis(text: string): RisRecord[] {
  const records: Map<string, string[]>[] = [];
  let current: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag, value = ""] = tagLine.exec(line) ?? [];
    if (tag === "TY") {
      current = new Map<string, string[]>();
      records.push(current);
    }
    if (tag === "ER") current = last = null;
    else if (tag !== undefined && current !== null) {
      const values = current.get(tag) ?? [];
      current.set(tag, values);
      if (value.trim() !== "") values.push(value.trim());
      last = values;
    } else if (last !== null && last.length > 0 && line.trim() !== "") {
      last[last.length - 1] += ` ${line.trim()}`;
    }
  }
  return records;
}
