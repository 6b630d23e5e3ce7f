import { memberProcedure } from "@/lib/projects/server/access";
import { CreateWebhookInput, ProjectReference, TurnWebhookInput, WebhookReference } from "./schema";
import { createWebhook, removeWebhook, renewSecret, sendTest, turnWebhook } from "./server/commands";
import { listWebhooks } from "./server/queries";

const action = "webhook.manage";

export const webhookProcedures = {
  list: memberProcedure(action, ProjectReference).handler(({ context }) => listWebhooks(context.member)),
  create: memberProcedure(action, CreateWebhookInput).handler(({ input, context }) =>
    createWebhook(context.member, input),
  ),
  turn: memberProcedure(action, TurnWebhookInput).handler(({ input, context }) =>
    turnWebhook(context.member, input.webhookId, input.on),
  ),
  renew: memberProcedure(action, WebhookReference).handler(({ input, context }) =>
    renewSecret(context.member, input.webhookId),
  ),
  test: memberProcedure(action, WebhookReference).handler(({ input, context }) =>
    sendTest(context.member, input.webhookId),
  ),
  remove: memberProcedure(action, WebhookReference).handler(({ input, context }) =>
    removeWebhook(context.member, input.webhookId),
  ),
};
