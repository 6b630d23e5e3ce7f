import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeZip, type ZipEntry } from "@/lib/exchange/write-zip";
import { seededRandom } from "@/lib/shared/seeded-random";
import { makeLongPdf } from "./long-pdf";
import { makePaper } from "./make-paper";

export interface ProjectSize {
  readonly megabytes: number;
  readonly sources: number;
  readonly codings: number;
}

const [codes, users, pagesOfPdf] = [300, 4, 12];
/** UTF-16 units of a text, and of a passage at most. */
const [lengthOfText, longest] = [120_000, 240];
/** Of a hundred sources so many are PDFs; all else are texts. */
const pdfsInHundred = 20;

const guid = (kind: number, at: number) =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(at).padStart(12, "0")}`;

/**
 * Writes an archive of a project as other programs write it: texts and PDFs, of which the latter are as heavy as it takes,
 * with codings by four coders. The same each time for the same size. Returns where it was written to.
 */
export async function makeProjectFile(target: string, size: ProjectSize): Promise<string> {
  await pipeline(Readable.from(writeZip(listEntries(size))), createWriteStream(target));
  return target;
}

async function* listEntries({ megabytes, sources, codings }: ProjectSize): AsyncGenerator<ZipEntry> {
  const random = seededRandom(sources + codings);
  const upTo = (most: number) => Math.floor(random() * most);
  const pdfs = Math.ceil((sources * pdfsInHundred) / 100);
  const ballast = Math.floor((megabytes * 1024 * 1024) / pdfs);
  const described: string[] = [];
  let made = 0;
  const coding = (at: number) =>
    `<Coding guid="${guid(5, at)}" creatingUser="${guid(1, at % users)}" creationDateTime="2024-01-01T10:00:00Z"><CodeRef targetGUID="${guid(2, upTo(codes))}"/></Coding>`;
  for (let at = 0; at < sources; at += 1) {
    const until = Math.floor((codings * (at + 1)) / sources);
    const selections: string[] = [];
    if (at < pdfs) {
      yield {
        name: `sources/${at}.pdf`,
        compress: false,
        bytes: [makeLongPdf(pagesOfPdf + (at % 5), noise(at, ballast))],
      };
      for (; made < until; made += 1) {
        const [x, y] = [40 + upTo(400), 40 + upTo(600)];
        selections.push(
          `<PDFSelection guid="${guid(4, made)}" page="${upTo(pagesOfPdf)}" firstX="${x}" firstY="${y}" secondX="${x + 20 + upTo(100)}" secondY="${y + 10 + upTo(80)}">${coding(made)}</PDFSelection>`,
        );
      }
      described.push(
        `<PDFSource guid="${guid(3, at)}" name="Paper ${at}" path="internal://${at}.pdf">${selections.join("")}</PDFSource>`,
      );
      continue;
    }
    const text = makePaper(lengthOfText, at + 1);
    yield { name: `sources/${at}.txt`, compress: true, bytes: [Buffer.from(text)] };
    for (; made < until; made += 1) {
      const start = text.indexOf(" ", upTo(text.length - longest - 100)) + 1;
      const end = Math.max(text.indexOf(" ", start + 20 + upTo(longest)), start + 10);
      selections.push(
        `<PlainTextSelection guid="${guid(4, made)}" startPosition="${start}" endPosition="${end}">${coding(made)}</PlainTextSelection>`,
      );
    }
    described.push(
      `<TextSource guid="${guid(3, at)}" name="Interview ${at}" plainTextPath="internal://${at}.txt">${selections.join("")}</TextSource>`,
    );
  }
  yield { name: "project.qde", compress: true, bytes: [Buffer.from(describe(described))] };
}

const times = (count: number, say: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => say(at)).join("");

const describe = (sources: readonly string[]): string => `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Large" origin="Excerpta (standard)">
<Users>${times(users, (at) => `<User guid="${guid(1, at)}" name="Coder ${at}"/>`)}</Users>
<CodeBook><Codes>${times(codes, (at) => `<Code guid="${guid(2, at)}" name="Code ${at}" isCodable="true"/>`)}</Codes></CodeBook>
<Sources>${sources.join("\n")}</Sources></Project>`;

/** Bytes that no packing makes smaller, the same for the same seed. */
function noise(seed: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let block = createHash("sha512").update(String(seed)).digest();
  for (let at = 0; at < length; at += block.length) {
    block.copy(bytes, at);
    block = createHash("sha512").update(block).digest();
  }
  return bytes;
}
