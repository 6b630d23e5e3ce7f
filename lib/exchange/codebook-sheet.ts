import type { Code } from "@/lib/codebook/code";
import { draftPaths, listDrafts } from "@/lib/codebook/code-draft";
import { joinCodePath } from "./codebook-path";
import type { Sheet } from "./sheet";

/** The headings written, in order; `parseCodebookCsv` understands these and some others. */
export const codebookHeadings = {
  path: "Path",
  color: "Color",
  definition: "Definition",
  whenToUse: "When to use",
  whenNotToUse: "When not to use",
  example: "Example",
  codable: "Codable",
  shortcut: "Shortcut",
} as const;

/** A codebook as a table: a row for each code in tree order. `Path` holds the names from the top, joined by “ > ”. */
export function toCodebookSheet(title: string, codes: readonly Code[]): Sheet {
  const drafts = listDrafts(codes);
  const paths = draftPaths(drafts);
  return {
    title,
    columns: Object.values(codebookHeadings).map((heading) => ({
      heading,
      weight: heading === "Color" || heading === "Codable" || heading === "Shortcut" ? 0.75 : 2,
    })),
    rows: drafts.map((draft, index) => [
      joinCodePath(paths[index]!),
      draft.color ?? "",
      draft.definition,
      draft.whenToUse,
      draft.whenNotToUse,
      draft.example,
      draft.codable ? "yes" : "no",
      draft.shortcut ?? "",
    ]),
  };
}
