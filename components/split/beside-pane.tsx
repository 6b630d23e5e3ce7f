"use client";

import { Alert, Button, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "@/lib/api/client";
import type { ReadingView } from "@/lib/coding/server/reading";
import { BesideHead } from "./beside-head";
import classes from "./split-frame.module.css";
import type { Split } from "./use-split";

/** What is read beside the text, and where it opens when it never stood there. */
export interface BesideReading {
  readonly reading: ReadingView;
  readonly keptOffset: number | null;
}

interface Props {
  projectId: string;
  split: Split;
  besideId: string;
  /** What the main pane shows: the same document is not asked for again. */
  main: ReadingView;
  children: (beside: BesideReading) => ReactNode;
}

/** The pane beside the text: which document is in it, and that document. */
export function BesidePane({ projectId, split, besideId, main, children }: Props) {
  const same = besideId === main.document.id;
  const { data, error, refetch } = useQuery({
    ...api.coding.read.queryOptions({ input: { projectId, documentId: besideId } }),
    enabled: !same,
    // Comparing a whole text with itself would take longer than showing it.
    structuralSharing: false,
    refetchOnWindowFocus: false,
  });
  const beside = same ? { reading: main, keptOffset: null } : data;
  const title = main.documents.find(({ id }) => id === besideId)?.title ?? "";
  return (
    <section
      className={classes.beside}
      aria-label={`Beside: ${title}`}
      data-active={split.active === "beside" || undefined}
      onFocusCapture={() => split.activate("beside")}
      onPointerDownCapture={() => split.activate("beside")}
    >
      <BesideHead split={split} besideId={besideId} mainId={main.document.id} documents={main.documents} />
      {beside !== undefined && children(beside)}
      {beside === undefined && error === null && (
        <div className={classes.waiting}>
          <Loader size="sm" aria-label="The document is being loaded" />
        </div>
      )}
      {beside === undefined && error !== null && (
        <Alert color="red" title="The document could not be loaded" m="xs">
          {error.message}{" "}
          <Button size="compact-xs" variant="white" onClick={() => void refetch()}>
            Try again
          </Button>
        </Alert>
      )}
    </section>
  );
}
