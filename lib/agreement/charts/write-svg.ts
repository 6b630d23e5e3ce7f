import type { Drawing } from "./drawing";

/** What stands in every file, so that letters are alike where the page's fonts are not. */
const fontFamily = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif";

/** What XML 1.0 has no place for. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it can stand in an element or an attribute of SVG. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(unwritable, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const writeAttribute = ([name, value]: [string, string | number]): string =>
  `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${escapeXml(String(typeof value === "number" ? round(value) : value))}"`;

const round = (value: number): number => Math.round(value * 100) / 100;

/** A drawing as a file of its own. `title` and `description` are for those who hear it. */
export function writeSvg(
  { width, height, elements }: Drawing,
  {
    title,
    description,
    paper,
  }: { readonly title: string; readonly description: string; readonly paper: string },
): string {
  const size = `width="${round(width)}" height="${round(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(width)} ${round(height)}" font-family="${fontFamily}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    `<rect ${size} fill="${paper}"/>`,
    ...elements.map(({ name, attributes, words }) => {
      const opening = [name, ...Object.entries(attributes).map(writeAttribute)].join(" ");
      return words === undefined ? `<${opening}/>` : `<${opening}>${escapeXml(words)}</${name}>`;
    }),
    "</svg>",
    "",
  ].join("\n");
}
