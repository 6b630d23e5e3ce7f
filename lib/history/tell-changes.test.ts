import { describe, expect, it } from "vitest";
import { type Change, created, removed } from "@/lib/shared/change";
import { type Naming, tellChanges } from "./tell-changes";

const naming: Naming = {
  names: new Map([
    ["c1", "Trade"],
    ["c2", "Energy"],
    ["p1", "sold to the Gulf"],
    ["l1", "Ada"],
    ["d1", "Interview"],
  ]),
  codings: new Map([["k1", { codeId: "c1", passageId: "p1" }]]),
};

const edited = (entity: Change["entity"], id: string, before: object, after: object): Change => ({
  entity,
  id,
  before: { ...before },
  after: { ...after },
});

const tell = (change: Change) => {
  const [row] = tellChanges([change], naming);
  const fields = row?.fields.map(({ label, before, after }) => `${label}: ${before} → ${after}`);
  return row && [row.what, row.how, ...(fields ?? [])];
};

describe("changes in words", () => {
  it.each<[string, Change, string[]]>([
    [
      "a code renamed and placed elsewhere",
      edited(
        "code",
        "c2",
        { name: "Power", parentId: null, position: 3 },
        { name: "Energy", parentId: "c1", position: 0 },
      ),
      ["Code “Power”", "changed", "Name: Power → Energy", "Placed below: the top of the codebook → Trade"],
    ],
    [
      "a definition",
      edited("code", "c1", { definition: "" }, { definition: "Exchange of goods." }),
      ["Code “Trade”", "changed", "Definition:  → Exchange of goods."],
    ],
    [
      "a coding recoded",
      edited("coding", "k1", { codeId: "c1" }, { codeId: "c2" }),
      ["Coding with “Trade” on “sold to the Gulf”", "changed", "Code: Trade → Energy"],
    ],
    [
      "a coding removed",
      removed("coding", "k1", { codeId: "c1", passageId: "p1", layerId: "l1", weight: 40 }),
      ["Coding with “Trade” on “sold to the Gulf” by Ada", "deleted", "Weight: 40 → "],
    ],
    [
      "a code that is gone by now",
      edited("coding", "k9", { codeId: "c9" }, { codeId: "c2" }),
      ["Coding with “a code that is gone”", "changed", "Code: something that is gone → Energy"],
    ],
    [
      "a case added",
      created("case", "s1", { name: "Ben", attributes: { age: "40", town: "Lyon" } }),
      ["Case “Ben”", "added", "Attributes:  → age: 40\ntown: Lyon"],
    ],
    [
      "a memo written",
      created("memo", "m1", {
        title: "On method",
        target: "document",
        targetId: "d1",
        body: {
          type: "doc",
          content: [{ type: "paragraph", content: [{ type: "text", text: "Ask again." }] }],
        },
      }),
      ["Memo “On method”", "added", "Text:  → Ask again."],
    ],
    [
      "a document deleted",
      removed("document", "d1", { title: "Interview" }),
      ["Document “Interview”", "deleted"],
    ],
    [
      "a finding table's cells, of which there is nothing to be said in words",
      edited("findingTable", "t1", { spec: {} }, { spec: { rows: [] } }),
      ["Finding table", "changed"],
    ],
  ])("%s", (_what, change, expected) => {
    expect(tell(change)).toEqual(expected);
  });

  it("tells of no passages, and no numbers of events", () => {
    expect(tellChanges([created("passage", "p1", {})], naming)).toEqual([]);
    expect(tell(edited("round", "r1", { frozenAt: 3 }, { frozenAt: 4 }))).toEqual(["Round", "changed"]);
  });

  it("compares running text word by word, and nothing else", () => {
    const change = edited("code", "c1", { name: "a", definition: "b" }, { name: "c", definition: "d" });
    expect(tellChanges([change], naming)[0]?.fields.map(({ long }) => long)).toEqual([false, true]);
  });
});
