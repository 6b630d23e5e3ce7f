import "server-only";
import { log } from "@/lib/platform/logger";
import { database } from "./client";

/**
 * Has the database count what stands in the largest tables, once much was written into them. A server does so by itself in
 * a while; the embedded one never does, and asks in a bad order of what it does not know. Never fails.
 */
export async function lookAtTables(): Promise<void> {
  try {
    await database().$executeRaw`ANALYZE "Document", "Passage", "Coding", "Memo", "Event"`;
  } catch (error) {
    log("warn", `Tables could not be looked at: ${error instanceof Error ? error.message : String(error)}`);
  }
}
