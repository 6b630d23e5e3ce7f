"use client";

import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { nameLimit } from "@/lib/codebook/code-fields";

interface Props {
  label: string;
  initial?: string;
  /** Called with what was typed, on Enter and when the field is left; never with blanks alone. */
  onCommit: (name: string, key: "enter" | "blur") => void;
  onCancel: () => void;
}

/** Names a code in its line of the tree. Enter keeps, Escape drops. */
export function NameField({ label, initial = "", onCommit, onCancel }: Props) {
  const [name, setName] = useState(initial);
  const done = useRef(false);
  const finish = (key: "enter" | "blur") => {
    if (done.current) return;
    if (name.trim() === "" || name === initial) {
      done.current = true;
      return onCancel();
    }
    if (key === "blur" || initial !== "") done.current = true;
    setName("");
    onCommit(name, key);
  };
  const answer = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter" && !event.nativeEvent.isComposing) finish("enter");
    if (event.key === "Escape") {
      event.preventDefault();
      done.current = true;
      onCancel();
    }
  };
  return (
    <TextInput
      size="xs"
      flex={1}
      aria-label={label}
      placeholder={label}
      value={name}
      maxLength={nameLimit}
      data-autofocus
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={answer}
      onBlur={() => finish("blur")}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
