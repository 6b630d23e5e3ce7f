"use client";

import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { isSought } from "./is-sought";
import { type KeyMap, isFreeToChoose } from "./key-bindings";
import { type Chord, chordOf, writeChord } from "./key-chord";
import classes from "./keys-dialog.module.css";
import { KeyRow } from "./key-row";
import { useKeyBindings } from "./use-key-bindings";

interface Props<Id extends string> {
  opened: boolean;
  onClose: () => void;
  map: KeyMap<Id>;
  /** What there is to say about the keys as a whole. */
  note: string;
  /** Keys that are no command's and cannot be changed, each with what it does. */
  fixed: readonly (readonly [chords: readonly Chord[], meaning: string])[];
}

/** The keys, for those who asked, and the place where they are changed. */
export function KeysDialog<Id extends string>({ opened, onClose, map, note, fixed }: Props<Id>) {
  const keys = useKeyBindings(map);
  const { commands } = map;
  /** The command that gets the next key pressed. */
  const [asking, setAsking] = useState<Id | null>(null);
  const [said, setSaid] = useState("");
  const [typed, setTyped] = useState("");
  const found = commands.filter((command) => isSought(typed, command.name, keys.keysOf(command)));
  const groups = [...new Set(found.map(({ group }) => group))];
  const always = fixed.filter(([chords, meaning]) => isSought(typed, meaning, chords));

  const take = (id: Id, chord: Chord) => {
    setAsking(null);
    if (chord === "Escape") return setSaid("");
    if (!isFreeToChoose(chord)) {
      return setSaid(`${writeChord(chord)} cannot be chosen: it moves the caret, or belongs to the browser.`);
    }
    const holder = commands.find((command) => command.id === keys.bound.get(chord));
    keys.add(id, chord);
    const taken = holder === undefined || holder.id === id ? "" : ` It was the key of “${holder.name}”.`;
    setSaid(`${writeChord(chord)} is chosen.${taken}`);
  };
  const close = () => {
    setAsking(null);
    setSaid("");
    setTyped("");
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={map.title} size="xl" closeOnEscape={asking === null}>
      <div
        onKeyDownCapture={(event) => {
          const chord = asking === null ? null : chordOf(event);
          if (asking === null || chord === null || chord === "Tab") return;
          event.preventDefault();
          event.stopPropagation();
          take(asking, chord);
        }}
      >
        <Group justify="space-between" wrap="nowrap" mb="xs">
          <Text size="sm" role="status">
            {said || note}
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            className={classes.reset}
            disabled={keys.reset === null}
            onClick={() => {
              keys.reset?.();
              setSaid("All keys are as they were at first.");
            }}
          >
            Reset all
          </Button>
        </Group>
        <TextInput
          data-autofocus
          size="xs"
          aria-label="Find a command or a key"
          placeholder="Find a command or a key"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {found.length + always.length === 0 && (
          <Text size="sm" mt="sm">
            No command and no key is called that.
          </Text>
        )}
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className={classes.group}>{group}</h3>
            <ul className={classes.list}>
              {found
                .filter((command) => command.group === group)
                .map((command) => (
                  <KeyRow
                    key={command.id}
                    name={command.name}
                    chords={keys.keysOf(command)}
                    asking={asking === command.id}
                    onAsk={() => setAsking(asking === command.id ? null : command.id)}
                    onRemove={(chord) => {
                      keys.remove(command.id, chord);
                      setSaid(`${writeChord(chord)} does nothing now.`);
                    }}
                  />
                ))}
            </ul>
          </section>
        ))}
        {always.length > 0 && (
          <section aria-label="Always">
            <h3 className={classes.group}>Always</h3>
            <ul className={classes.list}>
              {always.map(([chords, meaning]) => (
                <KeyRow key={meaning} name={meaning} chords={chords} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Modal>
  );
}
