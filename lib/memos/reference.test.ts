import { describe, expect, it } from "vitest";
import type { BodyNode } from "./memo";
import { bodyText } from "./body-text";
import { listReferences, referenceKey, withPresentNames } from "./reference";

const reference = (kind: string, id: string, label: string): BodyNode => ({
  type: "reference",
  attrs: { kind, id, label },
});
const body: BodyNode = {
  type: "doc",
  content: [
    { type: "paragraph", content: [reference("member", "1", "Ada"), { type: "text", text: " on " }] },
    {
      type: "blockquote",
      content: [{ type: "paragraph", content: [reference("passage", "2", "Gas flows")] }],
    },
    { type: "paragraph", content: [reference("rumour", "3", "x")] },
  ],
};

describe("references of a body", () => {
  it("are listed in the order of the text, unknown ones left out", () => {
    expect(listReferences(body).map(referenceKey)).toEqual(["member 1", "passage 2"]);
  });

  it("take the names of what they stand for now; those that are gone keep theirs", () => {
    const views = { "member 1": { name: "Ada L.", detail: "", documentId: null } };
    expect(bodyText(withPresentNames(body, views))).toBe("@Ada L. on \n“Gas flows”");
    expect(withPresentNames(body, {})).toEqual(body);
  });
});
