import { Button, Group } from "@mantine/core";
import { sayGroups, sayState } from "@/lib/webhooks/say-webhook";
import type { WebhookView } from "@/lib/webhooks/webhook-view";
import rows from "@/components/accounts/access-rows.module.css";
import classes from "./webhooks.module.css";

/** What can be done with a webhook; to others' only the last. */
interface WebhookActions {
  readonly onTest: (webhook: WebhookView) => void;
  readonly onTurn: (webhook: WebhookView, on: boolean) => void;
  readonly onRenew: (webhook: WebhookView) => void;
  readonly onRemove: (webhook: WebhookView) => void;
}

interface Props extends WebhookActions {
  webhooks: readonly WebhookView[];
  /** The id of the one that is being tested. */
  testing: string | null;
}

/** Webhooks with what each is told, how it fares, and what can be done with it. */
export function WebhookRows({ webhooks, testing, ...actions }: Props) {
  const now = new Date();
  return (
    <ul className={rows.rows}>
      {webhooks.map((webhook) => (
        <li key={webhook.id} className={classes.row}>
          <div>
            <span className={classes.address} dir="ltr">
              {webhook.address}
            </span>
            <div className={rows.quiet} suppressHydrationWarning>
              {!webhook.own && `Of ${webhook.owner}. `}
              {sayGroups(webhook)}. {sayState(webhook.state, now)}
            </div>
          </div>
          <WebhookButtons webhook={webhook} testing={testing === webhook.id} {...actions} />
        </li>
      ))}
    </ul>
  );
}

interface ButtonsProps extends WebhookActions {
  webhook: WebhookView;
  testing: boolean;
}

function WebhookButtons({ webhook, testing, onTest, onTurn, onRenew, onRemove }: ButtonsProps) {
  const { address, own, state } = webhook;
  const on = state.kind === "off";
  const look = { variant: "default", size: "compact-sm" } as const;
  return (
    <Group gap={6} justify="flex-end">
      {own && (
        <>
          <Button
            {...look}
            loading={testing}
            aria-label={`Send a test to ${address}`}
            onClick={() => onTest(webhook)}
          >
            Send a test
          </Button>
          <Button
            {...look}
            aria-label={`${on ? "Turn on" : "Turn off"} ${address}`}
            onClick={() => onTurn(webhook, on)}
          >
            {on ? "Turn on" : "Turn off"}
          </Button>
          <Button {...look} aria-label={`New secret for ${address}`} onClick={() => onRenew(webhook)}>
            New secret
          </Button>
        </>
      )}
      <Button {...look} aria-label={`Delete ${address}`} onClick={() => onRemove(webhook)}>
        Delete
      </Button>
    </Group>
  );
}
