import { commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { created } from "@/lib/shared/change";

/** A code as changes carry it. For tests. */
export const testCodeRow = (name: string, position = 0) => ({
  parentId: null,
  position,
  name,
  color: "#336699",
  definition: "",
  whenToUse: "",
  whenNotToUse: "",
  example: "",
  codable: true,
  shortcut: null,
  guid: crypto.randomUUID(),
});

/** Makes a code by a command of its own; the event's id. For tests. */
export async function createTestCode(member: Member, name: string): Promise<string> {
  const row = testCodeRow(name);
  const { event } = await commit(member, async () => {
    const changes = [created("code", crypto.randomUUID(), row)];
    return { kind: "code.add", summary: `added ${name}`, changes, result: null };
  });
  return event?.id ?? "";
}
