import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { draftPaths, listDrafts } from "@/lib/codebook/code-draft";
import { arbitraryCodes, codeOf } from "@/lib/codebook/testing/codebooks";
import { readDescription, writeDescription } from "./codebook-description";
import { parseCodebookQdc } from "./parse-codebook-qdc";
import { writeCodebookQdc } from "./write-codebook-qdc";

const shared = new URL("../../../shared/refi-qda/", import.meta.url);
const hasShared = existsSync(shared) || process.env["EXCERPTA_REQUIRE_SHARED"] === "1";

const read = (xml: string) => {
  const outcome = parseCodebookQdc(xml);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const wrap = (codes: string) =>
  `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`;

const hostileNames = ["<b>&\"'", "]]>", "\u0001 \ufffe", "עברית 😀", "a\u0085b"];

describe("writeCodebookQdc", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(arbitraryCodes, (codes) => {
        const xml = writeCodebookQdc(codes);
        expect(xml === null ? [] : read(xml)).toEqual(listDrafts(codes));
      }),
      { seed: 23 },
    );
  });

  it("keeps every text of a code", () => {
    const texts = { definition: "a\n\nb", whenToUse: "c\r\n", whenNotToUse: "", example: "<i>&amp;</i>" };
    const [draft] = read(writeCodebookQdc([codeOf({ id: "c1", ...texts })])!);
    expect(draft).toMatchObject({ ...texts, whenToUse: "c\n" });
  });

  it("escapes what XML would read, and replaces what it cannot hold", () => {
    const codes = hostileNames.map((name, i) => codeOf({ id: `c${i}`, name, definition: name }));
    expect(read(writeCodebookQdc(codes)!).map(({ name }) => name)).toEqual(
      hostileNames.map((name) => name.replace("\u0001", "\ufffd").replace("\ufffe", "\ufffd")),
    );
  });

  it("writes nothing for an empty codebook", () => {
    expect(writeCodebookQdc([])).toBeNull();
  });
});

describe.skipIf(!hasShared)("with ../shared/refi-qda", () => {
  it("is valid against Codebook.xsd", () => {
    const schema = XmlDocument.fromString(readFileSync(new URL("xsd/Codebook.xsd", shared), "utf8"));
    const validator = XsdValidator.fromDoc(schema);
    const validate = (xml: string) => {
      const document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
    };
    const hostile = hostileNames.map((name, i) => codeOf({ id: `c${i}`, name, definition: name }));
    expect(() => validate(writeCodebookQdc(hostile)!)).not.toThrow();
    expect(() => validate(wrap(""))).toThrow();
    fc.assert(
      fc.property(arbitraryCodes, (codes) => {
        fc.pre(codes.length > 0);
        validate(writeCodebookQdc(codes)!);
      }),
      { seed: 29 },
    );
    validator.dispose();
    schema.dispose();
  });

  it("reads the sample of the standard", () => {
    const drafts = read(readFileSync(new URL("qdc/spec-annex-a1.qdc", shared), "utf8"));
    expect(drafts.map(({ name, codable, color }) => `${name} ${codable} ${color}`)).toEqual([
      "Topics false null",
      "Economy true #ffff00",
      "Health care true #33cc33",
      "Values false null",
      "Conservatives true #ff0000",
      "Liberals true #0000ff",
    ]);
    expect(drafts.map(({ guid }) => guid?.length)).toEqual([36, 36, 36, 36, 36, 36]);
    expect(drafts[1]?.definition).toHaveLength(40);
  });
});

describe("parseCodebookQdc", () => {
  it("takes prefixes, odd GUIDs, short colours, CDATA, missing names, and passes sets over", () => {
    const drafts = read(
      `<?xml version="1.0"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4"><q:Codes>
         <q:Code guid="{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}" name="A" isCodable="1" color="#F80">
           <q:Description><![CDATA[a < b]]> &amp; c</q:Description>
           <q:Code guid="12" isCodable="0"/>
         </q:Code></q:Codes>
         <q:Sets><q:Set guid="x" name="S"><q:Description>set</q:Description></q:Set></q:Sets></q:CodeBook>`,
    );
    expect(drafts).toMatchObject([
      { name: "A", color: "#ff8800", codable: true, definition: "a < b & c", parent: null },
      { name: "", color: null, codable: false, definition: "", parent: 0, guid: null },
    ]);
    expect(drafts[0]?.guid).toBe("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
  });

  const nested = (depth: number) =>
    wrap(`${'<Code name="n" guid="g" isCodable="true">'.repeat(depth)}${"</Code>".repeat(depth)}`);

  it("takes 100 levels and 20,000 codes", () => {
    expect(draftPaths(read(nested(100))).at(-1)).toHaveLength(100);
    expect(read(wrap('<Code name="n"/>'.repeat(20_000)))).toHaveLength(20_000);
  });

  it.each([
    ["a document type", '<!DOCTYPE x [<!ENTITY a "b">]>\n<CodeBook/>', /document type/],
    ["an unknown entity", wrap('<Code name="&a;"/>'), /well-formed/],
    ["broken XML", "<CodeBook><Codes>", /well-formed/],
    ["no XML", "Path,Name", /well-formed/],
    ["nothing", "", /well-formed/],
    ["another root", "<Project/>", /no REFI-QDA codebook/],
    ["no codes", wrap(""), /no codes/],
    ["101 levels", nested(102), /deeper than 100/],
    ["too many codes", wrap('<Code name="n"/>'.repeat(20_001)), /more than 20,000/],
    [
      "a huge description",
      wrap(`<Code name="n"><Description>${"x".repeat(20_001)}</Description></Code>`),
      /longer/,
    ],
    ["a huge file", " ".repeat(20_000_001), /too large/],
  ])("refuses %s", (_, xml, message) => {
    const outcome = parseCodebookQdc(xml);
    expect(outcome.ok ? "" : outcome.error[0]?.message).toMatch(message);
  });
});

describe("readDescription", () => {
  it("takes apart what writeDescription puts together", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", ":", "When to use:", "é", " ") });
    const plain = text.filter((value) => !/^(When|Example)/m.test(value) && !/^\n|\n$/.test(value));
    const texts = fc.record({ definition: plain, whenToUse: plain, whenNotToUse: plain, example: plain });
    fc.assert(
      fc.property(texts, (value) => {
        expect(readDescription(writeDescription(value))).toEqual(value);
      }),
      { seed: 31 },
    );
    expect(readDescription("Example: no heading").definition).toBe("Example: no heading");
  });
});
