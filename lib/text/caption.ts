const caption =
  /^(?:\*\*)?(?:table|figure|fig\.?|box|chart|map|exhibit)\s+\d+(?:[.-]\d+)*\s*(?:[.:–—-]\s|$)/i;
/** Longer paragraphs that begin like a caption talk about the table. UTF-16 units. */
const maxLength = 300;

/** True for the line that names a table or figure, "Table 3: …"; false for prose that begins with such a name. */
export const isCaption = (line: string): boolean => line.length <= maxLength && caption.test(line);
