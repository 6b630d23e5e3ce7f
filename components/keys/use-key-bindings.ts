"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useMemo } from "react";
import { type ChosenKeys, type Command, addKey, bindKeys, keysOfCommand, removeKey } from "./key-bindings";
import type { Chord } from "./key-chord";

const none: ChosenKeys = {};

const useChosenKeys = () => useLocalStorage<ChosenKeys>({ key: "excerpta-keys", defaultValue: none });

/** The key that stands first among those of a command, as chosen in this browser; undefined where it has none. */
export const useFirstKey = (command: Command): Chord | undefined => useFirstKeys()(command);

/** The same for several commands. */
export function useFirstKeys(): (command: Command) => Chord | undefined {
  const [chosen] = useChosenKeys();
  return (command) => keysOfCommand(command, chosen)[0];
}

/** The keys of commands, as chosen in this browser, and how to choose others. */
export function useKeyBindings<Id extends string>(commands: readonly Command<Id>[]) {
  const [chosen, setChosen] = useChosenKeys();
  return useMemo(
    () => ({
      bound: bindKeys(commands, chosen),
      keysOf: (command: Command) => keysOfCommand(command, chosen),
      /** Takes the key from the command that has it. */
      add: (id: Id, chord: Chord) => setChosen((now) => addKey(commands, now, id, chord)),
      remove: (id: Id, chord: Chord) => setChosen((now) => removeKey(commands, now, id, chord)),
      /** Gives all commands their own keys back; null when they have them. */
      reset: Object.keys(chosen).length === 0 ? null : () => setChosen(none),
    }),
    [commands, chosen, setChosen],
  );
}
