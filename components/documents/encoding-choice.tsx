import { Select } from "@mantine/core";
import { encodingChoices } from "@/lib/ingest/encodings";
import classes from "./encoding-choice.module.css";

interface Props {
  /** As iconv names it. */
  encoding: string;
  /** What was guessed, or is read now; "" for nothing. */
  atHand: string;
  /** The beginning of the text as `encoding` reads it. */
  preview: string;
  onChange: (encoding: string) => void;
}

/** How the letters of a text file are stored: its beginning is shown as each choice reads it. */
export function EncodingChoice({ encoding, atHand, preview, onChange }: Props) {
  return (
    <>
      {/* Scrolls where it is long, so it must be reachable by keyboard. */}
      <div
        className={classes.preview}
        dir="auto"
        role="region"
        tabIndex={0}
        aria-live="polite"
        aria-label="The beginning of the text"
      >
        {preview}
      </div>
      <Select
        label="Letters"
        size="sm"
        w={300}
        maw="100%"
        searchable
        allowDeselect={false}
        data={encodingChoices(atHand)}
        value={encoding}
        onChange={(value) => value !== null && onChange(value)}
      />
    </>
  );
}
