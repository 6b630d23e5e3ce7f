import { BrokenPart } from "@/lib/ingest/broken-part";
import { brokenBook, brokenOffice } from "@/lib/ingest/ingest-failure";
import { readerVersions } from "@/lib/ingest/reader-versions";
import type { ReadOffice } from "./read-odt";
import type { Reading } from "./reading";

export type OfficeKind = "docx" | "odt" | "rtf" | "epub";

const mediaTypes: Record<OfficeKind, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  epub: "application/epub+zip",
};

/** Reads an office file or an e-book of a known kind. Throws IngestFailure. */
export async function readOffice(kind: OfficeKind, path: string): Promise<Reading> {
  try {
    const read = await readKind(kind, path);
    return { ...read, form: kind, mediaType: mediaTypes[kind], engine: kind, version: readerVersions[kind] };
  } catch (error) {
    if (!(error instanceof BrokenPart)) throw error;
    throw kind === "epub" ? brokenBook() : brokenOffice(kind);
  }
}

async function readKind(kind: OfficeKind, path: string): Promise<ReadOffice & { language?: string }> {
  switch (kind) {
    case "docx":
      return (await import("./read-docx")).readDocx(path);
    case "odt":
      return (await import("./read-odt")).readOdt(path);
    case "rtf":
      return (await import("./read-rtf")).readRtf(path);
    case "epub":
      return (await import("./read-epub")).readEpub(path);
  }
}
