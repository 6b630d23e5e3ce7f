import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, inverse } from "@/lib/shared/change";
import { type DocumentGroup, addGroup, putDocuments, renameGroup, takeDocuments } from "./document-group";

const group = (id: string, kind: DocumentGroup["kind"], ...documentIds: string[]): DocumentGroup => ({
  ...{ id, kind, name: id.toUpperCase(), documentIds },
});
const groups = [group("f", "folder", "a", "b"), group("g", "folder", "c"), group("s", "set", "a")];
const after = (changes: ReturnType<typeof putDocuments>, from: readonly DocumentGroup[] = groups) => {
  const rows = new Map(from.map(({ id, ...row }) => [id, { ...row }]));
  return [...applyChanges(rows, "documentGroup", changes)].map(
    ([id, row]) => ({ id, ...row }) as DocumentGroup,
  );
};
const holding = (all: readonly DocumentGroup[]) =>
  Object.fromEntries(all.map(({ id, documentIds }) => [id, documentIds.join("")]));

describe("folders and sets of documents", () => {
  it("have a document in one folder, and in as many sets as one likes", () => {
    expect(holding(after(putDocuments(groups, "g", ["a", "c"])))).toEqual({ f: "b", g: "ca", s: "a" });
    expect(holding(after(putDocuments(groups, "s", ["b", "a"])))).toEqual({ f: "ab", g: "c", s: "ab" });
    expect(holding(after(putDocuments(groups, null, ["a"])))).toEqual({ f: "b", g: "c", s: "a" });
    expect(holding(after(takeDocuments(groups[2]!, ["a"])))).toEqual({ f: "ab", g: "c", s: "" });
    expect(putDocuments(groups, "f", ["a"])).toEqual([]);
  });

  it("keep that whatever is moved where, and each move can be taken back", () => {
    const move = fc.tuple(
      fc.constantFrom("f", "g", "s", null),
      fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 8 }), (moves) => {
        let now: readonly DocumentGroup[] = groups;
        for (const [to, ids] of moves) {
          const changes = putDocuments(now, to, ids);
          const next = after(changes, now);
          expect(after(inverse(changes), next)).toEqual(now);
          now = next;
          const inFolders = now
            .filter(({ kind }) => kind === "folder")
            .flatMap(({ documentIds }) => documentIds);
          expect(new Set(inFolders).size).toBe(inFolders.length);
        }
      }),
      { seed: 22, numRuns: 200 },
    );
  });

  it("have each name once of a kind", () => {
    const add = (kind: DocumentGroup["kind"], name: string) => addGroup(groups, { id: "n", kind, name });
    expect(add("folder", "f").ok).toBe(false);
    expect(add("set", "f").ok).toBe(true);
    expect(renameGroup(groups, groups[1]!, "F").ok).toBe(false);
    expect(renameGroup(groups, groups[1]!, "g").ok).toBe(true);
    expect(renameGroup(groups, groups[1]!, "G")).toEqual({ ok: true, value: [] });
  });
});
