import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { countOf } from "@/lib/shared/count-of";
import classes from "./filter-bar.module.css";

interface Props {
  /** What the list holds, in the singular: "document". */
  of: string;
  label: string;
  placeholder: string;
  words: string;
  onWords: (words: string) => void;
  shown: number;
  total: number;
}

/** Above a list: words that narrow it, how many are shown of how many, and the way back when none is. */
export function FilterBar({ of, label, placeholder, words, onWords, shown, total }: Props) {
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          aria-label={label}
          placeholder={placeholder}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
          className={classes.words}
        />
        <p className={classes.count} role="status">
          {shown === total ? countOf(total, of) : `${shown} of ${countOf(total, of)}`}
        </p>
      </div>
      {shown === 0 && (
        <p className={classes.none}>
          No {of} holds these words.{" "}
          <Button variant="subtle" size="compact-sm" onClick={() => onWords("")}>
            Show all
          </Button>
        </p>
      )}
    </>
  );
}
