"use client";

import { useCodebook } from "@/components/codebook/use-codebook";
import { Page } from "@/components/shell/page";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { HistoryChoices } from "@/lib/history/entry-view";
import { HistoryExport } from "./history-export";
import { HistoryFilters } from "./history-filters";
import { HistoryList } from "./history-list";
import { HistoryTabs } from "./history-tabs";
import { useHistoryAddress } from "./use-history-address";

interface Props {
  projectId: string;
  userId: string;
  choices: HistoryChoices;
  initialCodes: readonly CodeView[];
}

/** Everything that happened in a project, narrowed as one likes. */
export function HistoryPage({ projectId, userId, choices, initialCodes }: Props) {
  const { address, change, clear } = useHistoryAddress();
  const { tree } = useCodebook(projectId, initialCodes);
  return (
    <Page title="History" tools={<HistoryExport projectId={projectId} address={address} />}>
      <HistoryTabs projectId={projectId} here="" />
      <HistoryFilters choices={choices} tree={tree} address={address} onChange={change} onClear={clear} />
      <HistoryList projectId={projectId} userId={userId} address={address} />
    </Page>
  );
}
