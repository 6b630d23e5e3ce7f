import { describe, expect, it } from "vitest";
import { FairTurns } from "./fair-turns";

/** Takes turns in the given order of keys and tells in which order they came, ending each as it comes. */
async function orderOf(places: number, keys: readonly string[]): Promise<string[]> {
  const turns = new FairTurns(places);
  const came: string[] = [];
  await Promise.all(
    keys.map(async (key) => {
      const end = await turns.take(key.charAt(0));
      came.push(key);
      await Promise.resolve();
      end();
    }),
  );
  return came;
}

describe("FairTurns", () => {
  it("serves keys in rotation, and each in order", async () => {
    expect(await orderOf(1, ["a1", "a2", "a3", "b1", "b2", "c1"])).toEqual([
      "a1",
      "a2",
      "b1",
      "c1",
      "a3",
      "b2",
    ]);
  });

  it("never lets more go on than there are places", async () => {
    const turns = new FairTurns(2);
    const [first, second] = [await turns.take("a"), await turns.take("a")];
    let third = false;
    const waiting = turns.take("b").then((end) => {
      third = true;
      end();
    });
    await Promise.resolve();
    expect(third).toBe(false);
    first();
    first(); // a second call gives no second place
    await waiting;
    second();
    expect(await Promise.all([turns.take("c"), turns.take("c")])).toHaveLength(2);
  });

  it("forgets who gave up waiting", async () => {
    const turns = new FairTurns(1);
    const end = await turns.take("a");
    const given = new AbortController();
    const waiting = turns.take("b", given.signal);
    given.abort(new Error("cancelled"));
    await expect(waiting).rejects.toThrow("cancelled");
    await expect(turns.take("b", given.signal)).rejects.toThrow("cancelled");
    end();
    (await turns.take("c"))();
  });
});
