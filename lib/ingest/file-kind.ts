/** What a file's content is, as far as it decides how to read it. */
export type FileKind = "pdf" | "docx" | "odt" | "rtf" | "epub" | "image" | "html" | "text";

/** The last extension of a file name in lower case, without its dot; "" without one. */
export const extensionOf = (fileName: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";

/** Each ends at its first mark of an end: could it end at any, the ways to read many in a row would have no end. */
const comments = String.raw`(?:<!--(?:(?!-->)[\s\S])*-->\s*)*`;
const htmlStart = new RegExp(
  String.raw`^\s*(?:<\?xml[^>]*>\s*)?${comments}<(?:!doctype\s+html|html|head|body)\b`,
  "i",
);

/** True for decoded text that is an HTML page: by how it begins, or by a name that says so and a tag near its start. */
export function isHtml(beginning: string, fileName: string): boolean {
  if (htmlStart.test(beginning)) return true;
  return ["html", "htm", "xhtml"].includes(extensionOf(fileName)) && /<[a-z][^<>]*>/i.test(beginning);
}

const svgStart = new RegExp(
  String.raw`^\s*(?:<\?xml[^>]*>\s*)?${comments}(?:<!doctype\s+svg\b[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)?${comments}<(?:\w+:)?svg[\s>]`,
  "i",
);

/** True for decoded text that is a drawing in SVG: by how it begins, or by a name that says so and XML inside. */
export const isSvg = (beginning: string, fileName: string): boolean =>
  svgStart.test(beginning) || (extensionOf(fileName) === "svg" && /^\s*</.test(beginning));

/** True for names that promise Markdown. */
export const isMarkdownName = (fileName: string): boolean =>
  ["md", "markdown"].includes(extensionOf(fileName));

const binaryNames = new Set([
  "pdf",
  "docx",
  "doc",
  "odt",
  "rtf",
  "epub",
  "xlsx",
  "xls",
  "pptx",
  "zip",
  "png",
  "jpg",
  "jpeg",
  "gif",
  "webp",
  "bmp",
]);

/** True when a name promises a format that plain text cannot be. */
export const promisesBinary = (fileName: string): boolean => binaryNames.has(extensionOf(fileName));
