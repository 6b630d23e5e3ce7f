import "server-only";
import { type HistoryGroup, historyGroups } from "@/lib/history/groups";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { shortenAddress } from "@/lib/webhooks/read-address";
import { type WebhookView, tellState } from "@/lib/webhooks/webhook-view";

/**
 * The project's webhooks, whoever made them, the latest made first. How others' fare is hidden from who works blind: it
 * tells when somebody coded.
 */
export async function listWebhooks(member: Member): Promise<WebhookView[]> {
  const { projectId, userId } = member;
  const { blind } = await getSight(member);
  const rows = await database().webhook.findMany({
    where: { projectId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      url: true,
      groups: true,
      nextAt: true,
      toldAt: true,
      problem: true,
      turnedOffAt: true,
      createdById: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ id, url, groups, createdById, createdBy, ...fare }) => {
    const own = createdById === userId;
    return {
      id,
      address: own ? url : shortenAddress(url),
      groups: groups.filter((group): group is HistoryGroup => historyGroups.some((each) => each === group)),
      owner: createdBy.name,
      own,
      state: blind && !own ? { kind: "hidden" } : tellState(fare),
    };
  });
}
