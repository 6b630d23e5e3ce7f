"use client";

import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { notifyManager, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { FreshQueryClient } from "./fresh-query-client";
import { PageRefreshProvider } from "./page-refresh";
import { theme } from "./theme";

// What was done is drawn with whatever else the same key or click changed, and not a frame after it.
notifyManager.setScheduler(queueMicrotask);

/** What every page's components stand on: look, dialogs, messages, and the cache of what the server said. */
export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(
    () => new FreshQueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } }),
  );
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <ModalsProvider labels={{ confirm: "Confirm", cancel: "Cancel" }}>
          <Notifications position="bottom-right" limit={4} />
          <PageRefreshProvider>{children}</PageRefreshProvider>
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
