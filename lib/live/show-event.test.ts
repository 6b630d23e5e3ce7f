import { describe, expect, it } from "vitest";
import { openSight, tellSight } from "@/lib/projects/sight";
import { type Change, created, removed } from "@/lib/shared/change";
import { type EventGround, type ShownEvent, showEvent } from "./show-event";

const blind = tellSight({
  userId: "ann",
  alone: false,
  assignments: [{ roundId: "r1", documentId: "d1", anew: false }],
  ownLayers: [{ id: "anns", roundId: "r1" }],
  coderIds: ["ann", "bob"],
});

const place = { documentId: "d1", ranges: [0, 5] };
const ground: EventGround = {
  codings: new Map([
    ["mine", { layerId: "anns", documentId: "d1" }],
    ["theirs", { layerId: "bobs", documentId: "d1" }],
  ]),
  memos: new Map([
    ["anns-memo", { authorId: "ann", target: "passage" }],
    ["bobs-memo", { authorId: "bob", target: "code" }],
    ["leas-memo", { authorId: "lea", target: "project" }],
  ]),
  assignments: new Map([
    ["anns-work", { userId: "ann" }],
    ["bobs-work", { userId: "bob" }],
  ]),
  passages: new Map([["p1", place]]),
};

const coded = (id: string): Change => created("coding", id, { passageId: "p1", codeId: "c1" });
const passage = created("passage", "p1", place);
const edit = (entity: Change["entity"], id: string): Change => ({
  entity,
  id,
  before: { name: "a" },
  after: { name: "b" },
});

const by = (actorId: string | null, changes: Change[]): ShownEvent => ({
  actorId,
  summary: "merged 2 codes with 12 codings",
  changes,
});
const shown = (event: ShownEvent) => showEvent(event, blind, ground);

describe("showEvent", () => {
  it("shows everything to whoever codes in no blind round", () => {
    const event = by("bob", [passage, coded("theirs")]);
    expect(showEvent(event, openSight("ann"), ground)).toBe(event);
  });

  it.each([
    ["a coding", [passage, coded("theirs")]],
    ["a coding that is removed", [removed("coding", "theirs", {})]],
    ["a coding that is not known", [edit("coding", "elsewhere")]],
    ["a memo", [edit("memo", "bobs-memo")]],
    ["a memo that is not known", [edit("memo", "elsewhere")]],
    ["a passage alone", [passage]],
    ["an assignment", [edit("assignment", "bobs-work")]],
    ["a finding table", [edit("findingTable", "t1")]],
  ])("knows no event of others about %s", (_what, changes) => {
    expect(shown(by("bob", changes))).toBeNull();
  });

  it.each([
    ["changed the codebook", [edit("code", "c1"), edit("codeSet", "s1")]],
    ["changed the codebook", [removed("code", "c1", {}), removed("coding", "theirs", {})]],
    ["changed the documents", [removed("document", "d2", {}), removed("coding", "theirs", {})]],
    ["changed the cases", [edit("case", "x"), edit("caseLink", "y")]],
    ["changed the rounds", [edit("round", "r1"), edit("assignment", "bobs-work")]],
    ["changed the project", [edit("project", "p"), edit("code", "c1")]],
    ["changed the project", [edit("memo", "leas-memo")]],
  ])("says of others only: %s", (summary, changes) => {
    const event = shown(by("bob", changes));
    expect(event?.summary).toBe(summary);
    const hidden = ["theirs", "bobs-work"];
    expect(event?.changes).toEqual(changes.filter(({ id }) => !hidden.includes(id)));
  });

  it("tells of one's own work in its own words, with the passage whoever made it", () => {
    const own = { summary: by("ann", []).summary, changes: [passage, coded("mine")] };
    expect(shown(by("ann", [coded("mine")]))).toMatchObject(own);
    expect(shown(by("ann", [passage, coded("mine")]))).toMatchObject(own);
    expect(shown(by("ann", [edit("findingTable", "t1")]))?.changes).toHaveLength(1);
  });

  it("takes the words away where some of one's own event is hidden", () => {
    const event = shown(by("ann", [edit("code", "c1"), edit("coding", "theirs")]));
    expect(event).toMatchObject({ summary: "changed the codebook", changes: [edit("code", "c1")] });
  });
});
