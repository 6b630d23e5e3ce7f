import { describe, expect, it } from "vitest";
import type { DocumentView } from "@/lib/documents/document-view";
import { makeTestDetails, makeTestReference } from "@/lib/references/testing/make-test-reference";
import { reviewReferences, ticked } from "./review-rows";

const document = (id: string, more: Partial<DocumentView> = {}) =>
  ({ ...makeTestDetails(id), attributes: {}, ...more }) as DocumentView;

describe("review of references", () => {
  const review = reviewReferences(
    [
      makeTestReference({ doi: "10.1000/a" }),
      makeTestReference({ files: ["b.pdf"], authors: "Doe, J.", year: 2020 }),
      makeTestReference({ title: "Nowhere" }),
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
