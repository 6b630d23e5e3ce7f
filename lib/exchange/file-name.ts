/**
 * The name of a file, without its extension, from a title: what file systems refuse becomes a blank, at most 80 characters, never
 * empty and never beginning with a dot.
 */
function fileStem(title: string): string {
  const plain = title
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+/, "");
  const stem = Array.from(plain)
    .slice(0, 80)
    .join("")
    .replace(/[\s.]+$/, "");
  return stem || "export";
}

/** A file name from a title, as `fileStem` has it. `extension` comes without its dot. */
export const fileName = (title: string, extension: string): string => `${fileStem(title)}.${extension}`;

/** Names of files without their extensions, numbered so that they stand in the order given: "01 Interview". */
export function numberStems(titles: readonly string[]): string[] {
  const digits = String(titles.length).length;
  return titles.map((title, at) => `${String(at + 1).padStart(digits, "0")} ${fileStem(title)}`);
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
