/**
 * A file name from a title: what file systems refuse becomes a blank, at most 80 characters, never empty and never
 * beginning with a dot. `extension` comes without its dot.
 */
export function fileName(title: string, extension: string): string {
  const plain = title
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+/, "");
  const stem = Array.from(plain)
    .slice(0, 80)
    .join("")
    .replace(/[\s.]+$/, "");
  return `${stem || "export"}.${extension}`;
}

/**
 * The Content-Disposition of a download (RFC 6266): an ASCII name for old programs and the whole one in UTF-8
 * (RFC 8187) for the rest.
 */
export function toDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
