"use client";

import { useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { client } from "@/lib/api/client";
import type { JobAnswer } from "@/lib/jobs/schema";

export interface JobActions {
  /** The job whose action is on its way. */
  readonly busy: string | null;
  answer(id: string, answer: JobAnswer): void;
  cancel(id: string): void;
  retry(id: string): void;
  dismiss(id: string): void;
  dismissOver(): void;
}

/** What a person does to jobs. The list changes by the stream of news, not by the answers. */
export function useJobActions(projectId: string): JobActions {
  const [busy, setBusy] = useState<string | null>(null);
  const run = (id: string, work: () => Promise<unknown>) => {
    setBusy(id);
    void work()
      .catch((error: unknown) => notifyError(error))
      .finally(() => setBusy(null));
  };
  return {
    busy,
    answer: (id, answer) => run(id, () => client.jobs.answer({ projectId, id, answer })),
    cancel: (id) => run(id, () => client.jobs.cancel({ projectId, id })),
    retry: (id) => run(id, () => client.jobs.retry({ projectId, id })),
    dismiss: (id) => run(id, () => client.jobs.dismiss({ projectId, id })),
    dismissOver: () => run("", () => client.jobs.dismissOver({ projectId })),
  };
}
