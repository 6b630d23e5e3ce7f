import { Kbd } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type Chord, keysOf, writeChord } from "./key-chord";
import classes from "./keys-dialog.module.css";

interface Props {
  /** What the keys do. */
  name: string;
  chords: readonly Chord[];
  /** The next key pressed becomes one of its keys. */
  asking?: boolean;
  /** Left out where the keys cannot be changed. */
  onAsk?: () => void;
  onRemove?: (chord: Chord) => void;
}

/** One command with its keys. */
export function KeyRow({ name, chords, asking = false, onAsk, onRemove }: Props) {
  return (
    <li className={classes.row}>
      <span className={classes.name}>{name}</span>
      <span className={classes.keys}>
        {chords.map((chord) => (
          <span key={chord} className={classes.chord}>
            {keysOf(chord).map((key) => (
              <Kbd key={key} size="sm">
                {key}
              </Kbd>
            ))}
            {onRemove !== undefined && (
              <button
                type="button"
                className={classes.small}
                aria-label={`Remove ${writeChord(chord)}: ${name}`}
                onClick={() => onRemove(chord)}
              >
                <IconX size={12} aria-hidden />
              </button>
            )}
          </span>
        ))}
        {onAsk !== undefined && (
          <button
            type="button"
            className={classes.small}
            data-asking={asking || undefined}
            aria-pressed={asking}
            aria-label={`Add a key: ${name}`}
            title="Add a key"
            onClick={onAsk}
          >
            {asking ? "Press a key, or Esc" : <IconPlus size={13} aria-hidden />}
          </button>
        )}
      </span>
    </li>
  );
}
