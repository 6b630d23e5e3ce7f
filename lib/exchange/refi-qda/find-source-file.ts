/** How an archive's entries and a project's paths are held against each other. */
const fold = (path: string): string => path.normalize("NFC").toLowerCase().replaceAll("\\", "/");

const baseOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Where projects keep their files in an archive. */
const isSource = (folded: string): boolean => /(^|\/)sources\//.test(folded);

/**
 * Prepares to find the entries of an archive that paths of its project mean: `internal://x.txt`, a bare `x.txt`, with
 * the scheme or `sources/` left out or doubled, with `\` for `/`, percent-encoded, in any case. A path to a file that
 * stays outside the archive is found there only by its whole file name among the sources. Null for a path without an
 * entry, or for none.
 */
export function createSourceFinder(entries: readonly string[]): (path: string) => string | null {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const entry of entries) {
    const folded = fold(entry);
    if (folded.endsWith("/")) continue;
    if (!byPath.has(folded)) byPath.set(folded, entry);
    if (isSource(folded) && !byName.has(baseOf(folded))) byName.set(baseOf(folded), entry);
  }
  return (path) => {
    for (const candidate of new Set([path, decode(path)])) {
      const rest = fold(candidate.trim()).replace(
        /^((internal|relative|absolute|file):\/*|\.?\/|sources\/)+/,
        "",
      );
      if (rest === "") continue;
      const found = byPath.get(`sources/${rest}`) ?? byName.get(baseOf(rest)) ?? byPath.get(rest);
      if (found !== undefined) return found;
    }
    return null;
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where a project's XML stands among an archive's entries: a `.qde` at its root before one in a folder; else null. */
export function findProjectEntry(entries: readonly string[]): string | null {
  const projects = entries.filter((entry) => /\.qde$/i.test(entry));
  const depth = (entry: string) => entry.split("/").length;
  const preferred = (entry: string) => (/^project\.qde$/i.test(baseOf(entry)) ? 0 : 1);
  return projects.toSorted((a, b) => depth(a) - depth(b) || preferred(a) - preferred(b))[0] ?? null;
}
