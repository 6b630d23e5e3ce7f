import { describe, expect, it } from "vitest";
import { type Outcome, ruleNextTry } from "./next-try";

const answered = (status: number): Outcome => ({ kind: "answered", status });

describe("ruleNextTry", () => {
  it.each([
    [0, 10],
    [1, 60],
    [2, 600],
    [3, 3_600],
    [4, 21_600],
    [5, 86_400],
  ])("after %i failures and one more waits %i seconds", (before, seconds) => {
    const after = seconds * 1_000;
    expect(ruleNextTry(before, answered(500))).toMatchObject({ kind: "again", after });
    const problem = "nobody answers there";
    expect(ruleNextTry(before, { kind: "unanswered", problem })).toEqual({ kind: "again", after, problem });
  });

  it("gives up after the seventh failure, and says what was wrong", () => {
    expect(ruleNextTry(6, answered(503))).toEqual({
      kind: "off",
      problem: "7 tries failed, the last: the address answered 503",
    });
  });

  it.each([200, 202, 204, 299])("takes %i for heard", (status) => {
    expect(ruleNextTry(3, answered(status))).toEqual({ kind: "told" });
  });

  it.each([199, 301, 307, 400, 404, 429, 500])("does not take %i for heard", (status) => {
    expect(ruleNextTry(0, answered(status)).kind).toBe("again");
  });

  it("stops at once when it is told that nobody wants to hear", () => {
    expect(ruleNextTry(0, answered(410)).kind).toBe("off");
  });
});
