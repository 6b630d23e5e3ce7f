import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { extensionOf, isHtml, isSvg, promisesBinary, type FileKind } from "@/lib/ingest/file-kind";
import { archive, emptyFile, IngestFailure, passwordOffice, wrongType } from "@/lib/ingest/ingest-failure";

/** Endings of pictures that browsers show. */
const pictures: ReadonlySet<string> = new Set(["png", "apng", "jpg", "gif", "webp", "bmp"]);

/** Known kinds of files that are refused: what they are, and what to do instead. */
const refused = {
  xlsx: "This is a spreadsheet. Add it as a survey, or save the sheet as PDF and upload that.",
  ods: "This is a spreadsheet. Save it as .xlsx and add it as a survey, or save it as PDF and upload that.",
  pptx: "These are slides, which cannot be read here. Print them to PDF and upload that.",
  tif: "This is a TIFF picture, which browsers cannot show. Print it to PDF, so that all its pages stay together, or save it as PNG, and upload that.",
  avif: "This is an AVIF picture, which cannot be read here. Save it as PNG and upload that.",
  heic: "This is a HEIC picture, which browsers cannot show. Save it as JPEG and upload that.",
  svg: "This is a drawing (SVG), which can hold programs and is not opened here. Save it as PNG, or print it to PDF, and upload that.",
} as const;

function refusal(kind: string, mime: string): IngestFailure {
  const message = kind in refused ? refused[kind as keyof typeof refused] : null;
  return message === null
    ? wrongType(`This is not a text but a ${mime} file.`)
    : new IngestFailure("WRONG_TYPE", message);
}

/** Office files by what file-type calls them; macros of the one and the template mark of the other are not looked at. */
const officeKinds: ReadonlyMap<string, FileKind> = new Map([
  ["docx", "docx"],
  ["docm", "docx"],
  ["dotx", "docx"],
  ["dotm", "docx"],
  ["odt", "odt"],
  ["ott", "odt"],
  ["rtf", "rtf"],
  ["epub", "epub"],
]);

/**
 * What a file is, by its content; its name only decides between kinds of text. Throws EMPTY, WRONG_TYPE, OLD_OFFICE or
 * OFFICE_PASSWORD for what cannot be read here.
 */
export async function detectKind(path: string, fileName: string): Promise<FileKind> {
  const beginning = await readBeginning(path);
  if (beginning.length === 0) throw emptyFile();
  if (beginning.subarray(0, 1024).includes("%PDF-")) return "pdf";
  // A UTF-16 mark is also how some sound begins.
  const known = isMarkedText(beginning) ? undefined : await fileTypeFromFile(path);
  const office = officeKinds.get(known?.ext ?? "");
  if (office !== undefined) return office;
  if (known && pictures.has(known.ext)) return "image";
  if (known?.ext === "zip") throw archive();
  if (known?.ext === "cfb") throw await oldOffice(path);
  if (known !== undefined && known.ext !== "xml" && known.ext !== "vtt") {
    throw refusal(known.ext, known.mime);
  }
  if (promisesBinary(fileName)) {
    const extension = extensionOf(fileName);
    throw wrongType(`The file is named .${extension}, but what is inside is not ${extension.toUpperCase()}.`);
  }
  const words = beginning
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  if (isSvg(words, fileName)) throw refusal("svg", "image/svg+xml");
  return isHtml(words, fileName) ? "html" : "text";
}

async function readBeginning(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Begins with the mark of UTF-16, little or big endian, and holds the blanks or line ends of text. */
function isMarkedText(beginning: Buffer): boolean {
  const little = beginning[0] === 0xff && beginning[1] === 0xfe;
  const big = beginning[0] === 0xfe && beginning[1] === 0xff;
  if (!little && !big) return false;
  const text = new TextDecoder(little ? "utf-16le" : "utf-16be").decode(beginning);
  return /[ \n]/.test(text) && !/[\0\ufffd]/.test(text.slice(0, -1));
}

/** Old binary Office files and encrypted new ones share one container; the latter name their stream. */
async function oldOffice(path: string): Promise<IngestFailure> {
  const file = await open(path);
  try {
    const name = Buffer.from("EncryptedPackage", "utf16le");
    for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 })) {
      if (Buffer.isBuffer(chunk) && chunk.includes(name)) {
        return passwordOffice();
      }
    }
  } finally {
    await file.close();
  }
  return new IngestFailure(
    "OLD_OFFICE",
    "This is a document in the old Word format (.doc). Open it in Word or LibreOffice, save it as .docx, and upload that.",
  );
}
