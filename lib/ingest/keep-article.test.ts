import { describe, expect, it } from "vitest";
import { hasShared, readShared } from "@/lib/text/testing/shared-folder";
import { readHtml } from "./server/read-html";

const sentence = "They paid more rent each year than the year before, and said so to whoever would listen. ";
const story = `<p>${sentence.repeat(4)}</p>`;
const links = "<a href=x>Home</a> <a href=y>About us</a> ".repeat(5);
const article = (html: string) => readHtml(html, true).text;

describe("keepArticle", () => {
  it("leaves out what elements say stands around the article, only when asked", () => {
    const html = `<header>Logo</header><nav>${links}</nav><h1>Rent</h1>${story}<aside>By the way</aside><footer>©</footer>`;
    expect(article(html)).toBe(`Rent\n\n${sentence.repeat(4).trim()}`);
    expect(readHtml(html).text).toContain("Logo");
  });

  it("leaves out blocks that are mostly links, and keeps sentences with links in them", () => {
    const linked = story.replaceAll("more rent", "<a>more rent</a>");
    expect(article(`<div>${links}</div>${linked}<ul><li><a>Read next</a></li></ul>`)).toBe(
      sentence.repeat(4).trim(),
    );
  });

  it("keeps a header that holds a heading, and what the page names its article", () => {
    expect(article(`<header><h1>Rent</h1></header>${story}`)).toMatch(/^Rent/);
    expect(article(`<p>${sentence}</p><main>${story}</main><p>${sentence}</p>`)).toBe(
      sentence.repeat(4).trim(),
    );
  });

  it("keeps the whole page when next to nothing would be left", () => {
    expect(article(`<nav>${links}</nav><p>Short.</p>`)).toContain("About us");
    expect(article("")).toBe("");
  });
});

describe.skipIf(!hasShared)("keepArticle with ../shared/corpus", () => {
  it("keeps the article of a saved page and leaves out its menus", () => {
    const html = readShared("corpus/text/wiki_duck.html");
    const [whole, kept] = [readHtml(html), readHtml(html, true)];
    expect(kept.left).toBeGreaterThan(0.1);
    expect(whole.text).toContain("Create account");
    expect(kept.text).not.toMatch(/Create account|Privacy policy|Random article/);
    // Every paragraph that is a sentence or more stays.
    const paragraphs = whole.blocks.filter(
      ({ kind, start, end }) => kind === "paragraph" && end - start > 250,
    );
    expect(paragraphs.length).toBeGreaterThan(20);
    for (const { start, end } of paragraphs) expect(kept.text).toContain(whole.text.slice(start, end));
  });
});
