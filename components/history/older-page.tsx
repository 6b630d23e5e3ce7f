"use client";

import { Alert, Button, Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { Page } from "@/components/shell/page";
import { replaceAddress } from "@/components/shell/page-address";
import { api } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import { HistoryTabs } from "./history-tabs";
import classes from "./older-page.module.css";
import { OlderCodings } from "./older-codings";

/** Codings made when their code was defined otherwise: which codes have such, and a walk through those of one. */
export function OlderPage({ projectId }: { projectId: string }) {
  const codeId = useSearchParams().get("code") ?? undefined;
  const { data, error } = useQuery({
    ...api.coding.listOlder.queryOptions({ input: { projectId, ...(codeId && { codeId }) } }),
    placeholderData: (shown) => shown,
  });
  const choose = (id: string) => replaceAddress(`?code=${id}`);
  return (
    <Page title="History">
      <HistoryTabs projectId={projectId} here="/definitions" />
      <Text size="sm" c="dimmed" mb="sm">
        Codings whose code has been defined anew since they were made or last kept. Look at each again: keep
        it, or give it another code.
      </Text>
      {error && (
        <Alert color="red" title="The list could not be loaded" role="alert">
          {error.message}
        </Alert>
      )}
      {!error && data === undefined && <Loader size="sm" aria-label="Loading codings" />}
      {data?.codes.length === 0 && <p role="status">Every coding was made under the present definition.</p>}
      {data !== undefined && data.codes.length > 0 && (
        <div className={classes.codes} role="group" aria-label="Codes">
          {data.codes.map(({ id, name, count }) => (
            <Button
              key={id}
              size="compact-sm"
              variant={id === codeId ? "filled" : "default"}
              aria-pressed={id === codeId}
              onClick={() => choose(id)}
            >
              {name}: {countOf(count, "coding")}
            </Button>
          ))}
        </div>
      )}
      {data?.now && codeId !== undefined && (
        <OlderCodings key={codeId} projectId={projectId} now={data.now} codings={data.codings} />
      )}
    </Page>
  );
}
