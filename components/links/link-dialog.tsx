"use client";

import { Modal, Radio, SimpleGrid, Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { DialogActions } from "@/components/shell/dialog-actions";
import { relations, sayRelation } from "@/lib/links/link";
import { noteLimit } from "@/lib/links/link-rules";
import type { BegunLink } from "./begun-link";
import classes from "./links.module.css";
import type { LinkActions } from "./use-links";

interface Props {
  from: BegunLink;
  to: { readonly id: string; readonly words: string };
  onAdd: LinkActions["add"];
  /** `made`: whether there is a link now. */
  onClose: (made: boolean) => void;
}

/** Asks what the passage where a link was begun is to the one it leads to. */
export function LinkDialog({ from, to, onAdd, onClose }: Props) {
  const [said, setSaid] = useState("supports");
  const [note, setNote] = useState("");
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const relation = relations.find((each) => sayRelation(each) === said);
    if (relation === undefined || saving) return;
    setSaving(true);
    if (await onAdd(relation, from.passageId, to.id, note)) onClose(true);
    else setSaving(false);
  };
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title="Link two passages"
      size={480}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <p className={classes.quote} dir="auto">
            {from.words}
          </p>
          <Radio.Group label="This passage" value={said} onChange={setSaid}>
            <SimpleGrid cols={2} spacing="xs" verticalSpacing={8} mt={6}>
              {relations.map(sayRelation).map((words, i) => (
                <Radio key={words} value={words} label={words} data-autofocus={i === 0 || undefined} />
              ))}
            </SimpleGrid>
          </Radio.Group>
          <p className={classes.quote} dir="auto">
            {to.words}
          </p>
          <Textarea
            label="Note"
            description="Why, if it does not go without saying."
            autosize
            minRows={1}
            maxRows={6}
            maxLength={noteLimit}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <DialogActions action="Link" saving={saving} onCancel={() => onClose(false)} />
        </Stack>
      </form>
    </Modal>
  );
}
