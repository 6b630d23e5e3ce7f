import { describe, expect, it } from "vitest";
import { type Change, created, removed } from "@/lib/shared/change";
import { offset } from "@/lib/shared/offset";
import type { Layer } from "./coding";
import { type HistoryGround, type PastEvent, tellHistory } from "./passage-history";
import { inWords } from "./passage-place";

const layer = (
  id: string,
  name: string,
  userId: string | null,
  origin: Layer["origin"] = "person",
): Layer => ({
  id,
  kind: "coder",
  name,
  userId,
  origin,
  roundId: "",
});
const layers = [
  layer("mine", "Me", "me"),
  layer("adas", "Ada", "ada"),
  layer("model", "Coder A", null, "model"),
];
const coding = (id: string, layerId = "mine", codeId = "trade", passageId = "here") => ({
  id,
  passageId,
  codeId,
  layerId,
  createdAt: new Date(0),
});
const words = (start: number, end: number) => inWords([{ start: offset(start), end: offset(end) }]);

const ground = (...codings: ReturnType<typeof coding>[]): HistoryGround => ({
  passageId: "here",
  viewerId: "me",
  codings: new Map(codings.map((each) => [each.id, each])),
  codes: new Map([
    ["trade", { name: "Trade" }],
    ["gas", { name: "Gas" }],
    ["oil", { name: "Oil" }],
  ]),
  layers: new Map(layers.map((each) => [each.id, each])),
  places: new Map([
    ["here", words(10, 20)],
    ["near", words(15, 30)],
    ["far", words(50, 60)],
  ]),
});

const event = (changes: Change[], over: Partial<PastEvent> = {}): PastEvent => ({
  kind: "coding.apply",
  turn: "done",
  actorId: "me",
  actor: "Me",
  at: new Date(1_000),
  changes,
  ...over,
});
const byAda = { actorId: "ada", actor: "Ada" };
const row = (layerId = "mine", codeId = "trade", passageId = "here") => ({ passageId, codeId, layerId });
const make = (id: string, ...of: Parameters<typeof row>) => created("coding", id, row(...of));
const drop = (id: string, ...of: Parameters<typeof row>) => removed("coding", id, row(...of));
const change = (id: string, before: Change["before"], after: Change["after"]): Change => ({
  entity: "coding",
  id,
  before,
  after,
});
const move = (id: string, from: string, to: string) => change(id, { passageId: from }, { passageId: to });

const told = (events: PastEvent[], known: HistoryGround, whole = false) =>
  tellHistory(events, known, whole).map(({ sentence }) => sentence);

describe("what one event did", () => {
  const mine = coding("a");
  const gas = coding("b", "mine", "gas");
  const adas = coding("c", "adas");
  const moved = { kind: "coding.moveBoundary" };
  const cases: [string, PastEvent, ReturnType<typeof coding>[]][] = [
    ["You coded “Trade”.", event([make("a")]), [mine]],
    ["You coded “Trade” and “Gas”.", event([make("a"), make("b", "mine", "gas")]), [mine, gas]],
    ["Ada coded “Trade”.", event([make("c", "adas")], byAda), [adas]],
    ["Ada removed your “Trade”.", event([drop("a")], { ...byAda, kind: "coding.remove" }), [mine]],
    ["You removed “Trade” of Ada.", event([drop("c", "adas")]), [adas]],
    ["You removed “Trade” of Coder A (language model).", event([drop("m", "model")]), [coding("m", "model")]],
    ["You removed “Trade” and “Trade” of Ada.", event([drop("a"), drop("c", "adas")]), [mine, adas]],
    [
      "Somebody who has left coded “Trade” of Ada.",
      event([make("c", "adas")], { actorId: null, actor: null }),
      [adas],
    ],
    ["You changed “Trade” to “Gas”.", event([change("b", { codeId: "trade" }, { codeId: "gas" })]), [gas]],
    [
      "You merged “Trade” into “Gas”.",
      event([change("b", { codeId: "trade" }, { codeId: "gas" })], { kind: "code.merge" }),
      [gas],
    ],
    ["You deleted the code: “Trade”.", event([drop("a")], { kind: "code.delete" }), [mine]],
    ["You gave “Trade” the weight 60.", event([change("a", { weight: null }, { weight: 60 })]), [mine]],
    ["You took the weight off “Trade”.", event([change("a", { weight: 60 }, { weight: null })]), [mine]],
    ["You moved a boundary of “Trade”.", event([move("a", "near", "here")], moved), [mine]],
    [
      "You moved a boundary of “Trade”, which covers other words now.",
      event([move("x", "here", "near")], moved),
      [coding("x", "mine", "trade", "near")],
    ],
    ["You moved a boundary of “Trade”, which covers other words now.", event([drop("a")], moved), [mine]],
    ["You moved “Trade” here from other words.", event([move("a", "far", "here")], moved), [mine]],
    [
      "You moved “Trade” to other words.",
      event([move("x", "here", "far")], moved),
      [coding("x", "mine", "trade", "far")],
    ],
    [
      "You split a longer passage with “Trade”: this is a part of it.",
      event([make("a")], { kind: "coding.split" }),
      [mine],
    ],
    [
      "You split the passage: “Trade” covers its parts now.",
      event([move("x", "here", "near")], { kind: "coding.split" }),
      [coding("x", "mine", "trade", "near")],
    ],
    [
      "You joined passages with “Trade” into this one.",
      event([move("a", "near", "here")], { kind: "coding.join" }),
      [mine],
    ],
    [
      "You had the document read anew, and “Trade” went along.",
      event([move("a", "unknown", "here")], { kind: "document.reread" }),
      [mine],
    ],
    [
      "You placed “Trade” in the newer text.",
      event([move("a", "unknown", "here")], { kind: "coding.placeWaiting" }),
      [mine],
    ],
    ["You undid: coded “Trade”.", event([drop("a")], { turn: "undid" }), [mine]],
    [
      "You undid: changed “Trade” to “Gas”.",
      event([change("a", { codeId: "gas" }, { codeId: "trade" })], {
        turn: "undid",
        kind: "coding.changeCode",
      }),
      [mine],
    ],
    ["You redid: removed “Trade”.", event([drop("a")], { turn: "redid" }), [mine]],
  ];
  it.each(cases)("%s", (sentence, done, codings) => {
    expect(told([done], ground(...codings))).toEqual([sentence]);
  });
});

describe("the history of a passage", () => {
  it("tells names as the codes were then, the latest first", () => {
    const events = [
      event([change("a", { codeId: "gas" }, { codeId: "oil" })]),
      event([change("a", { codeId: "trade" }, { codeId: "gas" })]),
      event([make("a")]),
    ];
    expect(told(events, ground(coding("a", "mine", "oil")))).toEqual([
      "You changed “Gas” to “Oil”.",
      "You changed “Trade” to “Gas”.",
      "You coded “Trade”.",
    ]);
  });

  it("says nothing of codings that are not known, nor that there was an event", () => {
    const hidden = event([make("c", "adas")], byAda);
    const both = event([drop("a"), drop("c", "adas")], byAda);
    expect(told([both, hidden], ground(coding("a")))).toEqual(["Ada removed your “Trade”."]);
    expect(told([hidden], ground())).toEqual([]);
  });

  it("keeps the earlier life of what came from elsewhere, and drops what came after leaving", () => {
    const came = [event([move("a", "far", "here")]), event([make("a", "mine", "trade", "far")])];
    expect(told(came, ground(coding("a")))).toEqual([
      "You moved “Trade” here from other words.",
      "You coded “Trade”.",
    ]);
    const left = [
      event([change("x", { weight: null }, { weight: 5 })]),
      event([move("x", "here", "far")]),
      event([change("x", { codeId: "gas" }, { codeId: "trade" })]),
    ];
    expect(told(left, ground(coding("x", "mine", "trade", "far")))).toEqual([
      "You moved “Trade” to other words.",
      "You changed “Gas” to “Trade”.",
    ]);
  });

  it("tells last of what no event made, once all events are known", () => {
    const known = ground(coding("m", "model", "gas"), coding("a"), coding("n", "model"));
    const events = [event([change("m", { codeId: "oil" }, { codeId: "gas" })]), event([make("a")])];
    const origin = "“Oil” and “Trade” of Coder A (language model) came with the project.";
    expect(told(events, known, true).at(-1)).toBe(origin);
    expect(told(events, known, false)).toHaveLength(2);
    expect(told([event([make("a")])], ground(coding("a")), true)).toEqual(["You coded “Trade”."]);
    expect(told([], ground(), true)).toEqual([]);
  });
});
