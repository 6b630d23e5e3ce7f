"use client";

import { Checkbox, NativeSelect, SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import classes from "./search.module.css";
import { StopWords } from "./stop-words";
import { useStopWords } from "./use-stop-words";
import { WordCloud } from "./word-cloud";
import { WordList } from "./word-list";

interface Props {
  projectId: string;
  documentIds: readonly string[] | undefined;
  onWord: (word: string) => void;
}

const lengths = [
  { value: "1", label: "Words" },
  { value: "2", label: "Phrases of two words" },
  { value: "3", label: "Phrases of three words" },
  { value: "4", label: "Phrases of four words" },
];

/** The words and phrases that stand in the texts most often, as a list or a cloud, to begin a search from. */
export function FrequentWords({ projectId, documentIds, onWord }: Props) {
  const [withoutStopWords, setWithout] = useState(true);
  const [length, setLength] = useState(1);
  const [shown, setShown] = useState("list");
  const { data, error } = useQuery({
    ...api.search.countWords.queryOptions({ input: { projectId, documentIds, withoutStopWords, length } }),
    retry: false,
  });
  const stopWords = useStopWords(projectId);
  return (
    <section aria-labelledby="frequent-words">
      <h2 id="frequent-words" className={classes.heading}>
        {length === 1 ? "The most frequent words" : "The most frequent phrases"}
      </h2>
      <div className={classes.frequentTools}>
        <NativeSelect
          aria-label="What is counted"
          data={lengths}
          value={String(length)}
          onChange={(event) => setLength(Number(event.currentTarget.value))}
        />
        <SegmentedControl
          aria-label="Shown as"
          data={[
            { value: "list", label: "List" },
            { value: "cloud", label: "Cloud" },
          ]}
          value={shown}
          onChange={setShown}
        />
        <Checkbox
          label={
            length === 1
              ? "Without words such as “the”, “of” and “which”, by the language of each text"
              : "Without phrases that begin or end with words such as “the”, “of” and “which”, by the language of each text"
          }
          checked={withoutStopWords}
          onChange={(event) => setWithout(event.currentTarget.checked)}
        />
      </div>
      {withoutStopWords && <StopWords {...stopWords} />}
      {error && <p className={classes.said}>The words could not be counted: {error.message}</p>}
      {!data && !error && <Skeleton height={160} mt={12} role="status" aria-label="Counting the words" />}
      {data?.length === 0 && (
        <p className={classes.said}>
          {length === 1
            ? "There are no texts to search yet. Upload documents, and come back."
            : "No phrase of so many words stands in the texts more than once."}
        </p>
      )}
      {data && data.length > 0 && shown === "cloud" && <WordCloud words={data} onWord={onWord} />}
      {data && data.length > 0 && shown === "list" && (
        <WordList words={data} onWord={onWord} change={withoutStopWords ? stopWords.change : null} />
      )}
    </section>
  );
}
