"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useMemo } from "react";
import {
  type ChosenKeys,
  type Command,
  type KeyMap,
  addKey,
  bindKeys,
  keysOfCommand,
  removeKey,
} from "./key-bindings";
import type { Chord } from "./key-chord";

const none: ChosenKeys = {};

const useChosenKeys = ({ storedAs }: Pick<KeyMap, "storedAs">) =>
  useLocalStorage<ChosenKeys>({ key: storedAs, defaultValue: none });

/**
 * Gives the key that stands first among those of a command, as chosen in this browser; undefined where it has none.
 */
export function useFirstKeys<Id extends string>(map: KeyMap<Id>): (id: Id) => Chord | undefined {
  const [chosen] = useChosenKeys(map);
  const { commands } = map;
  return (id) => {
    const command = commands.find((each) => each.id === id);
    return command && keysOfCommand(command, chosen)[0];
  };
}

/** The keys of a map's commands, as chosen in this browser, and how to choose others. */
export function useKeyBindings<Id extends string>(map: KeyMap<Id>) {
  const [chosen, setChosen] = useChosenKeys(map);
  const { commands } = map;
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
