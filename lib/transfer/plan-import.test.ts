import { describe, expect, it } from "vitest";
import { parseProject } from "@/lib/exchange/refi-qda/parse-project";
import { offsetConventions } from "@/lib/exchange/refi-qda/offset-conventions";
import { listSamples } from "./list-samples";
import { planImport } from "./plan-import";
import { listRangedTexts } from "./ranged-texts";
import { countedIds, finish, textFiles } from "./testing/sample-files";

function plan(inside: string, texts: Record<string, string> = {}, byGroups = false) {
  const parsed = parseProject(`<Project name="P" origin="Test 1.0">${inside}</Project>`);
  if (!parsed.ok) throw new Error(parsed.error);
  const files = textFiles((path) => texts[path] ?? null);
  const reading = { convention: offsetConventions[0]!, score: 1 };
  const planned = finish(
    planImport(parsed.value, files, { reading, hasPositions: true, byGroups }, countedIds()),
  );
  if (planned === null) throw new Error("Too many codes.");
  const told = planned.report.losses.map(({ count, what, reason }) => `${count} ${what}: ${reason}`);
  return { ...planned, told, project: parsed.value.project, files };
}

const code = (guid: string, name: string, inside = "") =>
  `<Code guid="${guid}" name="${name}" isCodable="true">${inside}</Code>`;
const codes = (...list: string[]) => `<CodeBook><Codes>${list.join("")}</Codes></CodeBook>`;
const source = (inside: string) =>
  `<Sources><TextSource guid="t" name="T" plainTextPath="t.txt">${inside}</TextSource></Sources>`;
const select = (start: number, end: number, inside: string) =>
  `<PlainTextSelection guid="s${start}" startPosition="${start}" endPosition="${end}">${inside}</PlainTextSelection>`;
const coding = (target: string, user = "") =>
  `<Coding guid="c"${user && ` creatingUser="${user}"`}><CodeRef targetGUID="${target}"/></Coding>`;

describe("the codes of a project that is brought over", () => {
  const grouped = codes(
    code("1", "Fear"),
    code("2", "Fear"),
    code("3", "Food::Bread", code("4", "Food::Rye")),
    code("5", "Food"),
  );

  it("keep their names, and a number where a sibling has the same", () => {
    const { codes, told, report } = plan(grouped);
    expect(codes.map(({ name }) => name)).toEqual(["Fear", "Fear (2)", "Food::Bread", "Food::Rye", "Food"]);
    expect(told).toContain("1 name of a code: another in the same place has it, so it got a number");
    expect(report.grouped).toBe(2);
  });

  it("go below their groups where that is wanted: the code of that name beside them, or a new heading", () => {
    const { codes } = plan(grouped, {}, true);
    const nameOf = (id: string | null) => codes.find((each) => each.id === id)?.name ?? "";
    expect(codes.map(({ name, parentId, codable }) => [name, nameOf(parentId), codable])).toEqual([
      ["Fear", "", true],
      ["Fear (2)", "", true],
      ["Food", "", true],
      ["Bread", "Food", true],
      ["Food", "Bread", false],
      ["Rye", "Food", true],
    ]);
  });
});

describe("the codings of a project that is brought over", () => {
  it("are in a layer of the program where nobody is named, or somebody the file does not know", () => {
    const { layers, codings } = plan(
      `<Users><User guid="u" name=""/></Users>${codes(code("1", "A"))}${source(select(0, 3, coding("1")) + select(4, 7, coding("1", "gone")) + select(0, 7, coding("1", "u")))}`,
      { "t.txt": "one two" },
    );
    expect(layers.map(({ name }) => name)).toEqual(["Coded in Test 1.0", "Unnamed user"]);
    expect(codings.length).toBe(3);
  });

  it("are told where their code, their passage or their document is missing", () => {
    const { told, passages } = plan(
      `${codes(code("1", "A"))}<Sources><TextSource guid="t" name="T" plainTextPath="t.txt">${select(0, 3, coding("none"))}${select(3, 4, coding("1"))}${select(5, 99, coding("1"))}</TextSource><TextSource guid="x" name="X" plainTextPath="x.txt">${select(0, 1, coding("1"))}</TextSource></Sources>`,
      { "t.txt": "one two" },
    );
    expect(passages.length).toBe(1);
    expect(told).toEqual([
      "1 text: its file did not come with the project",
      "1 passage: its document was not carried",
      "1 coding: its document was not carried",
      "1 coding: its code is not in the file",
      "1 passage: it holds nothing but white space",
      "2 coding: its passage was not carried",
      "1 passage: it lies outside its text",
      "1 passage: it has no code and no memo, so nothing shows it",
    ]);
  });

  it("of a whole document are of a passage that is all of it", () => {
    const { passages, told } = plan(`${codes(code("1", "A"))}${source(coding("1"))}`, {
      "t.txt": "one\r\ntwo",
    });
    expect(passages.map(({ quotes }) => quotes)).toEqual([["one\ntwo"]]);
    expect(told).toEqual(["1 coding of a whole document: it is of a passage now: all of the document"]);
  });
});

it("keeps a recording that is not played beside its transcript, and codes it once", () => {
  const { documents, codings, told } = plan(
    `${codes(code("1", "A"))}<Sources><AudioSource guid="a" name="Talk" path="a.wma"><Transcript guid="t" plainTextPath="t.txt"/>${coding("1")}</AudioSource></Sources>`,
    { "t.txt": "one two", "a.wma": "sound" },
  );
  expect(documents.map(({ fileName, recording }) => [fileName, recording])).toEqual([
    ["Talk.txt", null],
    ["Talk.wma", null],
  ]);
  expect(codings).toHaveLength(1);
  expect(told).toContain(
    "1 recording that can be heard: browsers do not play files of this kind; it can be loaded",
  );
});

it("shows a person the passages that two readings have differently", () => {
  const { project, files } = plan(source(select(0, 3, "") + select(4, 7, "")), { "t.txt": "one 😀two" });
  const [first, second] = offsetConventions.map((convention) => ({ convention, score: 0.5 }));
  expect(listSamples(listRangedTexts(project, files), first!, second!)).toEqual([{ words: ["😀tw", "😀t"] }]);
});
