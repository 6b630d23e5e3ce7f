import { expect, it } from "vitest";
import { tellNews } from "./into-news";

type State = "working" | "asking" | "failed";
const views = (state: State | null) => (state === null ? [] : [{ jobId: "a", fileName: "a.qdpx", state }]);

it.each<[State | null, State | null, boolean, string]>([
  [null, "working", false, ""],
  ["working", "working", false, ""],
  ["working", "asking", false, "“a.qdpx” was read. Choose what becomes of it."],
  ["asking", "asking", false, ""],
  ["asking", "working", false, ""],
  ["working", null, false, "“a.qdpx” was brought in."],
  ["working", null, true, "“a.qdpx” was taken off the list."],
  ["failed", null, true, "“a.qdpx” was taken off the list."],
  ["asking", null, false, ""],
])("from %s to %s, left %s: %s", (before, now, isLeft, said) => {
  expect(tellNews(views(before), views(now), new Set(isLeft ? ["a"] : []))).toBe(said);
});
