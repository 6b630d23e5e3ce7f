/**
 * Names that another format allows, one for each in order: letters, digits, "_" and "-" of ASCII, at most `most`
 * characters, none empty, no two alike in any case (file systems and some programs tell "Trade" and "trade" not apart).
 * What is not allowed becomes one "_"; letters with marks lose them.
 */
export function uniqueNames(names: readonly string[], other: string, most = 60): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/[^A-Za-z0-9-]+/g, "_")
      .replace(/^[_-]+|[_-]+$/g, "")
      .slice(0, most);
    const stem = plain === "" ? other : plain;
    let unique = stem;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${stem}_${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
