"use client";

import { Kbd } from "@mantine/core";
import { writeChord } from "@/components/keys/key-chord";
import { useFirstKeys } from "@/components/keys/use-key-bindings";
import { type ReaderCommandId, readerKeys } from "./reader-commands";

interface Props {
  command: ReaderCommandId;
}

/** The first of a command's keys, those that were chosen included; nothing for a command without any. */
export function CommandKey({ command }: Props) {
  const chord = useFirstKeys(readerKeys)(command);
  return chord === undefined ? null : <Kbd size="xs">{writeChord(chord)}</Kbd>;
}

/** For tooltips: what a button does, and by which key one can do it, too: "Find in the document (Ctrl+F)". */
export function NamedWithKey({ name, command }: Props & { name: string }) {
  return useNameWithKey()(name, command);
}

/** The same for several buttons, as a string. */
export function useNameWithKey(): (name: string, command: ReaderCommandId) => string {
  const firstKey = useFirstKeys(readerKeys);
  return (name, command) => {
    const chord = firstKey(command);
    return chord === undefined ? name : `${name} (${writeChord(chord)})`;
  };
}
