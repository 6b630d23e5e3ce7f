"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@mantine/core";
import { useCodebook } from "@/components/codebook/use-codebook";
import { notifyError } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { client } from "@/lib/api/client";
import type { Definition } from "@/lib/codebook/definition-versions";
import type { OlderCodingView } from "@/lib/coding/older-coding-view";
import { OlderCoding } from "./older-coding";
import classes from "./history.module.css";

interface Props {
  projectId: string;
  now: Definition;
  codings: readonly OlderCodingView[];
}

/** Codings of one code, to be kept or recoded one after the other. */
export function OlderCodings({ projectId, now, codings }: Props) {
  const queries = useQueryClient();
  const { tree } = useCodebook(projectId);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await runInOrder(queries, projectId, work);
    } catch (error) {
      notifyError(error);
    } finally {
      await queries.invalidateQueries();
      setBusy(false);
    }
  };
  const keep = (ids: string[]) => void run(() => client.coding.keep({ projectId, codingIds: ids }));
  const own = codings.filter(({ mayChange }) => mayChange).map(({ id }) => id);
  return (
    <>
      <ol className={classes.list} aria-label="Codings to look at again">
        {codings.map((coding) => (
          <OlderCoding
            key={coding.id}
            projectId={projectId}
            coding={coding}
            now={now}
            tree={tree}
            busy={busy}
            onKeep={() => keep([coding.id])}
            onRecode={(codeId) =>
              void run(() => client.coding.changeCode({ projectId, codingIds: [coding.id], codeId }))
            }
          />
        ))}
      </ol>
      {own.length > 1 && (
        <Button variant="default" mt="md" disabled={busy} onClick={() => keep(own)}>
          Keep all {own.length} shown
        </Button>
      )}
    </>
  );
}
