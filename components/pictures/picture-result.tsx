"use client";

import { Loader, Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./pictures.module.css";

interface Props<T> {
  /** What is still to be chosen; null when the picture can be drawn. */
  gap: string | null;
  query: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly isPlaceholderData: boolean;
  };
  children: (data: T) => ReactNode;
}

/** A picture when its numbers are there, and before that what is missing. */
export function PictureResult<T>({ gap, query: { data, error, isPlaceholderData }, children }: Props<T>) {
  if (gap !== null) return <Said>{gap}</Said>;
  if (error)
    return (
      <p role="alert" className={classes.said}>
        The picture could not be drawn: {error.message}
      </p>
    );
  if (data === undefined)
    return <Skeleton height={320} mt="md" role="status" aria-label="Counting what the picture shows" />;
  return (
    <>
      {isPlaceholderData && <Loader size="sm" role="status" aria-label="Counting" />}
      {children(data)}
    </>
  );
}

/** What stands in place of a picture. */
export const Said = ({ children }: { children: ReactNode }) => (
  <p role="status" className={classes.said}>
    {children}
  </p>
);
