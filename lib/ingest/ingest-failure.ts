import type { IngestError, IngestErrorCode } from "@/lib/ingest/ingested";

/** Thrown inside the reading of one file; becomes the file's IngestError. */
export class IngestFailure extends Error {
  constructor(
    readonly code: IngestErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "IngestFailure";
  }

  toError(): IngestError {
    return { code: this.code, message: this.message };
  }
}

const readable =
  "Upload a PDF, a Word (.docx), OpenDocument (.odt) or RTF document, an e-book (.epub), a text, Markdown or HTML file.";

/** The file's bytes are something else than its name says, or nothing that can be read as a document. */
export const wrongType = (what: string): IngestFailure =>
  new IngestFailure("WRONG_TYPE", `${what} ${readable}`);

export const emptyFile = (): IngestFailure =>
  new IngestFailure(
    "EMPTY",
    "The file contains no text. Check that it is the right file and upload it again.",
  );

/** `size` and `limit` in bytes. */
export function tooLarge(size: number, limit: number): IngestFailure {
  const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;
  return new IngestFailure(
    "TOO_LARGE",
    `The file is ${megabytes(size)}; the limit is ${megabytes(limit)}. Split it, or save it without pictures, and upload the parts.`,
  );
}

/** More text than a document may have, in UTF-16 units. */
export const tooLong = (length: number, limit: number): IngestFailure =>
  new IngestFailure(
    "TOO_LARGE",
    `The file holds ${length.toLocaleString("en")} characters of text; the limit is ${limit.toLocaleString("en")}. Split it and upload the parts.`,
  );

export const tooComplex = (): IngestFailure =>
  new IngestFailure(
    "TOO_COMPLEX",
    "Reading the file needs too much memory, so it was stopped and nothing was saved. Print it to a new PDF, or save it as plain text, and upload that.",
  );

export const tookTooLong = (milliseconds: number): IngestFailure =>
  new IngestFailure(
    "TIMEOUT",
    `Reading the file took longer than ${Math.round(milliseconds / 1000)} seconds, so it was stopped and nothing was saved. Split it, or save it as plain text, and upload that.`,
  );

export const passwordPdf = (): IngestFailure =>
  new IngestFailure(
    "PDF_PASSWORD",
    "This PDF is locked with a password. Enter it, or save a copy without the password and upload that.",
  );

export const wrongPassword = (): IngestFailure =>
  new IngestFailure(
    "PDF_PASSWORD_WRONG",
    "This password does not open the PDF. Check capitals and try again, or save a copy without the password and upload that.",
  );

export const tooManyPages = (pages: number, limit: number): IngestFailure =>
  new IngestFailure(
    "TOO_LARGE",
    `The PDF has ${pages.toLocaleString("en")} pages; the limit is ${limit.toLocaleString("en")}. Split it and upload the parts.`,
  );

/** `page` from 1; sizes in points. */
export const pageTooLarge = (page: number, width: number, height: number, limit: number): IngestFailure => {
  const shown = (points: number) => Math.round(points).toLocaleString("en");
  return new IngestFailure(
    "TOO_LARGE",
    `Page ${shown(page)} of the PDF says it is ${shown(width)} × ${shown(height)} points large; the limit is ${shown(limit)} (${shown(limit / 72)} inches), the most that PDF programs show. Print the file to a new PDF on ordinary paper and upload that.`,
  );
};

export const brokenPdf = (): IngestFailure =>
  new IngestFailure(
    "PDF_BROKEN",
    "This PDF is damaged and could not be opened. Open it in a PDF reader, print it to PDF again, and upload the new file.",
  );

export const protectedPdf = (): IngestFailure =>
  new IngestFailure(
    "PDF_PROTECTION",
    "This PDF uses a protection that cannot be opened. Save an unprotected copy and upload that.",
  );

const officeNames = {
  docx: ["Word document", "Word or LibreOffice", ".docx"],
  odt: ["OpenDocument text", "LibreOffice", ".odt"],
  rtf: ["RTF document", "Word or LibreOffice", ".docx"],
} as const;

export const brokenOffice = (kind: keyof typeof officeNames): IngestFailure => {
  const [name, program, extension] = officeNames[kind];
  return new IngestFailure(
    "OFFICE_BROKEN",
    `This ${name} is damaged or holds parts that are not allowed, and could not be opened. Open it in ${program}, save it as ${extension} again, and upload the new file.`,
  );
};

export const passwordOffice = (): IngestFailure =>
  new IngestFailure(
    "OFFICE_PASSWORD",
    "This document is protected with a password, so it cannot be opened here. Save a copy without the password and upload that.",
  );

export const brokenBook = (): IngestFailure =>
  new IngestFailure(
    "OFFICE_BROKEN",
    "This e-book (EPUB) is damaged and could not be opened. Open it in an e-book program such as Calibre, convert it to EPUB again, and upload the new file.",
  );

export const lockedBook = (): IngestFailure =>
  new IngestFailure(
    "OFFICE_PASSWORD",
    "This e-book is locked by its seller (DRM), so its text cannot be read here. Upload a copy without that protection.",
  );

export const brokenWorkbook = (): IngestFailure =>
  new IngestFailure(
    "OFFICE_BROKEN",
    "This workbook is damaged, or holds parts that are not allowed, and could not be read. Open it in Excel or LibreOffice, save it as .xlsx again, and add the new file.",
  );

export const unknownEncoding = (): IngestFailure =>
  new IngestFailure(
    "ENCODING",
    "The letters of this text file are stored in a way that could not be recognised. Open it in a text editor, save it as UTF-8, and upload it again.",
  );

/** No encoding is known by the name a person or program gave. */
export const noSuchEncoding = (name: string): IngestFailure =>
  new IngestFailure(
    "ENCODING",
    `There is no encoding named “${name.slice(0, 40)}” here, so the file was not read. Choose one of the list.`,
  );

/** A zip archive, which is unpacked instead of read. */
export const archive = (): IngestFailure =>
  new IngestFailure("ARCHIVE", "This is an archive inside an archive. Unpack it and add what is inside.");

export const brokenArchive = (): IngestFailure =>
  new IngestFailure(
    "ARCHIVE_BROKEN",
    "This archive is damaged and could not be unpacked. Unpack it yourself and add the files, or pack them again.",
  );

export const archiveTooLarge = (): IngestFailure =>
  new IngestFailure(
    "TOO_COMPLEX",
    "This archive unpacks to more than 2,000 files, to more than 200 MB, or to more than 200 times its own size, so nothing of it was taken out. Unpack it yourself and add the files, or a folder of them.",
  );

/** Another program's project that is not taken; `reason` is a whole sentence that says what to do. */
export const brokenProject = (reason: string): IngestFailure => new IngestFailure("PROJECT_BROKEN", reason);
