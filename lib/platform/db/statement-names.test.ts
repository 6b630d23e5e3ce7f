import { describe, expect, test } from "vitest";
import { StatementNames } from "./statement-names";

describe("names of prepared statements", () => {
  test("stay with their statement, and differ from those of others and of other processes", () => {
    const [ours, theirs] = [new StatementNames(), new StatementNames()];
    const name = ours.nameOf("SELECT 1");
    expect(name).not.toBe("");
    expect(ours.nameOf("SELECT 1")).toBe(name);
    expect(ours.nameOf("SELECT 2")).not.toBe(name);
    expect(theirs.nameOf("SELECT 1")).not.toBe(name);
  });

  test("are not given again to another connection", () => {
    const names = new StatementNames();
    const before = ["a", "b", "c"].map((statement) => names.nameOf(statement));
    names.renew();
    const after = ["c", "b", "a"].map((statement) => names.nameOf(statement));
    expect(new Set([...before, ...after]).size).toBe(6);
  });

  test("are given to so many statements only; known ones keep theirs", () => {
    const names = new StatementNames();
    const first = names.nameOf("first");
    const given = Array.from({ length: 1_000 }, (_, index) => names.nameOf(`SELECT ${index}`));
    expect(given.filter((name) => name !== "")).toHaveLength(199);
    expect(given.at(-1)).toBe("");
    expect(names.nameOf("first")).toBe(first);
  });
});
