import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeEpub } from "@/lib/ingest/testing/make-epub";
import { showBlocks } from "@/lib/ingest/testing/show-blocks";
import { readEpub } from "./read-epub";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-epub-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(...made: Parameters<typeof makeEpub>) {
  const file = path.join(folder, "a.epub");
  writeFileSync(file, makeEpub(...made));
  return readEpub(file);
}

const xhtml = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e "bad">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
const encrypted = (uri: string) => ({
  "META-INF/encryption.xml": `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:CipherReference URI="${uri}"/></encryption>`,
});

describe("readEpub", () => {
  it("reads its files in the order of the spine, elements closed in themselves included", () => {
    const book = read({
      "b 1.xhtml": xhtml("<h1>One</h1><p>A<a id='x'/> &eacute; &e;</p>"),
      "a.xhtml": xhtml("<p>Two</p><table><tr><td>5</td><td>6</td></tr></table>"),
    });
    expect(showBlocks(book)).toEqual([
      ["heading", 1, "One"],
      ["paragraph", undefined, "A é &e;"],
      ["paragraph", undefined, "Two"],
      ["table", undefined, "5\t6"],
    ]);
    expect(book).toMatchObject({
      properties: { title: "Work and rent in two towns", authors: "A. Doe; B. Roe" },
      language: "en-GB",
      warnings: [],
    });
  });

  it("refuses a book whose text is encrypted, not one whose fonts are", () => {
    const files = { "a.xhtml": xhtml("<p>x</p>") };
    expect(read(files, encrypted("OEBPS/font.otf")).text).toBe("x");
    expect(() => read(files, encrypted("OEBPS/a.xhtml"))).toThrowError(
      expect.objectContaining({ code: "OFFICE_PASSWORD" }),
    );
  });

  it("says when a part is missing, and refuses a package that is", () => {
    const book = read({ "a.xhtml": xhtml("<p>x</p>") }, { "OEBPS/book.opf": "<package/>" });
    expect(book.text).toBe("");
    expect(() => read({}, { "META-INF/container.xml": "<container/>" })).toThrowError("no package");
  });
});
