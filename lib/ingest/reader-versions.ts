/** Raised with every change of what the readers of office files and e-books make of a file. */
const officeVersion = "2";

/**
 * The versions of our own readers, by the name an extraction gives its engine; each raised with every change of what it
 * makes of a file. Readers that are packages have the version of theirs.
 */
export const readerVersions = {
  docx: officeVersion,
  odt: officeVersion,
  rtf: officeVersion,
  epub: officeVersion,
  picture: "1",
  cues: "1",
} as const;
