"use client";

import { NativeSelect } from "@mantine/core";
import type { MatrixSpec } from "@/lib/tables/matrix";
import { WordsBetween } from "./words-between";

type Together = Pick<MatrixSpec, "match" | "words">;

interface Props {
  spec: Together;
  onChange: (spec: Together) => void;
}

const together: { value: MatrixSpec["match"]; label: string }[] = [
  { value: "passage", label: "on the same passage" },
  { value: "overlap", label: "where passages overlap" },
  { value: "block", label: "in the same paragraph" },
  { value: "near", label: "near by" },
  { value: "document", label: "in the same document" },
];

/** When two codes come together. */
export const TogetherFields = ({ spec: { match, words }, onChange }: Props) => (
  <>
    <NativeSelect
      aria-label="When two codes come together"
      data={together}
      value={match}
      onChange={(event) => {
        const found = together.find(({ value }) => value === event.currentTarget.value);
        if (found) onChange({ match: found.value, words: found.value === "near" ? 20 : undefined });
      }}
    />
    {match === "near" && <WordsBetween words={words} onChange={(next) => onChange({ match, words: next })} />}
  </>
);
