import { z } from "zod";
import { type HistoryGroup, historyGroups } from "@/lib/history/groups";
import { longestAddress } from "./read-address";

export const ProjectReference = z.object({ projectId: z.uuid() });

export const WebhookReference = ProjectReference.extend({ webhookId: z.uuid() });

export const CreateWebhookInput = ProjectReference.extend({
  address: z
    .string()
    .min(1, "Give the address that is to be told.")
    .max(longestAddress, `This address is too long: at most ${longestAddress} characters.`),
  /** None: everything. */
  groups: z.array(z.enum(historyGroups as [HistoryGroup, ...HistoryGroup[]])).max(historyGroups.length),
});
export type CreateWebhookInput = z.infer<typeof CreateWebhookInput>;

export const TurnWebhookInput = WebhookReference.extend({ on: z.boolean() });
