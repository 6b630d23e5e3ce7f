import { escapeXml } from "@/lib/agreement/charts/write-svg";

/** SVG as the drawing library writes it, as a file of its own with a title and a description for those who hear it. */
export const nameSvg = (svg: string, title: string, description: string): string =>
  svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg ${attributes} role="img" aria-labelledby="title description">\n` +
      `<title id="title">${escapeXml(title)}</title>\n<desc id="description">${escapeXml(description)}</desc>`,
  );
