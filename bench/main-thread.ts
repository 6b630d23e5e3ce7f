import type { Page } from "@playwright/test";

/** Gives the milliseconds the page's main thread has worked since it was last asked. */
export type SpentTime = () => Promise<number>;

/** Counts processor time, not time on the clock: what other programs do at the same time is not in it. */
export async function watchMainThread(page: Page): Promise<SpentTime> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  let last = 0;
  const spent: SpentTime = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const now = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
    const since = now - last;
    last = now;
    return since;
  };
  await spent();
  return spent;
}
