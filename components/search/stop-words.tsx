import { Button, Group, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import { focusNeighbour } from "@/components/shell/focus-neighbour";
import classes from "./search.module.css";
import type { StopWordsState } from "./use-stop-words";

/** The words and phrases that the whole project does not count. */
export function StopWords({ words, change }: StopWordsState) {
  const [written, setWritten] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const named = written.split(",").filter((word) => word.trim() !== "");
    if (named.length === 0) field.current?.focus();
    else if (await change?.({ add: named })) setWritten("");
  };
  if (change === null && words.length === 0) return null;
  return (
    <div className={classes.stopWords}>
      {change !== null && (
        <form onSubmit={(event) => void add(event)}>
          <Group align="end" gap={8}>
            <TextInput
              ref={field}
              label="Also left out in this project"
              placeholder="Words or phrases, with commas between them"
              className={classes.words}
              value={written}
              onChange={(event) => setWritten(event.currentTarget.value)}
            />
            <Button type="submit" variant="default">
              Leave out
            </Button>
          </Group>
        </form>
      )}
      {words.length > 0 && (
        <ul
          className={classes.documents}
          aria-label="Left out in this project"
          // Where nothing in it has the focus the keys must scroll the list itself.
          tabIndex={change === null ? 0 : undefined}
        >
          {words.map((word) => (
            <li key={word}>
              {change === null ? (
                <span className={classes.said}>{word}</span>
              ) : (
                <button
                  type="button"
                  className={classes.document}
                  aria-label={`Count ${word} again`}
                  title={`Count “${word}” again`}
                  onClick={({ currentTarget }) => {
                    focusNeighbour(currentTarget, field.current);
                    void change({ remove: [word] });
                  }}
                >
                  {word} <IconX size={12} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
