import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { joinHtmlText } from "./join-html-text";

const join = (html: string) => joinHtmlText(unified().use(rehypeParse, { fragment: true }).parse(html));

describe("what stands between the tags of HTML", () => {
  it.each([
    [
      "<p>One</p>\n<p>Two</p>",
      "One\nTwo",
      [
        ["paragraph", "One"],
        ["paragraph", "Two"],
      ],
    ],
    [
      "<h2><b>A</b> title</h2><p>and <i>text</i></p>",
      "A titleand text",
      [
        ["heading 2", "A title"],
        ["paragraph", "and text"],
      ],
    ],
    [
      "loose<p> words </p>after",
      "loose words after",
      [
        ["paragraph", "loose"],
        ["paragraph", "words"],
        ["paragraph", "after"],
      ],
    ],
    [
      "<ul><li>a<ol><li>b</li></ol></li></ul>",
      "ab",
      [
        ["listItem 1", "a"],
        ["listItem 2", "b"],
      ],
    ],
    ["a<br>b &amp; c", "ab & c", [["paragraph", "ab & c"]]],
    ["<div><p></p> </div>", " ", []],
    ["", "", []],
  ] as const)("of %j is kept as it is, in blocks", (html, text, blocks) => {
    const joined = join(html);
    expect(joined.text).toBe(text);
    expect(blockProblems(joined.text, joined.blocks)).toEqual([]);
    expect(
      joined.blocks.map(({ kind, level, start, end }) => [
        level === undefined ? kind : `${kind} ${level}`,
        joined.text.slice(start, end),
      ]),
    ).toEqual(blocks);
  });
});
