import { describe, expect, it } from "vitest";
import { addCode, type AddCodeInput } from "./add-code";
import { describeCodebookProblem } from "./codebook-problem";
import { editCode } from "./edit-code";
import { moveCode } from "./move-code";
import { codeOf, usesAfter } from "./testing/codebooks";
import { buildTree, childrenOf } from "./tree";

const codes = [
  codeOf({ id: "c1", name: "Obstacle", position: 0, color: "#c92a2a", codable: false }),
  codeOf({ id: "c2", name: "Trade", position: 1, shortcut: "t" }),
  codeOf({ id: "c3", name: "Trust", parentId: "c1", position: 0 }),
];
const fresh: AddCodeInput = { id: "c9", guid: "g9", parentId: null, name: "Energy" };

describe("addCode", () => {
  it("cleans the name, takes the parent's colour and stands last", () => {
    const outcome = addCode(codes, { ...fresh, parentId: "c1", name: "  US \n pressure " });
    expect(outcome.ok && outcome.value[0]?.after).toMatchObject({
      name: "US pressure",
      color: "#c92a2a",
      parentId: "c1",
      position: 1024,
    });
  });

  it.each([
    [{ name: " \n" }, { kind: "name-empty" }],
    [{ name: "x".repeat(201) }, { kind: "name-too-long", limit: 200 }],
    [{ name: "OBSTACLE" }, { kind: "name-taken", name: "Obstacle" }],
    [{ parentId: "c7" }, { kind: "parent-missing" }],
    [{ color: "red" }, { kind: "color-invalid", color: "red" }],
    [{ shortcut: "T" }, { kind: "shortcut-taken", shortcut: "t", byName: "Trade" }],
    [{ shortcut: "é" }, { kind: "shortcut-invalid", shortcut: "é" }],
    [{ shortcut: "c" }, { kind: "shortcut-invalid", shortcut: "c" }],
  ])("refuses %j", (fields, problem) => {
    const outcome = addCode(codes, { ...fresh, ...fields });
    expect(outcome).toEqual({ ok: false, error: problem });
    expect(!outcome.ok && describeCodebookProblem(outcome.error)).toMatch(/^[“A-Z].*\.$/);
  });
});

describe("editCode", () => {
  it("changes only what differs", () => {
    expect(editCode(codes, "c2", { name: "Trade ", color: "#C92A2A", shortcut: "" })).toEqual({
      ok: true,
      value: [
        {
          entity: "code",
          id: "c2",
          before: { color: "#2f7de1", shortcut: "t" },
          after: { color: "#c92a2a", shortcut: null },
        },
      ],
    });
    expect(editCode(codes, "c2", { name: "trade" }).ok).toBe(true);
    expect(editCode(codes, "c2", { definition: undefined, codable: true })).toEqual({ ok: true, value: [] });
  });

  it("stores what PostgreSQL can hold, verbatim otherwise", () => {
    const outcome = editCode(codes, "c2", { definition: "<b>'; DROP\r\n\0 😀 \ud83d" });
    expect(outcome.ok && outcome.value[0]?.after).toEqual({ definition: "<b>'; DROP\n\ufffd 😀 \ufffd" });
  });
});

describe("moveCode", () => {
  it("refuses a place below itself, and a place where its name is taken", () => {
    expect(moveCode(codes, { id: "c1", parentId: "c3", index: 0 })).toEqual({
      ok: false,
      error: { kind: "into-own-subtree", name: "Obstacle" },
    });
    const twins = [...codes, codeOf({ id: "c4", name: "trust", position: 7 })];
    expect(moveCode(twins, { id: "c4", parentId: "c1", index: 0 })).toEqual({
      ok: false,
      error: { kind: "name-taken", name: "Trust" },
    });
  });

  it("changes nothing where the code stands already", () => {
    expect(moveCode(codes, { id: "c2", parentId: null, index: 9 })).toEqual({ ok: true, value: [] });
  });

  it("renumbers only the siblings that stand in the way", () => {
    const crowd = [0, 1, 2, 3, 50, 51].map((position, i) => codeOf({ id: `c${i}`, position }));
    const outcome = moveCode(crowd, { id: "c5", parentId: null, index: 1 });
    expect(outcome.ok && outcome.value.map((change) => change.id)).toEqual(["c1", "c2", "c3", "c5"]);
    const after = usesAfter({ codes: crowd, codings: [], memos: [] }, outcome.ok ? outcome.value : []).codes;
    expect(childrenOf(buildTree(after), null).map((node) => node.code.id)).toEqual(
      "c0 c5 c1 c2 c3 c4".split(" "),
    );
    const roomy = moveCode(crowd, { id: "c0", parentId: null, index: 4 });
    expect(roomy.ok && roomy.value).toEqual(
      [
        { entity: "code", id: "c0", before: { position: 0 }, after: { position: 51 } },
        { entity: "code", id: "c5", before: { position: 51 }, after: { position: 52 } },
      ].reverse(),
    );
  });
});
