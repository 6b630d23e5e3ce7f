import { describe, expect, it } from "vitest";
import { type Change, created, removed } from "@/lib/shared/change";
import { daysLeft, tellDeleted } from "./deleted-things";

const code = (name: string) => removed("code", name, { name });
const coding = (id: string) => removed("coding", id, {});

describe("what a deletion took away", () => {
  it.each<[string, Change[], string[], string]>([
    ["a code with codings", [code("Trade"), coding("1"), coding("2")], ["code “Trade”"], "2 codings"],
    [
      "codes below one another",
      [code("Trade"), code("Energy"), coding("1"), removed("memo", "m", { title: "" })],
      ["code “Trade”", "code “Energy”"],
      "1 coding, 1 memo",
    ],
    [
      "more codes than are named",
      ["a", "b", "c", "d", "e", "f", "g"].map(code),
      ["code “a”", "code “b”", "code “c”", "code “d”", "code “e”"],
      "2 codes",
    ],
    [
      "a memo without a title, by its words",
      [removed("memo", "m", { title: "", body: { type: "doc", content: [{ type: "text", text: "Ask." }] } })],
      ["memo “Ask.”"],
      "",
    ],
    ["a merge", [code("Trade"), { entity: "coding", id: "1", before: {}, after: {} }], ["code “Trade”"], ""],
  ])("%s", (_what, changes, things, along) => {
    const deleted = tellDeleted(changes);
    expect(deleted?.things.map(({ kind, name }) => `${kind} “${name}”`)).toEqual(things);
    expect(deleted?.along).toBe(along);
  });

  it("counts the codings that went out of sight with a document", () => {
    expect(tellDeleted([removed("document", "d", { title: "Talk" })], 12)).toEqual({
      things: [{ kind: "document", name: "Talk" }],
      along: "12 codings",
    });
  });

  it("passes over codings alone and what came", () => {
    expect(tellDeleted([coding("1"), created("code", "c", { name: "Trade" })])).toBeNull();
  });

  it.each([
    ["2026-11-28T12:00:00Z", 30],
    ["2026-11-27T11:00:00Z", 29],
    ["2026-10-29T13:00:00Z", 1],
  ])("of %s leaves %i days", (at, days) => {
    expect(daysLeft(new Date(at), new Date("2026-11-28T12:00:00Z"))).toBe(days);
  });
});
