"use client";

import { ActionIcon, Checkbox, Group, TextInput, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconSearch, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { languageName } from "@/lib/text/languages";
import classes from "./find-bar.module.css";
import type { Find } from "./use-find";

interface Props {
  find: Find;
  /** BCP 47; "" when unknown. */
  language: string;
}

/** Above the document: words to find in it, how many there are, and the ways from one to the next. */
export function FindBar({ find, language }: Props) {
  const { asked, words, hits, at, go, close } = find;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const onInputKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  };
  const number = (value: number) => value.toLocaleString("en-US");
  const found =
    words.trim() === ""
      ? ""
      : hits.length === 0
        ? "Not found"
        : `${number(at + 1)} of ${number(hits.length)}`;
  return (
    <search className={classes.bar} aria-label="Find in the document" data-find-bar onKeyDown={onKeyDown}>
      <TextInput
        ref={input}
        size="xs"
        className={classes.words}
        aria-label="Words to find"
        placeholder="Find in the document"
        dir="auto"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={words}
        onChange={(event) => find.setWords(event.currentTarget.value)}
        onKeyDown={onInputKey}
      />
      <span className={classes.count} data-nothing={found === "Not found" || undefined}>
        {found}
      </span>
      <Group gap={2} wrap="nowrap">
        <Step label="Hit before (Shift Enter)" icon={IconArrowUp} onClick={() => go(-1)} off={at < 0} />
        <Step label="Next hit (Enter)" icon={IconArrowDown} onClick={() => go(1)} off={at < 0} />
      </Group>
      <Checkbox
        size="xs"
        label="Whole word"
        checked={find.wholeWord || (find.wordForms && find.hasForms)}
        disabled={find.wordForms && find.hasForms}
        onChange={(event) => find.setWholeWord(event.currentTarget.checked)}
      />
      <Checkbox
        size="xs"
        label={find.hasForms ? "Word forms" : `Word forms: ${reason(language)}`}
        checked={find.wordForms && find.hasForms}
        disabled={!find.hasForms}
        onChange={(event) => find.setWordForms(event.currentTarget.checked)}
      />
      <Tooltip label="Close, with the hit selected (Esc)">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes.close}
          aria-label="Close, with the hit selected"
          onClick={close}
        >
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </search>
  );
}

const reason = (language: string): string =>
  language === "" ? "the document’s language is not known" : `not known for ${languageName(language)}`;

interface StepProps {
  label: string;
  icon: typeof IconArrowUp;
  off: boolean;
  onClick: () => void;
}

function Step({ label, icon: Icon, off, onClick }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={label}
        aria-disabled={off}
        data-disabled={off || undefined}
        onClick={() => !off && onClick()}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
