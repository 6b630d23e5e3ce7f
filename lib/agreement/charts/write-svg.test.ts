import { describe, expect, it } from "vitest";
import { drawText, printPalette } from "./drawing";
import { writeSvg } from "./write-svg";

const write = (words: string, title = "Title") =>
  writeSvg(
    {
      width: 100.456,
      height: 50,
      elements: [drawText(words, 1.23456, 2, { size: 12, fill: printPalette.ink })],
    },
    { title, description: "What it shows", paper: printPalette.paper },
  );

describe("a file of SVG", () => {
  it("stands by itself: its size, its fonts, its paper, and what it is for those who hear it", () => {
    const svg = write("Trust");
    expect(svg).toContain('width="100.46" height="50" viewBox="0 0 100.46 50"');
    expect(svg).toContain("font-family=\"Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif\"");
    expect(svg).toContain('<rect width="100.46" height="50" fill="#ffffff"/>');
    expect(svg).toContain('<title id="title">Title</title>');
    expect(svg).not.toMatch(/var\(|light-dark/);
  });

  it("names attributes as SVG names them", () => {
    expect(write("Trust")).toContain(
      '<text x="1.23" y="2" font-size="12" fill="#22201c" text-anchor="start">Trust</text>',
    );
  });

  it.each([
    ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
    ['</text><script x="1">', "&lt;/text&gt;&lt;script x=&quot;1&quot;&gt;"],
    ["a\u0000b\u000Bc", "a\uFFFDb\uFFFDc"],
    ["a\uD800b 😀", "a\uFFFDb 😀"],
  ])("writes %j so that it is read as it is", (words, written) => {
    expect(write(words)).toContain(`>${written}</text>`);
    expect(write("Trust", words)).toContain(`<title id="title">${written}</title>`);
  });
});
