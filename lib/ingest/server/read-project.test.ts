import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { deserialize } from "node:v8";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import type { ProjectText } from "@/lib/ingest/project-reading";
import { projectLimits } from "@/lib/ingest/project-limits";
import { makePng } from "@/lib/ingest/testing/make-png";
import { makeZip } from "@/lib/ingest/testing/make-zip";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { readProject } from "./read-project";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-project-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function read(content: string | Uint8Array) {
  count += 1;
  const own = path.join(folder, String(count));
  mkdirSync(own);
  const file = path.join(own, "file.qdpx");
  writeFileSync(file, content);
  return readProject({ path: file, folder: own }, { limits: projectLimits, onProgress: () => undefined });
}

const load = (file = ""): ProjectText => deserialize(readFileSync(file)) as ProjectText;

const project = (inside: string) => `<Project xmlns="urn:QDA-XML:project:1.0" name="P">${inside}</Project>`;
const source = (attributes: string) => project(`<Sources><TextSource guid="t" ${attributes}/></Sources>`);

describe("another program's project", () => {
  it("is read with its texts and files, by the paths it names them with", async () => {
    const { parsed, texts, files, contents, positions } = await read(
      zipSync({
        "project.qde": strToU8(
          project(
            '<Sources><TextSource guid="t" plainTextPath="internal://a.txt" richTextPath="internal://a.docx"/><PictureSource guid="p" path="internal://p.png"/></Sources><Notes><Note guid="n"><PlainTextContent>Note\r\nhere</PlainTextContent></Note></Notes>',
          ),
        ),
        "Sources/a.txt": strToU8("\ufeffone\r\ntwo"),
        "Sources/p.png": makePng(40, 30, new Uint8Array(1_200)),
        "Sources/unnamed.txt": strToU8("nobody asks for it"),
      }),
    );
    expect(parsed.project.name).toBe("P");
    expect(load(texts.get("internal://a.txt"))).toMatchObject({ text: "one\ntwo" });
    expect(load(texts.get("internal://a.txt")).stored).toMatch(/one\r\ntwo$/);
    expect(positions).toBeNull();
    expect([...files.keys()]).toEqual(["internal://a.txt", "internal://p.png"]);
    expect(files.get("internal://p.png")?.pixels).toEqual({ width: 40, height: 30 });
    // What XML says of line ends: they come as one.
    expect([...contents.values()].map((file) => load(file).text)).toEqual(["Note\nhere"]);
  });

  it("may be its description alone", async () => {
    const { parsed, files } = await read(source('plainTextPath="internal://a.txt"'));
    expect(parsed.project.sources.length).toBe(1);
    expect(files.size).toBe(0);
  });

  it("is read although it refers to what is not there", async () => {
    const { parsed } = await read(
      makeZip({
        "project.qde": project(
          '<Sources><TextSource guid="t"><PlainTextContent>abc</PlainTextContent><PlainTextSelection guid="s" startPosition="0" endPosition="99"><Coding guid="c"><CodeRef targetGUID="nothing"/></Coding><NoteRef targetGUID="nothing"/></PlainTextSelection></TextSource></Sources>',
        ),
      }),
    );
    expect(parsed.project.sources[0]?.selections.length).toBe(1);
  });
});

/** The bytes with those of each place replaced, wherever `find` stands. */
function patch(
  bytes: Uint8Array,
  find: readonly number[],
  offset: number,
  put: readonly number[],
): Uint8Array {
  const patched = Buffer.from(bytes);
  for (let at = patched.indexOf(Buffer.from(find)); at >= 0; at = patched.indexOf(Buffer.from(find), at + 1))
    patched.set(put, at + offset);
  return patched;
}

const entryMark = [0x50, 0x4b, 1, 2];
const headerMark = [0x50, 0x4b, 3, 4];
const good = makeZip({
  "project.qde": source('plainTextPath="a.txt"'),
  "sources/a.txt": "words ".repeat(1_000),
});
const bomb = zipSync(
  { "project.qde": strToU8(source("")), "sources/a.txt": new Uint8Array(60 * 1024 * 1024) },
  { level: 9 },
);
/** It says that each of its files is 100 bytes long. */
const lying = patch(
  zipSync({ "project.qde": new Uint8Array(50 * 1024 * 1024) }, { level: 9 }),
  entryMark,
  24,
  [100, 0, 0, 0],
);

describe("a hostile project is refused with a sentence, at once", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["a bomb", bomb, /unpacks to more than 4 GB, or to more than 200 times/],
    ["a table of contents that lies", lying, /not all of it can be unpacked/],
    [
      "names that lead out",
      makeZip({ "project.qde": source(""), "../../etc/passwd": "x" }),
      /leads out of it/,
    ],
    ["names from the root", makeZip({ "project.qde": source(""), "/etc/passwd": "x" }), /leads out of it/],
    [
      "one name twice",
      patch(makeZip({ "project.qde": source(""), "Project.qde": "x" }), [...strToU8("Project.qde")], 0, [
        ...strToU8("project.qde"),
      ]),
      /holds “project.qde” twice/,
    ],
    [
      "a locked file",
      patch(patch(good, entryMark, 8, [1, 0]), headerMark, 6, [1, 0]),
      /locked with a password/,
    ],
    ["an unknown way of packing", patch(good, entryMark, 10, [99, 0]), /packed in a way/],
    ["changed content", patch(good, entryMark, 16, [1, 2, 3, 4]), /not all of it can be unpacked/],
    ["a cut archive", good.subarray(0, good.length - 40), /not all of it can be unpacked/],
    ["another archive", makeZip({ "a.txt": "words" }), /holds no REFI-QDA project/],
    [
      "a document type",
      makeZip({ "project.qde": `<!DOCTYPE Project [<!ENTITY a "aaaa">]>${project("&a;")}` }),
      /declares a document type/,
    ],
    ["an entity of its own", makeZip({ "project.qde": project("&other;") }), /not well-formed XML/],
    [
      "deep nesting",
      makeZip({ "project.qde": project("<Code>".repeat(500_000) + "</Code>".repeat(500_000)) }),
      /nests deeper than 256/,
    ],
    [
      "letters that are no UTF-8",
      zipSync({ "project.qde": Buffer.from(project("<Description>\u00e9</Description>"), "latin1") }),
      /no valid UTF-8/,
    ],
    ["a codebook", '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>', /This is a codebook/],
    ["a file of another kind", "%PDF-1.7 and so on", /not well-formed XML/],
    ["no more than the beginning of a database", "SQLite format 3\0 and so on", /or it is damaged/],
    ["an empty file", "", /not well-formed XML|is empty/],
  ])("%s", async (_, content, sentence) => {
    const [begun, before] = [performance.now(), process.memoryUsage().rss];
    const failure = await read(content).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: "PROJECT_BROKEN" });
    expect((failure as Error).message).toMatch(sentence);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe.skipIf(!hasShared)("the sample projects in ../shared/refi-qda", () => {
  it.each([
    ["qdpx/nvivo-win-12.6-masked.qdpx", 1],
    ["qdpx/nvivo-mac-12.7.0-masked.qdpx", 2],
    ["qdpx/qc-1.3.2-masked.qdpx", 2],
    ["qdpx/atlas-8.4-mac-xml-only.qdpx", 0],
    ["qde/f4-2025.2.9.qde", 0],
  ])("%s comes with %i texts", async (name, texts) => {
    const own = path.join(folder, name.replaceAll("/", "-"));
    mkdirSync(own);
    const context = { limits: projectLimits, onProgress: () => undefined };
    const found = await readProject({ path: sharedPath(`refi-qda/${name}`), folder: own }, context);
    expect([...found.texts.keys()].length).toBe(texts);
  });
});
