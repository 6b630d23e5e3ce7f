import http from "node:http";
import https from "node:https";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import { readReferences } from "./read-references";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-references-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Uint8Array) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  return readReferences({ path: file }, { limits: defaultLimits, onProgress: () => undefined });
}

describe("BibTeX", () => {
  it("reads what Zotero writes: LaTeX letters, particles, bodies, attachments", async () => {
    const { references, warnings } = await read(String.raw`
@article{muller_uber_2020,
  title = {{\"U}ber {GDP} and \'etat \& more: a \textit{very} short history},
  volume = {3}, number = {2}, pages = {1--20},
  doi = {10.1000/XYZ.12},
  journal = {Journal of Things},
  author = {M{\"u}ller, J{\"o}rg K. and {World Bank} and Strau{\ss}, Anna-Lena and van der Berg, Mar{\'\i}a},
  year = {2020},
  file = {Full Text PDF:files/12/Müller - 2020 - Über GDP.pdf:application/pdf;Snapshot:files/13/page.html:text/html},
}`);
    expect(warnings).toEqual([]);
    expect(references).toEqual([
      {
        type: "article-journal",
        title: "Über GDP and état & more: a very short history",
        authors: "Müller, J. K.; World Bank; Strauß, A.-L.; van der Berg, M.",
        year: 2020,
        source: "Journal of Things 3(2), 1–20",
        doi: "10.1000/xyz.12",
        files: ["files/12/Müller - 2020 - Über GDP.pdf", "files/13/page.html"],
      },
    ]);
  });

  it("reads what JabRef and biblatex write: strings, dates, paths of Windows", async () => {
    const { references } = await read(String.raw`
@string{jt = "Journal of Things"}
@Comment{jabref-meta: databaseType:biblatex;}
@Article{A1, author = {Doe, Jane}, title = "One", journaltitle = jt, date = {2019-05-02}, file = {:C\:\\Papers\\one.pdf:PDF}}
@inbook{B2, author = {Gil, José and others}, title = {Two}, booktitle = {A Book}, publisher = {Press}, year = 1999, file = {folder/two.pdf}}`);
    expect(references.map(({ title, year, source, files }) => [title, year, source, files])).toEqual([
      ["One", 2019, "Journal of Things", ["C:/Papers/one.pdf"]],
      ["Two", 1999, "A Book", ["folder/two.pdf"]],
    ]);
  });

  it("keeps names whole where initials are not usual", async () => {
    const { references } = await read(
      "@book{x, title = {پاکستان کی تاریخ}, author = {احمد, علی and خان، سارہ}, year = {2019}, publisher = {Oxford}}",
    );
    expect(references[0]).toMatchObject({
      title: "پاکستان کی تاریخ",
      authors: "احمد, علی; خان, سارہ",
      source: "Oxford",
    });
  });

  it("leaves out broken entries and says how many", async () => {
    const { references, warnings } = await read(
      "@book{a, title = {One}}\n@book{b, title = {Two}, , = }}\n@book{c, year = 2000}\n@book{d, title = {Four}}",
    );
    expect(references.map(({ title }) => title)).toEqual(["One", "Four"]);
    expect(warnings).toEqual(["2 entries of 4 could not be read, or had no title, and were left out."]);
  });
});

describe("RIS", () => {
  it("reads what Zotero, EndNote and Mendeley write", async () => {
    const { references } = await read(
      [
        "TY  - JOUR\r\nTI  - Ein Titel  - mit Strich\r\nAU  - Müller, Jörg\r\nAU  - Doe, Jane Ann\r\nT2  - Journal of Things\r\nVL  - 3\r\nIS  - 2\r\nSP  - 1\r\nEP  - 20\r\nPY  - 2020\r\nDA  - 2020/05/01/\r\nDO  - https://doi.org/10.1000/ABC\r\nL1  - file:///home/me/M%C3%BCller%202020.pdf\r\nER  - \r\n",
        "TY  - JOUR\r\nA1  - Gil, J.\r\nT1  - Two\r\nJF  - Other Journal\r\nY1  - 1999///\r\nN2  - An abstract\r\n that wraps.\r\nL1  - internal-pdf://0123/two.pdf\r\nER  - \r\n",
        "TY  - BOOK\r\nAU  - World Bank\r\nTI  - Three\r\nPB  - Press\r\nPY  - 2001\r\n",
      ].join("\r\n"),
    );
    expect(references).toMatchObject([
      {
        type: "article-journal",
        title: "Ein Titel - mit Strich",
        authors: "Müller, J.; Doe, J. A.",
        year: 2020,
        source: "Journal of Things 3(2), 1–20",
        doi: "10.1000/abc",
        files: ["file:///home/me/Müller 2020.pdf"],
      },
      {
        title: "Two",
        authors: "Gil, J.",
        year: 1999,
        source: "Other Journal",
        files: ["internal-pdf://0123/two.pdf"],
      },
      { title: "Three", authors: "World Bank", year: 2001, source: "Press" },
    ]);
  });
});

describe("CSL-JSON", () => {
  it("reads items, also of other programs' wrapping", async () => {
    const item = {
      type: "chapter",
      title: "A <i>chapter</i>",
      author: [{ family: "Berg", given: "Ada", "non-dropping-particle": "van der" }, { literal: "UN" }],
      issued: { "date-parts": [["2011", 3]] },
      "container-title": "A Book",
      page: "7-9",
      DOI: "10.1000/c",
    };
    const expected = {
      title: "A chapter",
      authors: "van der Berg, A.; UN",
      year: 2011,
      source: "A Book, 7–9",
    };
    expect((await read(JSON.stringify([item]))).references).toMatchObject([expected]);
    expect((await read(JSON.stringify({ items: [item] }))).references).toMatchObject([expected]);
  });

  it("bears with items that are none", async () => {
    const { references } = await read(
      '[null, 3, {"title": {"a": 1}}, {"title": "Ok", "author": "x", "issued": [], "__proto__": {"x": 1}}]',
    );
    expect(references).toEqual([
      { type: "", title: "Ok", authors: "", year: null, source: "", doi: "", files: [] },
    ]);
  });
});

describe("hostile and other files", () => {
  it.each([
    ["an address", "https://doi.org/10.1000/xyz"],
    ["other JSON", '{"name": "package"}'],
    ["half JSON", '[{"title": "x"'],
    ["prose", "They spoke of the harbour."],
  ])("refuses %s", async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: "WRONG_TYPE" });
  });

  it("asks the network for nothing, whatever the fields hold", async () => {
    const asked = [http, https].flatMap((module) => [vi.spyOn(module, "request"), vi.spyOn(module, "get")]);
    const fetched = vi.spyOn(globalThis, "fetch");
    await read(
      "@misc{a, title = {T}, url = {http://127.0.0.1:9/x}, doi = {https://doi.org/10.1000/x}, crossref = {b}}",
    );
    await read("TY  - JOUR\nTI  - http://127.0.0.1:9/x\nUR  - http://127.0.0.1:9/x\nER  - \n");
    await read('[{"title": "http://127.0.0.1:9/x", "URL": "http://127.0.0.1:9/x"}]');
    for (const spy of [...asked, fetched]) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("ends on braces nested past sense, and touches no prototype", async () => {
    await read(`@misc{a, title = {Ok}}\n@misc{b, title = ${"{".repeat(50_000)}x${"}".repeat(50_000)}}`);
    await read("@misc{__proto__, __proto__ = {x}, constructor = {y}, title = {T}}");
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("refuses more references than it takes", async () => {
    const many = "TY  - BOOK\nTI  - A\nER  - \n".repeat(20_001);
    await expect(read(many)).rejects.toMatchObject({ code: "TOO_LARGE" });
  });
});
