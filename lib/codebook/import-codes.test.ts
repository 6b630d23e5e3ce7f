import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftPaths, emptyDraft, listDrafts, type CodeDraft } from "./code-draft";
import type { Code } from "./code";
import { importCodes } from "./import-codes";
import { templateDrafts } from "./template";
import { arbitraryCodes, codeOf } from "./testing/codebooks";

const counter = () => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};
const run = (codes: readonly Code[], drafts: readonly CodeDraft[]) => {
  const outcome = importCodes(codes, drafts, counter());
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};

describe("importCodes", () => {
  const codes = [codeOf({ id: "c1", name: "Obstacle", color: "#c92a2a", shortcut: "o", guid: "g1" })];

  it("joins new sub-codes to the code that is there and leaves that one alone", () => {
    const drafts = [{ ...emptyDraft("OBSTACLE", null), definition: "new" }, emptyDraft("Trust", 0)];
    const outcome = run(codes, drafts);
    expect(outcome.known).toEqual([0]);
    expect(outcome.added).toMatchObject([{ name: "Trust", parentId: "c1", color: "#c92a2a", position: 0 }]);
  });

  it("knows a code again by its GUID under another name", () => {
    expect(run(codes, [{ ...emptyDraft("Hindrance", null), guid: "g1" }]).known).toEqual([0]);
  });

  it("numbers names that repeat, drops taken shortcuts, replaces repeated GUIDs", () => {
    const twin = { ...emptyDraft("Trade", null), guid: "g2", shortcut: "O" };
    const { added, renamed } = run(codes, [twin, twin, { ...twin, name: "trade" }, emptyDraft("  ", null)]);
    expect(added.map(({ name }) => name)).toEqual(["Trade", "Trade (2)", "trade (3)", "Unnamed code"]);
    expect(new Set(added.map(({ guid }) => guid)).size).toBe(4);
    expect(added.map(({ shortcut }) => shortcut)).toEqual([null, null, null, null]);
    expect(renamed).toHaveLength(3);
  });

  it("takes 20,000 codes of one name, and refuses one more", () => {
    const drafts = Array.from({ length: 20_000 }, () => emptyDraft("x", null));
    expect(run([], drafts).added.at(-1)?.name).toBe("x (20000)");
    expect(importCodes(codes, drafts, counter())).toEqual({
      ok: false,
      error: { kind: "too-many-codes", limit: 20_000 },
    });
  });

  it("brings a codebook into an empty project unchanged, and into itself not at all", () => {
    fc.assert(
      fc.property(arbitraryCodes, (book) => {
        const drafts = listDrafts(book);
        expect(listDrafts(run([], drafts).added)).toEqual(drafts);
        expect(run(book, drafts).added).toEqual([]);
        expect(draftPaths(drafts)).toHaveLength(book.length);
      }),
      { seed: 13 },
    );
  });
});

describe("templateDrafts", () => {
  it("reads parents from paths", () => {
    const drafts = templateDrafts({
      name: "Test",
      codes: [
        { path: "a", name: "A", codable: false },
        { path: "a/b", name: "B", definition: "d" },
      ],
    });
    expect(draftPaths(drafts)).toEqual([["A"], ["A", "B"]]);
    expect(drafts[1]).toMatchObject({ parent: 0, definition: "d", codable: true });
  });

  it("throws on a code without parent", () => {
    expect(() => templateDrafts({ name: "T", codes: [{ path: "a/b", name: "B" }] })).toThrow("a/b");
  });
});
