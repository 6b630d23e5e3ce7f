"use client";

import { Alert, Button, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { memo, useState } from "react";
import { api } from "@/lib/api/client";
import type { ReadingView } from "@/lib/coding/server/reading";
import { BesideHead } from "./beside-head";
import { BesideReader, type BesideSurroundings } from "./beside-reader";
import classes from "./split-frame.module.css";

interface Props extends BesideSurroundings {
  besideId: string;
  /** What the main pane shows: the same document is not asked for again. */
  main: ReadingView;
}

/** The pane beside the text: which document is in it, and that document. */
export const BesidePane = memo(function BesidePane({ besideId, main, ...surroundings }: Props) {
  const { split } = surroundings;
  const { projectId } = surroundings.member;
  const [head, setHead] = useState<HTMLElement | null>(null);
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
      <BesideHead
        split={split}
        besideId={besideId}
        mainId={main.document.id}
        documents={main.documents}
        tools={setHead}
      />
      {beside !== undefined && (
        <BesideReader key={beside.reading.textId} {...surroundings} {...beside} same={same} head={head} />
      )}
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
});
