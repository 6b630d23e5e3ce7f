/**
 * Paths of files in a BibTeX `file` field as Zotero, JabRef and Mendeley write it: `title:path:type` joined by `;`,
 * with `\:`, `\;` and `\\` for the signs themselves, or bare paths. Unknown shapes give what looks like a path.
 */
export function listAttachedFiles(field: string): string[] {
  return splitUnescaped(field.slice(0, 20_000), ";").flatMap((entry) => {
    const parts = splitUnescaped(entry, ":").map(unescapeSigns);
    // A Windows path that nobody escaped: C:\folder\file.pdf
    if (parts.length === 2 && /^[a-z]$/i.test(parts[0] ?? "")) return [entry];
    const path =
      parts.length >= 3 ? parts.slice(1, -1).join(":") : parts.find((part) => /\.\w{2,5}$/.test(part));
    return path === undefined || path.trim() === "" ? [] : [path.trim()];
  });
}

function splitUnescaped(text: string, sign: string): string[] {
  const parts: string[] = [""];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\" && at + 1 < text.length) {
      parts[parts.length - 1] += text.slice(at, at + 2);
      at += 1;
    } else if (text[at] === sign) parts.push("");
    else parts[parts.length - 1] += text[at] ?? "";
  }
  return parts;
}

const unescapeSigns = (text: string): string => text.replace(/\\([\\:;{}_&%$#])/g, "$1");
