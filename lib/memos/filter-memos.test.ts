import { describe, expect, it } from "vitest";
import { type ListedMemo, filterMemos } from "./filter-memos";
import { readMemosAddress, writeMemosAddress } from "./memos-address";
import { plainBody } from "./plain-body";

const memo = (id: string, patch: Partial<ListedMemo> = {}): ListedMemo => ({
  id,
  target: "project",
  targetId: "p",
  targetName: "The project",
  documentTitle: null,
  typeId: null,
  title: id,
  body: plainBody(""),
  authorId: "ada",
  author: "Ada",
  createdAt: new Date("2026-01-05"),
  updatedAt: new Date("2026-01-10"),
  ...patch,
});
const types = [
  { id: "q", position: 0, name: "Question", color: null },
  { id: "a", position: 1, name: "Analytic", color: null },
];
const gas = { type: "reference", attrs: { kind: "code", id: "gas", label: "Gas" } };
const memos = [
  memo("Zeal", { typeId: "a", updatedAt: new Date("2026-03-01T23:59:00Z"), authorId: "ben", author: "Ben" }),
  memo("amber", { body: plainBody("Gas flows\nwest"), createdAt: new Date("2026-02-01") }),
  memo("Gas", {
    target: "code",
    targetId: "gas",
    targetName: "Gas",
    typeId: "q",
    author: null,
    authorId: null,
  }),
  memo("", { body: { type: "doc", content: [{ type: "paragraph", content: [gas] }] } }),
];
const list = (query: string) =>
  filterMemos(memos, readMemosAddress(new URLSearchParams(query)), {
    types,
    openThreads: (id) => (id === "amber" ? 1 : 0),
  }).map(({ id }) => id);

describe("filterMemos", () => {
  it.each([
    ["", ["Zeal", "amber", "Gas", ""]],
    ["text=west+GAS", ["amber"]],
    ["text=gas", ["amber", "Gas", ""]],
    ["type=none", ["amber", ""]],
    ["type=a", ["Zeal"]],
    ["author=ben", ["Zeal"]],
    ["on=code", ["Gas"]],
    ["on=nothing", ["Zeal", "amber", "Gas", ""]],
    ["code=gas", ["Gas", ""]],
    ["since=2026-03-01", ["Zeal"]],
    ["until=2026-02-28", ["amber", "Gas", ""]],
    ["since=soon", ["Zeal", "amber", "Gas", ""]],
    ["open=1", ["amber"]],
    ["memo=Gas&text=nowhere", ["Gas"]],
    ["order=title", ["amber", "Gas", "Zeal", ""]],
    ["order=author", ["amber", "", "Zeal", "Gas"]],
    ["order=type", ["Gas", "Zeal", "amber", ""]],
    ["order=written", ["amber", "Zeal", "Gas", ""]],
  ])("lists for “%s” %j", (query, expected) => expect(list(query)).toEqual(expected));
});

describe("the board's address", () => {
  it("reads what it writes", () => {
    const query =
      "memo=m&text=a+b&type=t&author=u&code=c&since=2026-01-01&until=2026-01-02&on=cell&open=1&order=title&as=table";
    expect(writeMemosAddress(readMemosAddress(new URLSearchParams(query))).toString()).toBe(query);
    expect(writeMemosAddress(readMemosAddress(new URLSearchParams("order=x&on=y&as=z"))).toString()).toBe("");
  });
});
