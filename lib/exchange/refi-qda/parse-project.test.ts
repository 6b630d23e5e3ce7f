import { describe, expect, it } from "vitest";
import { hasShared } from "@/lib/text/testing/shared-folder";
import { parseProject } from "./parse-project";
import { countElements } from "./testing/count-elements";
import { readExpected, readSample, sampleNames } from "./testing/sample-projects";

const parse = (inside: string, attributes = 'name="P"') => {
  const parsed = parseProject(`<Project xmlns="urn:QDA-XML:project:1.0" ${attributes}>${inside}</Project>`);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};

describe("a REFI-QDA project", () => {
  it("is read by local names, whatever its namespace and prefixes", () => {
    const parsed = parseProject(
      '<?xml version="1.0"?><q:Project xmlns:q="urn:QDA-XML:project:0:10" name="P"><q:CodeBook><q:Codes><q:Code guid="{A0000000-0000-0000-0000-00000000000B}" name="Trust" isCodable="0" color="#0AF"/></q:Codes></q:CodeBook></q:Project>',
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        project: {
          name: "P",
          codes: [
            {
              guid: "a0000000-0000-0000-0000-00000000000b",
              name: "Trust",
              isCodable: false,
              color: "#00aaff",
            },
          ],
        },
        skipped: [],
      },
    });
  });

  it("takes GUIDs that a program wrote as another attribute or as words", () => {
    const { project } = parse(
      '<Sets><Set guid="s" name="S"><MemberSource guid="{ONE}"/><MemberSource targetGUID="two"/><MemberNote>Three</MemberNote></Set></Sets>',
    );
    expect(project.sets[0]).toMatchObject({ sources: ["one", "two"], notes: ["three"] });
  });

  it("counts what the standard does not know, and what does not say where it is", () => {
    const { project, skipped } = parse(
      '<Colours/><Sources><TextSource guid="t" mood="a"><PlainTextSelection guid="x" startPosition="3"/><PlainTextSelection guid="y" startPosition="1" endPosition="2"><Coding guid="c"/></PlainTextSelection></TextSource><Hologram/></Sources>',
    );
    expect(project.sources).toMatchObject([{ kind: "text", selections: [{ place: { start: 1, end: 2 } }] }]);
    expect(Object.fromEntries(skipped.map(({ what, count }) => [what, count]))).toEqual({
      "element Colours in Project": 1,
      "element Hologram in Sources": 1,
      "attribute mood of TextSource": 1,
      "PlainTextSelection that does not say where it is": 1,
      "Coding that names no code": 1,
    });
  });

  it.each([
    ["<CodeBook/>", /codebook/],
    ["<Plan/>", /no REFI-QDA project/],
    ["", /not well-formed|empty/],
    ["<Project><Sources></Project>", /not well-formed/],
    ['<!DOCTYPE Project [<!ENTITY a "b">]><Project name="&a;"/>', /declares a document type/],
    [`<Project>${"<a>".repeat(300)}${"</a>".repeat(300)}</Project>`, /nests deeper than 256/],
  ])("is refused with a sentence: %.40s", (xml, sentence) => {
    const parsed = parseProject(xml);
    expect(parsed.ok ? "" : parsed.error).toMatch(sentence);
  });
});

describe.skipIf(!hasShared)("the sample projects in ../shared/refi-qda", () => {
  it.each(sampleNames)("%s is read whole", (name) => {
    const { project, skipped } = readSample(name);
    const { counts } = readExpected(name);
    const { codesNotCodable, ...others } = counts;
    const found = countElements(project);
    expect(found).toEqual({ ...others, ...(codesNotCodable && { codesNotCodable }) });
    expect(skipped).toEqual(
      name.includes("transana") ? [{ what: "attribute creatingUser of Set", count: 6 }] : [],
    );
  });
});
