import { describe, expect, it } from "vitest";
import { describeUploads, failedFirst, problemBeforeSending, type Upload } from "./uploads";

const upload = (state: Upload["state"]): Upload => ({
  key: state,
  name: "a.txt",
  size: 1,
  state,
  progress: 0,
  document: null,
  problem: null,
});

describe("describeUploads", () => {
  it.each<[Upload["state"][], string]>([
    [[], ""],
    [["waiting"], "0 of 1 file added."],
    [["done", "sending"], "1 of 2 files added."],
    [["done", "failed", "done"], "2 of 3 files added, 1 could not be added."],
  ])("%j: %s", (states, sentence) => {
    expect(describeUploads(states.map(upload))).toBe(sentence);
  });
});

describe("problemBeforeSending", () => {
  it.each([
    [0, /no text/],
    [1, null],
    [100 * 1024 * 1024, null],
    [240 * 1024 * 1024, /240 MB; the limit is 100 MB/],
  ])("of %i bytes: %s", (size, problem) => {
    const found = problemBeforeSending({ size });
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });
});

it("puts what failed first and keeps the order otherwise", () => {
  const states = ["done", "failed", "waiting", "sending"] as const;
  expect(failedFirst(states.map(upload)).map(({ state }) => state)).toEqual([
    "failed",
    "done",
    "waiting",
    "sending",
  ]);
});
