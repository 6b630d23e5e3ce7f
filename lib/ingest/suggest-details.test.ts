import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { suggestDetails } from "./suggest-details";

const suggest = (text: string, properties = {}) =>
  suggestDetails(text, deriveBlocks(text, "markdown"), properties);

describe("suggestDetails", () => {
  it("takes title, year and DOI from the first page", () => {
    const text =
      "# Rent and work in two towns\n\nVol. VI, No. I (Winter 2023)\n\nDOI: 10.1234/abc.(VI-I).05.\n\nAs Doe (2009) says.";
    expect(suggest(text)).toEqual({
      title: "Rent and work in two towns",
      year: 2023,
      doi: "10.1234/abc.(VI-I).05",
    });
  });

  it("prefers the file's own properties, but not what programs leave there", () => {
    expect(suggest("# One title of some words", { title: " Another\n title ", authors: "A. Doe" })).toEqual({
      title: "Another title",
      authors: "A. Doe",
    });
    expect(suggest("Text.", { title: "Microsoft Word - draft.doc", authors: "user" })).toEqual({});
  });

  it("takes what stands under a heading that says so", () => {
    const text = "ISSN 1234\n\n## Title\n\nRent and work in two towns\n\n# Abstract\n\nText.";
    expect(suggest(text)).toEqual({ title: "Rent and work in two towns" });
  });

  it("takes neither the year of a cited work nor the name of a part for its own", () => {
    expect(
      suggest("# Chapter one of the book\n\nAs Doe (2009) says on issue after issue (Roe, 2010)."),
    ).toEqual({});
    expect(suggest("# Abstract\n\nText.")).toEqual({});
  });
});
