import { afterEach, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { allowAttempt, clearAttempts } from "./attempts";

afterEach(() => database().$executeRaw`RESET TIME ZONE`);

describe("attempts", () => {
  it("are within the limit until it is passed, key by key", async () => {
    const key = crypto.randomUUID();
    const outcomes = [1, 2, 3].map(() => () => allowAttempt(key, 2, 15));
    const allowed = [];
    for (const attempt of outcomes) allowed.push(await attempt());
    expect(allowed).toEqual([true, true, false]);
    expect(await allowAttempt(crypto.randomUUID(), 2, 15)).toBe(true);
  });

  it("are forgotten under a key that succeeded, and counted anew when their window is over", async () => {
    const [key, other] = [crypto.randomUUID(), crypto.randomUUID()];
    await allowAttempt(key, 1, 15);
    await clearAttempts(key);
    expect(await allowAttempt(key, 1, 15)).toBe(true);
    await database().attempt.create({ data: { key: other, count: 9, expiresAt: new Date(Date.now() - 1) } });
    expect(await allowAttempt(other, 1, 15)).toBe(true);
  });

  it("outlast the success of another key, whatever zone the server keeps", async () => {
    await database().$executeRaw`SET TIME ZONE 'America/New_York'`;
    const key = crypto.randomUUID();
    await allowAttempt(key, 1, 15);
    const { expiresAt } = await database().attempt.findUniqueOrThrow({ where: { key } });
    const minutes = (expiresAt.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(13);
    expect(minutes).toBeLessThan(16);
    await clearAttempts(crypto.randomUUID());
    expect(await allowAttempt(key, 1, 15)).toBe(false);
  });
});
