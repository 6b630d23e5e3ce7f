import { describe, expect, it } from "vitest";
import { createSourceFinder, findProjectEntry } from "./find-source-file";

describe("an archive's entry that a path means", () => {
  const find = createSourceFinder([
    "project.qde",
    "Sources/",
    "Sources/A1.txt",
    "Sources/Mabêl 2.TXT".normalize("NFD"),
    "Sources/deep/b.pdf",
  ]);
  it.each([
    ["internal://A1.txt", "Sources/A1.txt"],
    ["internal://internal://A1.txt", "Sources/A1.txt"],
    ["internal://sources/A1.txt", "Sources/A1.txt"],
    ["sources/sources/a1.TXT", "Sources/A1.txt"],
    ["A1.txt", "Sources/A1.txt"],
    ["Sources\\A1.txt", "Sources/A1.txt"],
    ["internal:///deep/b.pdf", "Sources/deep/b.pdf"],
    ["relative://elsewhere/b.pdf", "Sources/deep/b.pdf"],
    ["internal://Mab%C3%AAl%202.txt", "Sources/Mabêl 2.TXT".normalize("NFD")],
    ["internal://100%.txt", null],
    ["internal://missing.txt", null],
    ["internal://", null],
    ["", null],
  ])("%s", (path, entry) => {
    expect(find(path)).toBe(entry);
  });
});

describe("a project's XML among the entries", () => {
  it.each([
    [["Sources/x.qde", "Project.qde"], "Project.qde"],
    [["study.qde"], "study.qde"],
    [["other.QDE", "project.qde"], "project.qde"],
    [["folder/project.qde", "a.txt"], "folder/project.qde"],
    [["a.txt"], null],
  ])("%j", (entries, entry) => {
    expect(findProjectEntry(entries)).toBe(entry);
  });
});
