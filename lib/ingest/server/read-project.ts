import { createHash } from "node:crypto";
import { closeSync, copyFileSync, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { serialize } from "node:v8";
import { createSourceFinder, findProjectEntry } from "@/lib/exchange/refi-qda/find-source-file";
import { listPaths } from "@/lib/exchange/refi-qda/list-paths";
import { parseProject } from "@/lib/exchange/refi-qda/parse-project";
import type { ConventionChoice } from "@/lib/exchange/refi-qda/score-conventions";
import { chooseConvention } from "@/lib/exchange/refi-qda/stated-convention";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { findTranscript } from "@/lib/ingest/find-transcript";
import { brokenProject } from "@/lib/ingest/ingest-failure";
import type { ProjectFile, ProjectText, ReadProject, TakenOut } from "@/lib/ingest/project-reading";
import { mostDescriptionBytes } from "@/lib/ingest/project-limits";
import type { ReaderContext } from "@/lib/ingest/reader-context";
import { ok } from "@/lib/shared/result";
import type { Block } from "@/lib/text/block";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { detectLanguage } from "@/lib/text/detect-language";
import { listRangedTexts } from "@/lib/transfer/ranged-texts";
import { listSamples } from "@/lib/transfer/list-samples";
import { openImage } from "./read-image";
import { openProjectArchive, type ProjectArchive } from "./project-archive";
import { isSqlite, readTaguette } from "./read-taguette";
import { readSide } from "./read-side";
import { readText } from "./read-text";

interface ProjectInput {
  /** Of the .qdpx or .qde. */
  readonly path: string;
  /** An empty folder that its files are written into, under names of their own. */
  readonly folder: string;
}

/** How Taguette counts: the bytes of what stands between the tags of a document's HTML. */
const ofTaguette: ConventionChoice = {
  readings: [{ convention: { unit: "utf8", lineEnd: "asStored" }, score: 1 }],
  sure: true,
};

/** Reads another program's project: a .qdpx, a bare .qde, or a database of Taguette. Throws IngestFailure. */
export async function readProject(
  { path: file, folder }: ProjectInput,
  { limits, onProgress }: ReaderContext,
): Promise<ReadProject> {
  onProgress(0, "Opening the project");
  const archive = isArchive(file) ? openProjectArchive(file) : null;
  const description = await takeDescription(file, folder, archive);
  const foreign = isSqlite(readBeginning(description.path, 16))
    ? await readTaguette(description.path, limits.characters)
    : null;
  const parsed = foreign === null ? parseProject(decode(description.path)) : ok(foreign.parsed);
  if (!parsed.ok) throw brokenProject(parsed.error);
  const { plain, others, contents } = listPaths(parsed.value.project);
  const files = new Map<string, ProjectFile>();
  const texts = new Map<string, ProjectText>();
  const kept: string[] = [];
  const keep = (text: ProjectText): string => {
    const file = path.join(folder, `text-${kept.length}`);
    writeFileSync(file, serialize(text), { mode: 0o600 });
    kept.push(file);
    return file;
  };
  const taken = new Map<string, ProjectFile>();
  const find = createSourceFinder(archive?.names ?? []);
  const paths = [...new Set([...plain, ...others])];
  for (const [index, named] of paths.entries()) {
    onProgress(index / paths.length, `Unpacking file ${index + 1} of ${paths.length}`);
    const entry = find(named);
    if (entry === null || archive === null) continue;
    const known = taken.get(entry) ?? (await takeFile(archive, entry, path.join(folder, String(index))));
    taken.set(entry, known);
    files.set(named, known);
    if (!plain.has(named)) continue;
    if (known.byteSize > mostDescriptionBytes) throw tooLong(known.name);
    const text = readPlain(readText(known.path, { declared: "utf-8" }).text);
    if (text.text.length > limits.characters) throw tooLong(known.name);
    texts.set(named, text);
  }
  onProgress(1, "Reading the texts");
  const inside = new Map(
    contents.map((content) => [content, readPlain(content, foreign?.blocksOf.get(content))]),
  );
  const ranged = listRangedTexts(parsed.value.project, {
    text: (named) => texts.get(named) ?? null,
    content: (content) => inside.get(content) ?? readPlain(content),
  });
  const choose = () =>
    foreign === null ? chooseConvention(parsed.value.project.origin, ranged) : ofTaguette;
  const positions = ranged.length === 0 ? null : choose();
  const [first, second] = positions?.readings ?? [];
  return {
    ...{ parsed: parsed.value, description, files, positions },
    texts: new Map([...texts].map(([named, text]) => [named, keep(text)])),
    contents: new Map([...inside].map(([content, text]) => [content, keep(text)])),
    side: archive === null ? null : await readSide(archive, folder, description.sha256),
    samples: first === undefined || second === undefined ? [] : listSamples(ranged, first, second),
  };
}

const tooLong = (name: string) =>
  brokenProject(
    `“${name.slice(0, 100)}” is longer than a text may be here (20 million characters). Split it in the program that the project comes from, and export the project again.`,
  );

/** Archives begin with the mark of their first entry. */
function isArchive(file: string): boolean {
  const [first, second] = readBeginning(file, 2);
  return first === 0x50 && second === 0x4b;
}

function readBeginning(file: string, length: number): Uint8Array {
  const opened = openSync(file, "r");
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(opened, bytes, 0, length, 0));
  } finally {
    closeSync(opened);
  }
}

const largeDescription = () =>
  brokenProject("The project's description (.qde) is larger than 200 MB, more than can be read here.");

async function takeDescription(
  file: string,
  folder: string,
  archive: ProjectArchive | null,
): Promise<TakenOut> {
  const target = path.join(folder, "description");
  if (archive === null) {
    const { size } = statSync(file);
    if (size > mostDescriptionBytes) throw largeDescription();
    copyFileSync(file, target);
    const sha256 = createHash("sha256").update(readFileSync(target)).digest("hex");
    return { path: target, byteSize: size, sha256 };
  }
  const entry = findProjectEntry(archive.names);
  if (entry === null)
    throw brokenProject(
      "This archive holds no REFI-QDA project: there is no .qde file in it. In the program that the project is in, choose to export a “REFI-QDA project”.",
    );
  if (archive.sizeOf(entry) > mostDescriptionBytes) throw largeDescription();
  return archive.takeOut(entry, target);
}

/** XML is UTF-8 unless its mark says otherwise; letters are not guessed, since positions would shift. */
function decode(file: string): string {
  const bytes = readFileSync(file);
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes);
  } catch {
    throw brokenProject(
      "The letters of the project's description are damaged: it is no valid UTF-8. Export the project again.",
    );
  }
}

async function takeFile(archive: ProjectArchive, entry: string, target: string): Promise<ProjectFile> {
  const file = await archive.takeOut(entry, target);
  const name = entry.slice(entry.lastIndexOf("/") + 1);
  const beginning = file.byteSize === 0 ? new Uint8Array() : readBeginning(file.path, 64);
  return {
    ...file,
    name,
    beginning,
    pixels: /\.(jpe?g|png|gif|bmp|webp|tiff?)$/i.test(name) ? pixelsOf(file.path) : null,
  };
}

function pixelsOf(file: string): ProjectFile["pixels"] {
  try {
    const { width, height } = openImage(file);
    return { width, height };
  } catch {
    return null; // what is wrong with it is told when it is read as a document
  }
}

/** `blocks`: where they are known from elsewhere. */
function readPlain(stored: string, blocks?: readonly Block[]): ProjectText {
  const text = canonicalText(stored);
  if (blocks !== undefined && text === stored)
    return { stored, text, blocks, form: "html", language: detectLanguage(text) };
  const read = findTranscript({ text, blocks: deriveBlocks(text, "plain"), form: "plain" });
  return { stored, text, blocks: read.blocks, form: read.form, language: detectLanguage(text) };
}
