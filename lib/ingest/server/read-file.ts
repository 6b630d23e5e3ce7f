import { statSync } from "node:fs";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { isMarkdownName } from "@/lib/ingest/file-kind";
import type { Ingested, IngestOptions, IngestWarning } from "@/lib/ingest/ingested";
import { findTranscript } from "@/lib/ingest/find-transcript";
import { emptyFile, tooLarge, tooLong } from "@/lib/ingest/ingest-failure";
import { readerVersions } from "@/lib/ingest/reader-versions";
import { refuseOtherType } from "@/lib/ingest/other-type";
import { isSrt, isVtt, readCues } from "@/lib/ingest/read-cues";
import type { ReaderContext } from "@/lib/ingest/reader-context";
import { suggestDetails } from "@/lib/ingest/suggest-details";
import { writeTranscript } from "@/lib/ingest/transcript-text";
import { BLOCKS_VERSION, deriveBlocks } from "@/lib/text/derive-blocks";
import { detectLanguage } from "@/lib/text/detect-language";
import { detectTextForm } from "@/lib/text/detect-text-form";
import { detectKind } from "./detect-kind";
import { type DecodedText, readText } from "./read-text";
import { versionOf } from "./version-of";
import type { Reading } from "./reading";

/** What `readFile` is asked for. */
export interface DocumentInput {
  /** Of the file to read; on this machine. */
  readonly path: string;
  /** As the person named it; decides between kinds of text, nothing else. */
  readonly fileName: string;
  readonly options?: IngestOptions;
}

/** The same with its limits, and whom to tell how far it is. */
type IngestJob = DocumentInput & ReaderContext;

/** Reads one file in this process: see `ingestFile`, which gives it a process of its own. Throws IngestFailure. */
export async function readFile(input: DocumentInput, context: ReaderContext): Promise<Ingested> {
  const job = { ...input, ...context };
  job.onProgress(0, "Reading the text");
  const { size } = statSync(job.path);
  if (size > job.limits.bytes) throw tooLarge(size, job.limits.bytes);
  const read = findTranscript(await readKind(job));
  // Pages without text can be coded by their areas, and be recognised.
  if (read.text.trim() === "" && !read.pages?.length) throw emptyFile();
  if (read.text.length > job.limits.characters) throw tooLong(read.text.length, job.limits.characters);
  const { text, blocks, form, mediaType, engine, version, warnings, properties, encoding } = read;
  return {
    text,
    blocks,
    form,
    mediaType,
    extraction: { engine, version, warnings, ...(encoding !== undefined && { encoding }) },
    pages: read.pages ?? [],
    language: read.language || detectLanguage(text),
    suggested: suggestDetails(text, blocks, properties),
  };
}

/** Each reader is loaded when it is needed: a process reads one file, and starts the faster the less it loads. */
async function readKind(job: IngestJob): Promise<Reading> {
  const kind = await detectKind(job.path, job.fileName);
  if (!job.options?.asContent) refuseOtherType(kind, job.fileName);
  switch (kind) {
    case "pdf": {
      const { readPdf } = await import("./read-pdf");
      const read = await readPdf(job.path, job, job.options);
      const engine = "pdfium";
      return {
        ...read,
        form: "pdf",
        mediaType: "application/pdf",
        engine,
        version: versionOf("@embedpdf/pdfium"),
      };
    }
    case "docx":
    case "odt":
    case "rtf":
    case "epub": {
      const { readOffice } = await import("./read-office");
      return readOffice(kind, job.path);
    }
    case "image": {
      const { readImage } = await import("./read-image");
      return readImage(job.path);
    }
    case "html":
      return readHtmlFile(job);
    case "text":
      return readTextFile(job);
  }
}

async function readHtmlFile({ path, options = {} }: IngestJob): Promise<Reading> {
  const { declaredEncoding, htmlTitle, readHtml } = await import("./read-html");
  const beginning = readText(path, { chosen: "latin1" }).text.slice(0, 2048);
  const declared = declaredEncoding(beginning);
  const decoded = readText(path, { ...chosenIn(options), ...(declared !== undefined && { declared }) });
  const title = htmlTitle(decoded.text);
  const { left, ...read } = readHtml(decoded.text, options.articleOnly);
  return {
    ...read,
    form: "html",
    mediaType: "text/html",
    engine: "rehype-parse",
    version: versionOf("rehype-parse"),
    warnings: [...warnOfEncoding(decoded), ...warnOfBoilerplate(left)],
    encoding: decoded.encoding,
    properties: title === undefined ? {} : { title },
  };
}

function readTextFile({ path, fileName, options = {} }: IngestJob): Reading {
  const decoded = readText(path, chosenIn(options));
  const text = canonicalText(decoded.text);
  if (isVtt(text) || isSrt(text)) return readTimedText(text, decoded);
  const form = isMarkdownName(fileName) ? "markdown" : detectTextForm(text);
  return {
    text,
    blocks: deriveBlocks(text, form),
    form,
    mediaType: form === "markdown" ? "text/markdown" : "text/plain",
    engine: "text",
    version: String(BLOCKS_VERSION),
    warnings: warnOfEncoding(decoded),
    encoding: decoded.encoding,
    properties: {},
  };
}

/** WebVTT and SubRip: what is said, and when, without marks and times. */
function readTimedText(text: string, decoded: DecodedText): Reading {
  return {
    ...writeTranscript(readCues(text)),
    form: "transcript",
    mediaType: isVtt(text) ? "text/vtt" : "application/x-subrip",
    engine: "cues",
    version: readerVersions.cues,
    warnings: warnOfEncoding(decoded),
    encoding: decoded.encoding,
    properties: {},
  };
}

const chosenIn = ({ encoding }: IngestOptions) => (encoding === undefined ? {} : { chosen: encoding });

/** `left`: share of the page's letters that were left out as boilerplate, 0 to 1. */
const warnOfBoilerplate = (left: number): IngestWarning[] =>
  left === 0
    ? []
    : [
        {
          code: "LEFT_OUT",
          message: `What stands around the article was left out, ${Math.max(1, Math.round(100 * left))}% of the page's text.`,
        },
      ];

const warnOfEncoding = ({ encoding, guessed }: { encoding: string; guessed: boolean }): IngestWarning[] =>
  guessed
    ? [
        {
          code: "ENCODING",
          message: `The file looks like ${encoding}. If letters are wrong, choose another way they are stored in the import report, and read it again.`,
        },
      ]
    : [];
