"use client";

import { Button, TextInput } from "@mantine/core";
import { IconCode } from "@tabler/icons-react";
import { type FormEvent, useRef } from "react";
import { lineLimit } from "@/lib/queries/query-limits";
import type { LineProblem } from "@/lib/queries/split-line";
import { LineHelp } from "./line-help";
import classes from "./queries.module.css";

interface Props {
  line: string;
  problem: LineProblem | null;
  onType: (line: string) => void;
  /** Reads the line; the problem where it cannot be read. */
  onRead: () => LineProblem | null;
}

/** The query as a line that can be typed. */
export function LineField({ line, problem, onType, onRead }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = onRead();
    if (found === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(found.at, found.end);
  };
  return (
    <form onSubmit={submit} aria-label="Query as a line">
      <div className={classes.line}>
        <TextInput
          ref={input}
          className={classes.lineInput}
          classNames={{ input: classes.written! }}
          label="Query as a line"
          placeholder='code:"Energy" AND NOT text:"gas pipeline"'
          leftSection={<IconCode size={16} aria-hidden />}
          maxLength={lineLimit}
          spellCheck={false}
          autoComplete="off"
          value={line}
          error={problem && <Problem line={line} problem={problem} />}
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <Button type="submit" className={classes.run}>
          Find
        </Button>
      </div>
      <LineHelp />
    </form>
  );
}

/** UTF-16 units around what cannot be read. */
const around = 24;

/** What is wrong, and the piece of the line that it is about. */
function Problem({ line, problem: { at, end, message } }: { line: string; problem: LineProblem }) {
  const before = line.slice(Math.max(0, at - around), at);
  return (
    <>
      {message}{" "}
      {line !== "" && (
        <span className={classes.where}>
          At character {at + 1}: {at > around && "…"}
          {before}
          <mark>{line.slice(at, Math.min(end, at + around)) || "⟨end⟩"}</mark>
        </span>
      )}
    </>
  );
}
