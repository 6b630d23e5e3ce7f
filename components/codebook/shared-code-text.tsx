import { Box, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useLive } from "@/components/live/live-provider";
import { useLeaveWarning } from "@/components/shell/use-leave-warning";
import { FieldCarets } from "@/components/texts/field-carets";
import { FocusedText, draftOf } from "@/components/texts/focused-text";
import type { TextCalls } from "@/components/texts/text-calls";
import { TextStatus } from "@/components/texts/text-status";
import { useSharedLine } from "@/components/texts/use-shared-line";
import { api } from "@/lib/api/client";
import { textLimit } from "@/lib/codebook/code-fields";
import classes from "./codebook-workplace.module.css";

interface Props {
  /** Those of the first drawing count. */
  calls: TextCalls;
  label: string;
  placeholder: string;
  saved: string;
  readOnly: boolean;
  /** What was typed was saved, or was not. */
  onSaved: (done: boolean) => void;
}

/** A long text of a code. While it has the focus it is typed in together with whoever else does; left, it is saved. */
export function SharedCodeText({ calls, label, placeholder, saved, readOnly, onSaved }: Props) {
  const live = useLive();
  const queries = useQueryClient();
  const [text] = useState(() => new FocusedText(live, calls));
  const open = useSyncExternalStore(text.subscribe, text.getOpen, () => null);
  const draft = useMemo(() => draftOf(saved), [saved]);
  const field = useSharedLine<HTMLTextAreaElement>(open?.shown ?? draft);
  const refusal = open?.state.refusal ?? null;
  const session = open?.state.session ?? null;
  const unsent = open?.state.unsent === true || (session === null && field.value !== saved);
  useLeaveWarning(unsent, "What you typed last in this code has not been sent yet.");
  useEffect(() => {
    const refresh = () => queries.invalidateQueries({ queryKey: api.codebook.key() });
    return () => void text.leaveForGood(refresh);
  }, [text, queries]);
  const leave = async () => {
    const done = await text.leave(() => queries.invalidateQueries({ queryKey: api.codebook.key() }));
    if (done !== null) onSaved(done);
  };
  return (
    <Box className={classes.text}>
      <Textarea
        label={label}
        placeholder={readOnly || refusal !== null ? "" : placeholder}
        autosize
        minRows={2}
        maxRows={16}
        maxLength={textLimit}
        readOnly={readOnly || refusal !== null}
        error={refusal}
        {...field}
        inputContainer={(input) => (
          <Box pos="relative">
            {input}
            {session !== null && open !== null && (
              <FieldCarets
                field={field.ref}
                shared={open.shown}
                awareness={session.carets.awareness}
                value={field.value}
              />
            )}
          </Box>
        )}
        onFocus={() => {
          if (!readOnly) text.focus(saved);
        }}
        onBlur={() => void leave()}
      />
      {session !== null && open !== null && refusal === null && (
        <div className={classes.typing}>
          <TextStatus awareness={session.carets.awareness} state={open.state} />
        </div>
      )}
    </Box>
  );
}
