import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { detectTextForm } from "@/lib/text/detect-text-form";
import { hasShared, readPaper } from "@/lib/text/testing/shared-folder";
import { readCitations } from "./read-citations";

/**
 * Five real papers, all of whose hits were looked at: 350 of 351 are citations (the other is a paper's own imprint), and 8
 * were missed: descriptions in place of authors, personal communications, a misread capital.
 */
describe.runIf(hasShared)("the citations of five papers", () => {
  it.each([
    {
      paper: "balance-of-interests-2023",
      citations: 37,
      references: 0,
      matched: 0,
      several: 0,
      ends: [1698, 1708, 24996, 25006],
    },
    {
      paper: "geostrategic-thesis-2024",
      citations: 198,
      references: 0,
      matched: 0,
      several: 0,
      ends: [3014, 3028, 153196, 153207],
    },
    {
      paper: "khan-2024",
      citations: 37,
      references: 31,
      matched: 32,
      several: 2,
      ends: [4254, 4267, 35729, 35741],
    },
    {
      paper: "khatoon-2023",
      citations: 34,
      references: 23,
      matched: 32,
      several: 0,
      ends: [3855, 3864, 32488, 32500],
    },
    {
      paper: "noor-2025",
      citations: 45,
      references: 20,
      matched: 44,
      several: 0,
      ends: [3712, 3724, 20588, 20597],
    },
  ])("reads $paper", ({ paper, ends, ...counts }) => {
    const text = readPaper(paper);
    const { references, citations } = readCitations(text, deriveBlocks(text, detectTextForm(text)));
    expect({
      citations: citations.length,
      references: references.length,
      matched: citations.filter(({ meant }) => meant.length === 1).length,
      several: citations.filter(({ meant }) => meant.length > 1).length,
    }).toEqual(counts);
    const [first, last] = [citations[0]!.ranges, citations.at(-1)!.ranges];
    expect([first[0]!.start, first.at(-1)!.end, last[0]!.start, last.at(-1)!.end]).toEqual(ends);
  });
});
