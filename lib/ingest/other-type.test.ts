import { expect, it } from "vitest";
import type { FileKind } from "./file-kind";
import { refuseOtherType } from "./other-type";

it.each<[FileKind, string, string | null]>([
  ["pdf", "paper.pdf", null],
  ["pdf", "PAPER.PDF", null],
  ["pdf", "paper", null],
  ["pdf", "letter.docx", "The file is named .docx but is a PDF. Import it as a PDF?"],
  ["docx", "letter.txt", "The file is named .txt but is a Word document. Import it as a Word document?"],
  ["docx", "letter.doc", null],
  ["text", "notes.log", null],
  ["html", "page.txt", null],
])("%s named %s", (kind, name, message) => {
  if (message === null) expect(() => refuseOtherType(kind, name)).not.toThrow();
  else
    expect(() => refuseOtherType(kind, name)).toThrowError(
      expect.objectContaining({ code: "OTHER_TYPE", message }),
    );
});
