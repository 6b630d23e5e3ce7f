import { describe, expect, it } from "vitest";
import { readCodebookFile } from "./read-codebook-file";

const fileOf = (...bytes: (string | number[])[]) =>
  new File(
    bytes.map((part) => (typeof part === "string" ? part : new Uint8Array(part))),
    "codes.csv",
  );

describe("readCodebookFile", () => {
  it.each([
    ["UTF-8", fileOf("Path\nÄ 😀"), "Path\nÄ 😀"],
    ["UTF-8 with its mark", fileOf([0xef, 0xbb, 0xbf], "Path"), "Path"],
    ["UTF-16, little end first", fileOf([0xff, 0xfe, 0x50, 0x00, 0x42, 0x04]), "Pт"],
    ["UTF-16, big end first", fileOf([0xfe, 0xff, 0x00, 0x50, 0x04, 0x42]), "Pт"],
  ])("reads %s", async (_, file, text) => {
    expect(await readCodebookFile(file)).toEqual({ fileName: "codes.csv", text });
  });

  it.each([
    ["nothing", fileOf(""), /is empty/],
    ["another encoding", fileOf([0x50, 0xe4, 0x50]), /not a text file in UTF-8/],
    ["a picture", fileOf([0x89, 0x50, 0x4e, 0x47]), /not a text file in UTF-8/],
  ])("refuses %s", async (_, file, message) => {
    await expect(readCodebookFile(file)).rejects.toThrow(message);
  });
});
