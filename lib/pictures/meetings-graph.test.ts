import { describe, expect, it } from "vitest";
import type { MeetingsView } from "@/lib/tables/list-meetings";
import { mostNodes, pickGraph } from "./meetings-graph";

const viewOf = (meetings: [number, number, number][], codes: number): MeetingsView => ({
  unit: "pairs",
  codes: Array.from({ length: codes }, (_, at) => ({
    ...{ id: `c${at}`, heading: `C${at}`, depth: 0, passages: 1 },
  })),
  meetings: meetings.map(([one, other, count]) => ({ one, other, count })),
  total: meetings.length,
});

describe("the graph of codes that come together", () => {
  const view = viewOf([[0, 2, 5], [2, 3, 2], [1, 3, 1]], 5); // prettier-ignore

  it("has the codes that do so often enough, and the places of these", () => {
    const { codes, meetings, joined } = pickGraph(view, 2);
    expect(codes.map(({ id }) => id)).toEqual(["c0", "c2", "c3"]);
    expect(meetings).toEqual([
      { one: 0, other: 1, count: 5 },
      { one: 1, other: 2, count: 2 },
    ]);
    expect(joined).toBe(3);
  });

  it("is empty where none does", () =>
    expect(pickGraph(view, 6)).toEqual({ codes: [], meetings: [], joined: 0 }));

  it("has of too many codes those that come together most often, and no line to another", () => {
    // A star: the first with each other one, the later the more often.
    const star = Array.from({ length: 60 }, (_, at): [number, number, number] => [0, at + 1, at + 1]);
    const { codes, meetings, joined } = pickGraph(viewOf(star, 61), 1);
    expect([codes.length, meetings.length, joined]).toEqual([mostNodes, mostNodes - 1, 61]);
    expect(codes.at(1)!.id).toBe("c22");
    for (const { one, other, count } of meetings)
      expect([codes[one]!.id, codes[other]!.id]).toEqual(["c0", `c${count}`]);
  });
});
