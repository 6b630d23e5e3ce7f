"use client";

import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import classes from "./excerpt-card.module.css";

interface Props {
  projectId: string;
  passageId: string;
  /** BCP 47; "" when unknown. */
  language: string;
}

/** The paragraphs around a passage, with the passage marked. */
export function ExcerptContext({ projectId, passageId, language }: Props) {
  const { data, error } = useQuery(api.analysis.getContext.queryOptions({ input: { projectId, passageId } }));
  if (error) return <p className={classes.problem}>The context could not be read: {error.message}</p>;
  if (!data) return <Skeleton height={96} my={8} role="status" aria-label="Reading the context" />;
  return (
    <div className={classes.context} lang={language || undefined}>
      {data.map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph.map(({ text, inside }, piece) => (inside ? <mark key={piece}>{text}</mark> : text))}
        </p>
      ))}
    </div>
  );
}
