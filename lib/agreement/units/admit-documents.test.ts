import { expect, it } from "vitest";
import { codedDocument } from "../testing/coded-document";
import { admitDocuments } from "./admit-documents";

it("takes the documents that all coders finished and says who has not finished the others", () => {
  const document = (id: string, ...finished: boolean[]) =>
    codedDocument("", [], { id, layers: finished.map((each) => ({ finished: each, codings: [] })) });
  const done = document("done", true, true, true);
  expect(
    admitDocuments([document("begun", false, true, false), done, document("nearly", true, true, false)]),
  ).toEqual({
    admitted: [done],
    leftOut: [
      { documentId: "begun", unfinished: [0, 2] },
      { documentId: "nearly", unfinished: [2] },
    ],
  });
});
