import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { BodyNode } from "@/lib/memos/memo";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import { bodyOf, fillMemoDoc, readMemoDoc, titleOf } from "./memo-doc";
import { openState, seedState } from "./text-state";

const mark = fc.constantFrom(
  { type: "bold" },
  { type: "italic" },
  { type: "link", attrs: { href: "https://example.org/" } },
);
const word = fc.record({
  type: fc.constant("text"),
  text: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("a", " ", "é", "🙂") }),
  marks: fc.uniqueArray(mark, { selector: ({ type }) => type, maxLength: 2 }),
});
const reference = fc.constant({
  type: "reference",
  attrs: { kind: "code", id: "00000000-0000-4000-8000-000000000000", label: "Trade" },
});
const paragraph = fc.record({
  type: fc.constant("paragraph"),
  content: fc.array(fc.oneof(word, reference, fc.constant({ type: "hardBreak" })), { maxLength: 4 }),
});
const block: fc.Arbitrary<unknown> = fc.oneof(
  paragraph,
  fc.record({ type: fc.constant("heading"), attrs: fc.record({ level: fc.integer({ min: 1, max: 3 }) }) }),
  fc.record({
    type: fc.constant("blockquote"),
    content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  }),
  fc.constant({ type: "horizontalRule" }),
);

/** Words beside each other with the same marks are one, as every editor reads them; marks have no order. */
function plain(node: BodyNode): unknown {
  const content: unknown[] = [];
  for (const each of node.content ?? []) {
    const last = content.at(-1) as { text?: string; marks?: unknown } | undefined;
    const marks = [...(each.marks ?? [])].sort((a, b) => (a.type < b.type ? -1 : 1));
    if (each.type !== "text") content.push(plain(each));
    else if (last?.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(marks))
      last.text += each.text ?? "";
    else content.push({ text: each.text, marks });
  }
  return { type: node.type, attrs: node.attrs, content };
}

describe("a memo as a shared document", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (content) => {
        const body = sanitiseBody({ type: "doc", content });
        const memo = { title: "Why", body, typeId: null };
        const read = readMemoDoc(openState(seedState((doc) => fillMemoDoc(doc, memo))));
        expect(plain(read.body)).toEqual(plain(body));
        expect(read).toMatchObject({ title: "Why", typeId: null });
      }),
      { seed: 5 },
    );
  });

  it("is read without what does not belong in one, whatever somebody has put there", () => {
    const doc = new Y.Doc();
    titleOf(doc).insertEmbed(0, { image: "x" });
    titleOf(doc).insert(0, "Title");
    const script = new Y.XmlElement("script");
    const paragraph = new Y.XmlElement("paragraph");
    const text = new Y.XmlText();
    text.insert(0, "run", { link: { href: "javascript:alert(1)" }, bold: true });
    text.insertEmbed(3, { image: "x" });
    bodyOf(doc).insert(0, [script, paragraph]);
    paragraph.insert(0, [text]);
    const memo = readMemoDoc(doc);
    expect(memo.title).toBe("Title");
    expect(memo.body).toEqual({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "run", marks: [{ type: "bold" }] }] }],
    });
  });
});
