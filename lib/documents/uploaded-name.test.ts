import { describe, expect, it } from "vitest";
import { titleOfFile } from "./title-of-file";
import { uploadedName } from "./uploaded-name";

describe("uploadedName", () => {
  it.each([
    ["Z%C3%BCrich%20%2B%201.pdf", "Zürich + 1.pdf"],
    ["..%2F..%2Fetc%2Fpasswd", "passwd"],
    ["C%3A%5Cwork%5Ca.docx", "a.docx"],
    ["a%0D%0ASet-Cookie%3A%20b.txt", "a Set-Cookie: b.txt"],
    ["a%E2%80%AEfdp.exe", "afdp.exe"],
    ["100%.txt", "100%.txt"],
    ["%00", "\ufffd"],
    ["", "document"],
    [null, "document"],
  ])("takes %j as %j", (header, name) => {
    expect(uploadedName(header)).toBe(name);
  });

  it("keeps 255 units and no half characters", () => {
    const name = uploadedName(encodeURIComponent("x".repeat(254) + "😀.pdf"));
    expect(name).toHaveLength(255);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe("titleOfFile", () => {
  it.each([
    ["field_notes_2.docx", "field notes 2"],
    ["noor-2025.txt", "noor-2025"],
    ["v1.2 draft", "v1.2 draft"],
    [".txt", "Untitled document"],
  ])("calls %s %s", (fileName, title) => {
    expect(titleOfFile(fileName)).toBe(title);
  });
});
