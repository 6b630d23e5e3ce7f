import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deriveBlocks } from "./derive-blocks";
import { detectTextForm } from "./detect-text-form";
import { describeBlocks } from "./testing/describe-blocks";
import { hasShared, paperNames, readPaper } from "./testing/shared-folder";

/**
 * The structure of the five papers, in numbers only: the papers belong to their authors. Every block's kind, beginning and
 * end were looked at one by one. After a change of the rules that was looked at too, `npx vitest run lib/text/golden --update` writes it anew.
 */
describe.skipIf(!hasShared)("the structure of ../shared/study/papers", () => {
  it.each(paperNames)("of %s is the one that was recorded", async (name) => {
    const text = readPaper(name);
    const hash = createHash("sha256").update(text).digest("hex");
    const described = `sha256 ${hash}\n${describeBlocks(deriveBlocks(text, detectTextForm(text)))}`;
    await expect(described).toMatchFileSnapshot(`testing/golden/${name}.txt`);
  });
});
