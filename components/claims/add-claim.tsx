"use client";

import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { textLimit } from "@/lib/claims/claim";
import classes from "./claims.module.css";

/** Writes one claim after the other: the field is empty again once a claim is there. `onAdd` resolves to whether it is. */
export function AddClaim({ onAdd }: { onAdd: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState("");
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || saving) return;
    setSaving(true);
    if (await onAdd(text)) setText("");
    setSaving(false);
  };
  return (
    <form className={classes.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={classes.grow}
        label="New claim"
        placeholder="The partnership was signed in 1999."
        maxLength={textLimit}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        type="submit"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={text.trim() === ""}
        loading={saving}
      >
        Add claim
      </Button>
    </form>
  );
}
