import "server-only";
import { Bell } from "@/lib/platform/bell";
import { changesTopic } from "@/lib/platform/events";
import { log } from "@/lib/platform/logger";
import { subscribe } from "@/lib/platform/notify";
import { stopping } from "@/lib/platform/stopping";
import { claimWebhook } from "./claim-webhook";
import { deliver } from "./deliver";

/** Milliseconds after which it is looked for webhooks whose next try has come. */
const lookEvery = 5_000;
/** Milliseconds between two looks at least: many changes in a second are looked at once, whether anybody is told or not. */
const restBetween = 1_000;
/** Webhooks told at the same time: one that does not answer keeps no other waiting. */
const places = 8;

/**
 * Tells webhooks what happens, from now until the process is asked to stop. Any number of processes on one database may
 * do so.
 */
export async function runWebhooks(): Promise<void> {
  const bell = new Bell();
  const ring = () => bell.ring();
  stopping.addEventListener("abort", ring);
  await subscribe(changesTopic, ring);
  void goOn(bell);
}

async function goOn(bell: Bell): Promise<void> {
  const working = new Set<Promise<void>>();
  while (!stopping.aborted) {
    try {
      await fillPlaces(working, bell);
    } catch (error) {
      report("Webhooks could not be looked for", error);
    }
    await new Promise((resolve) => setTimeout(resolve, restBetween).unref());
    await bell.wait(lookEvery);
  }
}

/** Takes webhooks until the places are full or none is due; whenever one is done it is looked again. */
async function fillPlaces(working: Set<Promise<void>>, bell: Bell): Promise<void> {
  while (working.size < places && !stopping.aborted) {
    const webhook = await claimWebhook(new Date());
    if (webhook === null) return;
    const done = deliver(webhook, new Date(), stopping)
      .catch((error: unknown) => report("A webhook could not be told", error))
      .finally(() => {
        working.delete(done);
        bell.ring();
      });
    working.add(done);
  }
}

const report = (what: string, error: unknown) =>
  log("warn", `${what}: ${error instanceof Error ? error.message : ""}`);
