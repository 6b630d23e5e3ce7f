"use client";

import { UnstyledButton } from "@mantine/core";
import { useMemo } from "react";
import { PictureFrame } from "@/components/pictures/picture-frame";
import { PictureTable } from "@/components/pictures/picture-table";
import { drawCloud } from "@/lib/pictures/draw-cloud";
import type { Look } from "@/lib/pictures/look";
import type { WordCount } from "@/lib/search/search-view";
import classes from "./search.module.css";

interface Props {
  words: readonly WordCount[];
  onWord: (word: string) => void;
}

/** As many as can be read in one picture. */
const mostDrawn = 100;
const title = "Word cloud";

/** The most frequent words or phrases, each as large as it is frequent. */
export function WordCloud({ words, onWord }: Props) {
  const drawn = useMemo(() => words.slice(0, mostDrawn), [words]);
  const draw = useMemo(() => (look: Look) => drawCloud(drawn, look), [drawn]);
  return (
    <PictureFrame
      title={title}
      description="The larger, the more often it stands in the texts; what finds no room is in the table alone. Where a word stands and how dark it is means nothing more."
      draw={draw}
      sheet={() => ({
        title,
        columns: [{ heading: "Words" }, { heading: "Times" }, { heading: "Documents" }],
        rows: words.map(({ word, count, documents }) => [word, count, documents]),
      })}
      onPoint={(at) => drawn[at] && onWord(drawn[at].word)}
      table={
        <PictureTable
          caption={title}
          columns={["Words", "Times", "Documents"]}
          rows={words.map(({ word, count, documents }) => ({
            id: word,
            name: (
              <UnstyledButton
                className={classes.document}
                aria-label={`Search for ${word}`}
                onClick={() => onWord(word)}
              >
                {word}
              </UnstyledButton>
            ),
            cells: [count.toLocaleString("en-US"), documents.toLocaleString("en-US")],
          }))}
        />
      }
    />
  );
}
