"use client";

import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { CodeDot } from "@/components/codebook/code-dot";
import type { UnplacedView } from "@/lib/incoming/incoming-view";
import classes from "./incoming.module.css";
import { PlaceSearch } from "./place-search";
import { useRepairs } from "./use-repairs";

/** An excerpt that waits: its words, what it is coded with, and the ways to place or dismiss it. */
export function RepairItem({ projectId, item }: { projectId: string; item: UnplacedView }) {
  const { id, quote, codes, coder, documentName, place, hasNumbers, memo, mayChange } = item;
  const [seeking, setSeeking] = useState(false);
  const { dismiss } = useRepairs(projectId);
  const called = quote === "" ? "the excerpt without words" : `“${quote.slice(0, 60)}”`;
  return (
    <li className={classes.item}>
      <p className={classes.quote} dir="auto">
        {quote !== ""
          ? quote
          : hasNumbers
            ? "The file gives no words, but numbers of a place."
            : "The file gives no words."}
      </p>
      <p className={classes.facts}>
        {codes.map(({ name, color }) => (
          <span key={name}>
            <CodeDot color={color} /> {name}
          </span>
        ))}
        <span>{coder}</span>
        {documentName !== "" && <span>{documentName}</span>}
        {place !== "" && <span>{place}</span>}
        {memo !== "" && <span>with a memo: {memo.slice(0, 120)}</span>}
      </p>
      {mayChange ? (
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={seeking}
            aria-label={`Find a place for ${called}`}
            onClick={() => setSeeking(!seeking)}
          >
            Find a place
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Dismiss ${called}`}
            onClick={() => void dismiss([id])}
          >
            Dismiss
          </Button>
        </Group>
      ) : (
        <p className={classes.facts}>Who brought it in, or a lead, can place it.</p>
      )}
      {seeking && <PlaceSearch projectId={projectId} item={item} />}
    </li>
  );
}
