import "server-only";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { countOf } from "@/lib/shared/count-of";
import type { Change } from "@/lib/shared/change";
import { getChangeableCodings } from "./find-codings";
import { confirmAll } from "./confirm-all";

/** Keeps codings as they are in the light of their codes' present definitions. */
export function keepCodings(member: Member, codingIds: readonly string[]): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { codings, action } = await getChangeableCodings(tx, member, codingIds);
    const same = codings.map(({ id }): Change => ({ entity: "coding", id, before: {}, after: {} }));
    return {
      kind: "coding.keep",
      action,
      summary: `kept ${countOf(codings.length, "coding")} in the light of the present definition`,
      changes: await confirmAll(tx, same),
      result: null,
    };
  });
}
