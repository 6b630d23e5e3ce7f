import { describe, expect, test } from "vitest";
import { Batches } from "./batches";

/** Batches whose work ends when it is told to, and what was begun. */
function watched(atMost: number) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const batches = new Batches<string>(atMost, async (items) => {
    begun.push(items.join(" "));
    await new Promise<void>((resolve) => ends.push(resolve));
  });
  const end = async () => {
    ends.shift()!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { batches, begun, end };
}

describe("batches", () => {
  test("begin at once with what waits alone, and take what came meanwhile together", async () => {
    const { batches, begun, end } = watched(8);
    for (const item of ["a", "b", "c"]) batches.add("one", item);
    expect(begun).toEqual(["a"]);
    await end();
    expect(begun).toEqual(["a", "b c"]);
    batches.add("one", "d");
    await end();
    expect(begun).toEqual(["a", "b c", "d"]);
    await end();
    batches.add("one", "e");
    expect(begun.at(-1)).toBe("e");
  });

  test("hold no more than they may, in the order asked for", async () => {
    const { batches, begun, end } = watched(2);
    for (const item of ["a", "b", "c", "d", "e"]) batches.add("one", item);
    for (let turn = 0; turn < 3; turn += 1) await end();
    expect(begun).toEqual(["a", "b c", "d e"]);
  });

  test("of another key do not wait", () => {
    const { batches, begun } = watched(8);
    batches.add("one", "a");
    batches.add("two", "b");
    expect(begun).toEqual(["a", "b"]);
  });
});
