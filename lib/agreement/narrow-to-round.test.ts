import { describe, expect, it } from "vitest";
import { type GivenRound, narrowToRound } from "./narrow-to-round";
import { defaultSetup } from "./setup";

const layers = [
  { id: "ann", userId: "a", roundId: "" },
  { id: "ben", userId: "b", roundId: "" },
  { id: "imported", userId: null, roundId: "" },
  { id: "ann in r1", userId: "a", roundId: "r1" },
  { id: "gone in r1", userId: null, roundId: "r1" },
];

const given = (purpose: GivenRound["purpose"], documents: readonly string[], users = ["a"]): GivenRound => ({
  id: "r1",
  purpose,
  assignments: users.flatMap((userId) => documents.map((documentId) => ({ userId, documentId }))),
});

const narrow = (round: GivenRound, documents: readonly string[]) =>
  narrowToRound({ ...defaultSetup, layerIds: ["other"], unit: "sentence" }, round, layers, documents);

describe("a set-up narrowed to a round", () => {
  it.each([
    ["reliability", ["ann in r1", "gone in r1"]],
    ["recoding", ["ann in r1", "gone in r1"]],
    ["openCoding", ["ann"]],
  ] as const)("of %s has the layers that its coders code in, and no others", (purpose, expected) => {
    const setup = narrow(given(purpose, ["2"]), ["1", "2"]);
    expect(setup.layerIds).toEqual(expected);
    expect(setup.unit).toBe("sentence");
  });

  it("names its documents once, in the order of the project, and leaves out what is gone", () => {
    expect(narrow(given("openCoding", ["3", "2", "gone"], ["a", "b"]), ["1", "2", "3"]).documentIds).toEqual([
      "2",
      "3",
    ]);
  });

  it("names none where the round has all", () => {
    expect(narrow(given("openCoding", ["2", "1"]), ["1", "2"]).documentIds).toBeUndefined();
  });

  it("names none of very many where only what is done in the round counts, and all of them elsewhere", () => {
    const all = Array.from({ length: 300 }, (_, at) => String(at));
    const most = all.slice(1);
    expect(narrow(given("reliability", most), all).documentIds).toBeUndefined();
    expect(narrow(given("openCoding", most), all).documentIds).toEqual(most);
  });
});
