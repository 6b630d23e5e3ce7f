import { describe, expect, it } from "vitest";
import type { DocumentReport } from "@/lib/jobs/import-report";
import { describeUnread, recognitionTime, unreadPages } from "./file-reading-view";

describe("unreadPages", () => {
  it("takes the pages of warnings that recognition answers, each once", () => {
    expect(
      unreadPages([
        { code: "PICTURE_PAGES", message: "", pages: [4, 2] },
        { code: "BAD_TEXT", message: "", pages: [2] },
        { code: "UNCERTAIN", message: "", pages: [9] },
        { code: "NO_TEXT", message: "" },
      ]),
    ).toEqual([2, 4]);
  });
});

describe("describeUnread", () => {
  const unread = [0, 1, 4];
  const report = (warnings: DocumentReport["warnings"]) => ({ warnings }) as DocumentReport;

  it("sets pages of garbled text apart from those that are pictures", () => {
    const warnings = [
      { code: "BAD_TEXT" as const, message: "Garbled.", pages: [0, 1] },
      { code: "PICTURE_PAGES" as const, message: "Pictures.", pages: [4] },
    ];
    expect(describeUnread({ report: report(warnings), unread })).toEqual({ garbled: "Garbled.", empty: [4] });
  });

  it("says nothing of letters where all pages are pictures", () => {
    expect(describeUnread({ report: report([]), unread })).toEqual({ garbled: null, empty: unread });
  });
});

describe("recognitionTime", () => {
  it.each([
    [1, "about a minute"],
    [12, "about 2 minutes"],
    [300, "about 40 minutes"],
  ])("says how long %i pages take", (pages, words) => {
    expect(recognitionTime(pages)).toBe(words);
  });
});
