import { positionProfiles } from "@/lib/exchange/refi-qda/count-positions";
import type { TokenScope } from "@/lib/projects/token-scope";
import { licences, packagedTexts } from "@/lib/replication/package-options";
import { textFormats } from "@/lib/transfer/text-formats";
import { tidyShapes } from "@/lib/transfer/tidy-sheets";

/** A route that takes or gives a file: no procedure, so its document is written here. */
export interface FileRoute {
  readonly name: string;
  readonly method: "get" | "post";
  /** Under `/api`. */
  readonly path: string;
  readonly tag: string;
  readonly scope: TokenScope;
  readonly summary: string;
  readonly parameters: readonly FileParameter[];
}

interface FileParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description: string;
}

const inPath = (name: string, description: string): FileParameter => ({
  ...{ name, in: "path", required: true, description },
});
const inQuery = (name: string, required: boolean, description: string): FileParameter => ({
  ...{ name, in: "query", required, description },
});

const project = inPath("projectId", "The project's id.");
const format = inQuery("format", true, "docx, xlsx, csv, html, md or tex.");

const pseudonyms = inQuery("pseudonyms", false, "1: with the project's names replaced.");

const load = (
  name: string,
  path: string,
  summary: string,
  parameters: readonly FileParameter[],
): FileRoute => ({
  ...{ name, method: "get", path, tag: name.split(".")[0] ?? "", scope: "read", summary },
  parameters: [project, ...parameters],
});

/** The routes of files that programs need. Each asks the same policy as the procedures. */
export const fileRoutes: readonly FileRoute[] = [
  {
    ...{ name: "documents.upload", method: "post", tag: "documents", scope: "code" },
    path: "/projects/{projectId}/documents",
    summary: "Upload a file as the body; answers with the id of the job that imports it",
    parameters: [
      project,
      ...[
        { name: "X-File-Name", required: true, description: "The file's name, percent-encoded." },
        {
          name: "X-File-Folder",
          required: false,
          description: "The folders it came out of, percent-encoded.",
        },
      ].map((each) => ({ ...each, in: "header" as const })),
    ],
  },
  load(
    "documents.original",
    "/projects/{projectId}/documents/{documentId}/original",
    "Load a document's file",
    [inPath("documentId", "The document's id.")],
  ),
  load("tables.export", "/projects/{projectId}/tables/{tableId}/export", "Load a finding table as a file", [
    inPath("tableId", "The table's id."),
    format,
    inQuery("places", false, "1: with document and page under each excerpt."),
    inQuery("evidence", false, "1: with an appendix of what stands behind each cell."),
    inQuery("version", false, "The id of a kept version."),
  ]),
  load("analysis.export", "/projects/{projectId}/excerpts/export", "Load the excerpts of a code as a file", [
    inQuery("code", true, "The code's id."),
    format,
    pseudonyms,
  ]),
  load("codebook.export", "/projects/{projectId}/codebook/export", "Load the codebook as a file", [
    inQuery("format", true, "csv or qdc, which come back as they went; or docx, xlsx, html, md or tex."),
  ]),
  load("memos.export", "/projects/{projectId}/memos/export", "Load the memos as a file", [
    inQuery("format", true, "md, docx, xlsx, csv or html."),
  ]),
  load("coding.export", "/projects/{projectId}/export/data", "Load codings or passages as one long table", [
    format,
    inQuery("shape", true, `${tidyShapes.join(" or ")}.`),
    pseudonyms,
  ]),
  load(
    "coding.annotations",
    "/projects/{projectId}/export/annotations",
    "Load the codings as W3C Web Annotations (JSON-LD)",
    [pseudonyms],
  ),
  load("history.export", "/projects/{projectId}/history/export", "Load the history as a file", [
    inQuery("format", true, "json, docx, xlsx, csv, html, md or tex."),
  ]),
  load("projects.export", "/projects/{projectId}/export", "Load the project as a REFI-QDA archive (.qdpx)", [
    inQuery(
      "profile",
      false,
      `For which program positions are counted: ${positionProfiles.join(", ")}; the first where it is left out.`,
    ),
  ]),
  load("documents.export", "/projects/{projectId}/export/texts", "Load documents with their codings", [
    inQuery("format", true, `${textFormats.join(", ")}.`),
    inQuery("document", false, "The id of one document; all where it is left out."),
    inQuery("layers", false, "Ids of layers, parted by commas; all that one sees where it is left out."),
    pseudonyms,
  ]),
  load("projects.package", "/projects/{projectId}/export/package", "Load a replication package", [
    inQuery("title", true, "Of the data set."),
    inQuery("description", false, "What it is about."),
    inQuery("version", false, "1.0 where it is left out."),
    inQuery("date", false, "The day it is of, as 2026-05-31; today where it is left out."),
    inQuery("licence", false, `${Object.keys(licences).join(", ")}; none where it is left out.`),
    inQuery("creators", false, "Ids of the users to be named, parted by commas."),
    inQuery("texts", false, `What of the documents goes with it: ${packagedTexts.join(", ")}.`),
    inQuery("memos", false, "1: with memos."),
    pseudonyms,
  ]),
];
