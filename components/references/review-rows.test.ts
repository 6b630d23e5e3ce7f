import { describe, expect, it } from "vitest";
import type { DocumentView } from "@/lib/documents/document-view";
import type { Reference } from "@/lib/references/reference";
import { reviewReferences, ticked } from "./review-rows";

const document = (id: string, more: Partial<DocumentView> = {}) =>
  ({
    id,
    title: id,
    authors: "",
    year: null,
    source: "",
    doi: "",
    fileName: `${id}.pdf`,
    ...more,
  }) as DocumentView;
const reference = (more: Partial<Reference>): Reference => ({
  type: "",
  title: "A work",
  authors: "",
  year: null,
  source: "",
  doi: "",
  files: [],
  ...more,
});

describe("review of references", () => {
  const review = reviewReferences(
    [
      reference({ doi: "10.1000/a" }),
      reference({ files: ["b.pdf"], authors: "Doe, J.", year: 2020 }),
      reference({ title: "Nowhere" }),
    ],
    [
      document("a", { title: "A work", doi: "10.1000/a" }),
      document("b", { authors: "Doe, A." }),
      document("c"),
    ],
  );

  it("tells matched, unmatched and undescribed, what has something to fill first", () => {
    expect(review.matched.map((row) => [row.document.id, row.reason, row.changes.length])).toEqual([
      ["b", "file", 3],
      ["a", "doi", 0],
    ]);
    expect(review.unmatched.map(({ title }) => title)).toEqual(["Nowhere"]);
    expect(review.undescribed.map(({ id }) => id)).toEqual(["c"]);
  });

  it("overwrites nothing that is not ticked", () => {
    expect(ticked(review.matched, {})).toEqual([{ id: "b", details: { title: "A work", year: 2020 } }]);
    expect(ticked(review.matched, { "b authors": true, "b year": false })).toEqual([
      { id: "b", details: { title: "A work", authors: "Doe, J." } },
    ]);
    expect(ticked(review.matched, { "b title": false, "b year": false })).toEqual([]);
  });
});
