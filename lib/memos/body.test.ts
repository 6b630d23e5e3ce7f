import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyText } from "./body-text";
import { emptyBody } from "./memo";
import { isSafeLink, sanitiseBody } from "./sanitise-body";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (value: string, ...marks: unknown[]) => ({ type: "text", text: value, marks });

describe("sanitiseBody", () => {
  it("keeps what the editor makes", () => {
    const body = doc(
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Why" }] },
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [
          {
            type: "listItem",
            content: [{ type: "paragraph", content: [{ type: "text", text: "<b>one</b>" }] }],
          },
        ],
      },
      {
        type: "blockquote",
        content: [
          {
            type: "paragraph",
            content: [
              {
                type: "text",
                text: "a",
                marks: [{ type: "bold" }, { type: "link", attrs: { href: "https://x.org" } }],
              },
              { type: "hardBreak" },
            ],
          },
        ],
      },
      { type: "horizontalRule" },
    );
    expect(sanitiseBody(body)).toEqual(body);
  });

  it("keeps tables, and what is named in a text", () => {
    const id = "0198c2f4-0000-7000-8000-000000000001";
    const cell = (type: string, ...content: unknown[]) => ({
      type,
      attrs: { colspan: 1, rowspan: 2 },
      content,
    });
    const body = doc(
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableHeader", { type: "paragraph" })] },
          {
            type: "tableRow",
            content: [
              cell(
                "tableCell",
                paragraph({ type: "reference", attrs: { kind: "code", id, label: "Trade" } }),
              ),
            ],
          },
        ],
      },
      paragraph({ type: "reference", attrs: { kind: "member", id, label: "Ada" } }),
    );
    expect(sanitiseBody(body)).toEqual(body);
    expect(bodyText(sanitiseBody(body))).toBe("#Trade\n@Ada");
  });

  it.each([
    [
      "a reference to nothing",
      doc(paragraph({ type: "reference", attrs: { kind: "code", id: "x", label: "a" } })),
      doc({ type: "paragraph" }),
    ],
    [
      "a reference of an unknown kind",
      doc(paragraph({ type: "reference", attrs: { kind: "constructor", id: "x" } })),
      doc({ type: "paragraph" }),
    ],
    ["a stray cell", doc({ type: "tableCell", content: [paragraph()] }), emptyBody],
    ["a table without rows", doc({ type: "table", content: [paragraph()] }), emptyBody],
    [
      "spans without end",
      doc({
        type: "table",
        content: [
          { type: "tableRow", content: [{ type: "tableCell", attrs: { colspan: 1e9, style: "x" } }] },
        ],
      }),
      doc({
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              { type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [{ type: "paragraph" }] },
            ],
          },
        ],
      }),
    ],
    ["a script node", doc({ type: "script", content: [text("x")] }), emptyBody],
    ["an image", doc(paragraph({ type: "image", attrs: { src: "x" } })), emptyBody],
    ["event attributes", doc({ type: "paragraph", attrs: { onclick: "x" } }), emptyBody],
    [
      "a script link",
      doc(paragraph(text("a", { type: "link", attrs: { href: "javascript:x" } }))),
      doc(paragraph({ type: "text", text: "a" })),
    ],
    [
      "a link with half a character",
      doc(paragraph(text("a", { type: "link", attrs: { href: "https://a.b/\ud83d" } }))),
      doc(paragraph({ type: "text", text: "a" })),
    ],
    [
      "a link's other attributes",
      doc(paragraph(text("a", { type: "link", attrs: { href: "mailto:a@b.c", onclick: "x" } }))),
      doc(paragraph(text("a", { type: "link", attrs: { href: "mailto:a@b.c" } }))),
    ],
    [
      "marks in code",
      doc({ type: "codeBlock", content: [text("a", { type: "bold" })] }),
      doc({ type: "codeBlock", content: [{ type: "text", text: "a" }] }),
    ],
    ["a stray list item", doc({ type: "listItem", content: [paragraph()] }), emptyBody],
    [
      "half a character",
      doc(paragraph(text("a\ud83d\0"))),
      doc(paragraph({ type: "text", text: "a\ufffd\ufffd" })),
    ],
    ["prototype names", doc({ type: "constructor" }, { type: "__proto__" }), emptyBody],
    ["no body", "<p>text</p>", emptyBody],
    ["nothing", null, emptyBody],
  ])("leaves out %s", (_, input, output) => {
    expect(sanitiseBody(input)).toEqual(output);
  });

  it("cuts what is nested too deeply", () => {
    let node: unknown = paragraph(text("deep"));
    for (let i = 0; i < 5_000; i += 1) node = { type: "blockquote", content: [node] };
    expect(sanitiseBody(doc(node))).toEqual(emptyBody);
  });

  it("is done after one pass, whatever comes in", () => {
    const types = fc.constantFrom(
      "doc",
      "paragraph",
      "heading",
      "text",
      "bulletList",
      "listItem",
      "codeBlock",
      "table",
      "tableRow",
      "tableCell",
      "reference",
      "x",
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: types,
          text: fc.string(),
          attrs: fc.dictionary(
            fc.constantFrom("level", "start", "href", "colspan", "kind", "id", "label"),
            fc.oneof(fc.string(), fc.integer(), fc.constantFrom("code", "member"), fc.uuid()),
          ),
          marks: fc.array(
            fc.record({
              type: fc.constantFrom("bold", "link", "y"),
              attrs: fc.dictionary(fc.constantFrom("href", "on"), fc.webUrl()),
            }),
          ),
          content: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie("node"), { maxLength: 3 })),
        },
        { requiredKeys: ["type"] },
      ),
    }));
    fc.assert(
      fc.property(fc.array(node), (content) => {
        const once = sanitiseBody({ type: "doc", content });
        expect(sanitiseBody(once)).toEqual(once);
      }),
      { seed: 37 },
    );
  });
});

describe("bodyText", () => {
  it("puts each block on its line", () => {
    const body = sanitiseBody(
      doc(paragraph(text("a"), { type: "hardBreak" }, text("b")), paragraph(), {
        type: "bulletList",
        content: [{ type: "listItem", content: [paragraph(text("c"))] }],
      }),
    );
    expect(bodyText(body)).toBe("a\nb\nc");
    expect(bodyText(emptyBody)).toBe("");
  });
});

describe("isSafeLink", () => {
  it.each([
    ["https://example.org/a?b=1#c", true],
    ["HTTP://example.org", true],
    ["mailto:a@example.org", true],
    [" https://example.org", false],
    ["java\nscript:alert(1)", false],
    ["data:text/html,x", false],
    ["//example.org", false],
    ["/projects", false],
  ])("%j: %s", (href, safe) => expect(isSafeLink(href)).toBe(safe));
});
