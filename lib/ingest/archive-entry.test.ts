import { expect, it } from "vitest";
import { reasonToLeaveOut } from "./archive-entry";
import { isSystemFile } from "./system-file";

const entry = {
  name: new Uint8Array(),
  isEncrypted: false,
  method: 8,
  crc: 0,
  packed: 10,
  size: 20,
  offset: 0,
};

it.each([
  ["interviews/anna.docx", {}, null],
  ["../anna.docx", {}, /leads out/],
  ["a/../../anna.docx", {}, /leads out/],
  ["/etc/passwd", {}, /leads out/],
  ["C:/anna.docx", {}, /leads out/],
  ["a/.hidden", {}, /hidden/],
  ["inner.ZIP", {}, /archive inside/],
  ["anna.docx", { isEncrypted: true }, /password/],
  ["anna.docx", { size: 0 }, /empty/],
  ["anna.docx", { size: 101 }, /larger/],
  ["anna.docx", { method: 12 }, /packed in a way/],
])("leaves out %s %j: %s", (path, more, reason) => {
  const found = reasonToLeaveOut(path, { ...entry, ...more }, 100);
  if (reason === null) expect(found).toBeNull();
  else expect(found).toMatch(reason);
});

it.each([
  ["interviews/anna.docx", false],
  [".DS_Store", true],
  ["a/.git/config", true],
  ["__MACOSX/a/._b.txt", true],
  ["a/~$anna.docx", true],
  ["a/Thumbs.db", true],
  ["thumbs.db.txt", false],
])("takes %s for a system's own file: %s", (path, expected) => {
  expect(isSystemFile(path)).toBe(expected);
});
