import { describe, expect, it } from "vitest";
import type { Coding } from "@/lib/coding/coding";
import { wantedBy } from "./choice";
import type { Decision } from "./decision";
import { planConsensus } from "./plan-decision";

const consensus = (...codings: string[]) => ({
  layerId: "K",
  codings: codings.map((said): Coding => {
    const [id = "", passageId = "", codeId = ""] = said.split(" ");
    return { id, passageId, codeId, layerId: "K" };
  }),
});
const held = (...said: string[]) =>
  ({
    consensus: consensus(...said).codings.map(({ id, codeId, passageId }) => ({ id, codeId, passageId })),
  }) as unknown as Decision;
const plan = (
  wanted: string[],
  standing: ReturnType<typeof consensus>,
  replaced: Decision[] = [],
  inForce: Decision[] = [],
) => {
  let made = 0;
  const { agreed, changes } = planConsensus(
    wanted.map((said) => {
      const [passageId = "", codeId = "", weight] = said.split(" ");
      return { passageId, codeId, ...(weight && { weight: Number(weight) }) };
    }),
    standing,
    replaced,
    inForce,
    () => `new${(made += 1)}`,
  );
  return [agreed.map(({ id }) => id), changes.map(({ id, after }) => (after === null ? `-${id}` : `+${id}`))];
};

describe("planConsensus", () => {
  it("makes what is wanted", () => {
    expect(plan(["p x", "q y"], consensus())).toEqual([
      ["new1", "new2"],
      ["+new1", "+new2"],
    ]);
  });
  it("takes what stands there already", () => {
    expect(plan(["p x"], consensus("k p x"))).toEqual([["k"], []]);
  });
  it("makes one of the same wanted twice, with the higher weight", () => {
    const { changes } = planConsensus(
      [
        { passageId: "p", codeId: "x", weight: 20 },
        { passageId: "p", codeId: "x", weight: 60 },
      ],
      consensus(),
      [],
      [],
      () => "new",
    );
    expect(changes).toEqual([
      {
        entity: "coding",
        id: "new",
        before: null,
        after: { passageId: "p", codeId: "x", layerId: "K", weight: 60 },
      },
    ]);
  });
  it("takes away what a replaced decision had made", () => {
    expect(plan([], consensus("k p x"), [held("k p x")])).toEqual([[], ["-k"]]);
  });
  it("keeps of it what is wanted again", () => {
    expect(plan(["p x"], consensus("k p x"), [held("k p x")])).toEqual([["k"], []]);
  });
  it("keeps what another decision holds", () => {
    expect(plan([], consensus("k p x"), [held("k p x")], [held("k p x")])).toEqual([[], []]);
  });
  it("keeps what somebody has changed since", () => {
    expect(plan([], consensus("k p y"), [held("k p x")])).toEqual([[], []]);
  });
});

describe("wantedBy", () => {
  const codings = [
    { id: "a", passageId: "p", codeId: "x", weight: 10 },
    { id: "b", passageId: "q", codeId: "y", weight: null },
  ];
  it("takes codings as they are", () => {
    expect(wantedBy({ outcome: "accepted", keptIds: ["b"] }, codings, "")).toEqual([
      { passageId: "q", codeId: "y", weight: null },
    ]);
    expect(wantedBy({ outcome: "accepted", keptIds: ["a", "b"] }, codings, "")).toHaveLength(2);
  });
  it("takes another code or other words", () => {
    expect(wantedBy({ outcome: "otherCode", codeId: "z", placeOfId: "b" }, codings, "")).toEqual([
      { passageId: "q", codeId: "z" },
    ]);
    expect(wantedBy({ outcome: "otherBoundaries", codeId: "x", ranges: [] }, codings, "drawn")).toEqual([
      { passageId: "drawn", codeId: "x" },
    ]);
  });
  it("takes nothing for neither and postponed", () => {
    expect([
      wantedBy({ outcome: "neither" }, codings, ""),
      wantedBy({ outcome: "postponed" }, codings, ""),
    ]).toEqual([[], []]);
  });
  it.each([["other"], ["a", "other"], []])("knows no codings but those decided on: %s", (...keptIds) => {
    expect(wantedBy({ outcome: "accepted", keptIds }, codings, "")).toBeNull();
  });
});
