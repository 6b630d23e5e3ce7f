import { describe, expect, it } from "vitest";
import { detectTextForm } from "./detect-text-form";

describe("detectTextForm", () => {
  it.each([
    ["an empty text", "", "plain"],
    ["prose", "One.\n\nTwo, and three.", "plain"],
    [
      "a transcript with asterisks and hashes",
      "A: *laughs* yes\nB: *sighs* no. We're #1\nA: *coughs* so",
      "plain",
    ],
    ["two marks only", "# One\n\n# Two\n\nText.", "plain"],
    ["three headings", "# One\n\n## Two\n\n## Three", "markdown"],
    ["links", "See [a](#), [b](#) and [c](#).", "markdown"],
    ["inline HTML", "<b>a</b> <i>b</i> <a href='x'>c</a>", "markdown"],
  ])("%s", (_, text, form) => {
    expect(detectTextForm(text)).toBe(form);
  });
});
