"use client";

import { ActionIcon, Button } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { focusNeighbour } from "@/components/shell/focus-neighbour";
import type { WordCount } from "@/lib/search/search-view";
import { countOf } from "@/lib/shared/count-of";
import classes from "./search.module.css";
import type { StopWordsState } from "./use-stop-words";

interface Props {
  words: readonly WordCount[];
  onWord: (word: string) => void;
  /** Null where nothing is left out, or one may not say what is. */
  change: StopWordsState["change"];
}

/** Words shown until all are asked for. */
const first = 100;

/** The most frequent words or phrases, each to be sought or to be left out. */
export function WordList({ words, onWord, change }: Props) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  // The button that had the focus is gone: one goes on at the first of those it showed.
  useEffect(() => {
    if (all) list.current?.children[first]?.querySelector("button")?.focus();
  }, [all]);
  return (
    <>
      <ol ref={list} className={classes.frequent}>
        {(all ? words : words.slice(0, first)).map(({ word, count, documents }) => (
          <li key={word} className={classes.counted}>
            <button
              type="button"
              className={classes.word}
              aria-label={`Search for ${word}: ${countOf(count, "time")}, in ${countOf(documents, "document")}`}
              onClick={() => onWord(word)}
            >
              <span>{word}</span>
              <span
                className={classes.share}
                style={{ inlineSize: `${Math.max(2, (60 * count) / words[0]!.count)}%` }}
                aria-hidden
              />
              <b>{count.toLocaleString("en-US")}</b>
            </button>
            {change && (
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                aria-label={`Leave ${word} out`}
                title={`Leave “${word}” out`}
                onClick={({ currentTarget }) => {
                  focusNeighbour(currentTarget);
                  void change({ add: [word] });
                }}
              >
                <IconEyeOff size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {!all && words.length > first && (
        <Button variant="default" onClick={() => setAll(true)}>
          Show all {words.length}
        </Button>
      )}
    </>
  );
}
