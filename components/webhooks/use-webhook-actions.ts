"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { WebhookView } from "@/lib/webhooks/webhook-view";

/** What people do with the webhooks of a project: each tells what came of it, and has the list asked for anew. */
export function useWebhookActions(projectId: string) {
  const queries = useQueryClient();
  const [testing, setTesting] = useState<string | null>(null);
  const reload = () => queries.invalidateQueries({ queryKey: api.webhooks.list.key() });
  /** Does it; null when it failed, which was told then. */
  const run = async <T>(failed: string, act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      notifyError(error, failed);
      return null;
    } finally {
      await reload();
    }
  };
  return {
    testing,
    reload,
    test: async ({ id, address }: WebhookView) => {
      setTesting(id);
      await run("The test was not heard", async () => {
        const { problem } = await client.webhooks.test({ projectId, webhookId: id });
        if (problem !== null) throw new Error(`${address}: ${problem}.`);
        notifyDone(`${address} has heard the test.`);
      });
      setTesting(null);
    },
    turn: ({ id, address }: WebhookView, on: boolean) =>
      run("Nothing was changed", async () => {
        await client.webhooks.turn({ projectId, webhookId: id, on });
        notifyDone(on ? `${address} is told again.` : `${address} is told nothing for now.`);
      }),
    renew: ({ id }: WebhookView) =>
      run("The secret is still the old one", async () => {
        const { secret } = await client.webhooks.renew({ projectId, webhookId: id });
        return secret;
      }),
    remove: ({ id, address }: WebhookView) =>
      run("It was not deleted", async () => {
        await client.webhooks.remove({ projectId, webhookId: id });
        notifyDone(`The webhook to ${address} is deleted.`);
      }),
  };
}
