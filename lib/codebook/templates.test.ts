import { describe, expect, it } from "vitest";
import { checkFields } from "./code-fields";
import { importCodes } from "./import-codes";
import { templateDrafts } from "./template";
import { templates } from "./templates";
import { codeOf } from "./testing/codebooks";

describe.each(Object.entries(templates))("the template %s", (_, template) => {
  const drafts = templateDrafts(template);

  it("enters an empty codebook whole, with every name and shortcut as written", () => {
    const outcome = importCodes([], drafts, () => crypto.randomUUID());
    expect(outcome.ok && outcome.value).toMatchObject({ known: [], renamed: [] });
    expect(outcome.ok && outcome.value.added).toHaveLength(template.codes.length);
    expect(outcome.ok && outcome.value.added.map(({ shortcut }) => shortcut)).toEqual(
      drafts.map(({ shortcut }) => shortcut),
    );
  });

  it("defines every code, and gives it fields that may be edited in", () => {
    for (const draft of drafts) {
      expect(draft.definition).not.toBe("");
      const { name, color, codable } = draft;
      expect(checkFields([], codeOf({ id: "c1" }), { name, color: color ?? "", codable }).ok).toBe(true);
    }
  });
});
