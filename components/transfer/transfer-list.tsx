"use client";

import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "@/lib/api/client";
import type { TransferView } from "@/lib/transfer/transfer-question";
import classes from "./transfer.module.css";

/** Milliseconds between two looks while anything is read or written. */
const lookEvery = 2_000;

const say = ({ state, stage, progress }: TransferView): string =>
  state === "asking"
    ? "has been read. Look at what will come, and decide."
    : state === "failed"
      ? "could not be brought over."
      : `${stage || "Waiting for its turn"} (${progress} %)`;

/** The projects that are on their way from other programs. */
export function TransferList({ onOpen }: { onOpen: (projectId: string) => void }) {
  const queries = useQueryClient();
  const { data: transfers = [] } = useQuery({
    ...api.transfer.list.queryOptions(),
    refetchInterval: ({ state }) =>
      state.data?.some((each) => each.state === "working") ? lookEvery : false,
  });
  // One that has gone from this list is on the other.
  const count = transfers.length;
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: api.projects.list.key() });
  }, [count, queries]);
  if (count === 0) return null;
  return (
    <ul className={classes.list} aria-label="Projects on their way">
      {transfers.map((each) => (
        <li key={each.projectId} className={classes.item}>
          <p>
            <b>{each.fileName}</b> {say(each)}
          </p>
          <Button
            size="compact-sm"
            variant={each.state === "asking" ? "filled" : "default"}
            onClick={() => onOpen(each.projectId)}
          >
            {each.state === "asking" ? "Decide" : "Show"}
          </Button>
        </li>
      ))}
    </ul>
  );
}
