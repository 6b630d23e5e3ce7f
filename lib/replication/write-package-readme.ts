import { licences, type PackageOptions } from "./package-options";
import type { PackageFile } from "./package-file";

const textsSaid = {
  replaced: "The documents are not in this package.",
  none: "The documents are not in this package; documents.csv has the SHA-256 of each file, by which those who have it know it again.",
  text: "The texts of the documents stand under texts/, as positions count in them.",
  sources:
    "The documents stand under sources/ as they were uploaded, and under texts/ as positions count in them.",
} as const;

/** What a package is, what each file in it holds, and how to read it (README.md). */
export function writePackageReadme(
  options: PackageOptions,
  creators: readonly string[],
  files: readonly PackageFile[],
  notes: readonly string[],
): string {
  const { title, description, version, date, licence, texts, pseudonyms } = options;
  const said = [
    textsSaid[texts === "none" && pseudonyms ? "replaced" : texts],
    ...(pseudonyms
      ? [
          "Names of people, places and firms were replaced by pseudonyms, in texts as in tables; positions count in the replaced texts.",
        ]
      : []),
    "Those who are not named here are called Person 1, Person 2 and so on, the same in all files, by the names of their accounts and layers; in texts of documents, and under other names or spellings, nobody is replaced. Layers of a language model say so.",
    ...notes,
  ];
  const head = [
    `# ${title}`,
    ...(description === "" ? [] : [description]),
    [
      `- Version ${version} of ${date}`,
      `- By ${creators.length > 0 ? creators.join(", ") : "people who are not named"}`,
      `- ${licence === null ? "No licence is given: all rights reserved" : `Licence: ${licences[licence].name} (${licence}), ${licences[licence].uri}`}`,
    ].join("\n"),
    "## How to read it",
    ...said,
    "Tables are CSV in UTF-8 with a byte order mark, a heading row, commas and CR LF. A cell that a spreadsheet would take for a formula has an apostrophe before it. Times are UTC (ISO 8601). Positions `start` and `end` count UTF-16 code units of a document's text from 0, the end not included; in Python: `text.encode('utf-16-le')[2 * start : 2 * end].decode('utf-16-le')`.",
    "`sha256.txt` holds the SHA-256 of every other file: `sha256sum -c sha256.txt`.",
    "## Files",
    ...files.map(writeFile),
  ];
  return `${head.join("\n\n")}\n`;
}

function writeFile({ name, about, columns = [] }: PackageFile): string {
  const lines = columns.map(([column, holds]) => `- \`${column}\`: ${holds}`);
  return [`### ${name}`, "", about, ...(lines.length > 0 ? ["", ...lines] : [])].join("\n");
}
