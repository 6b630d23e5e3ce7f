"use client";

import { ActionIcon, Button, Checkbox, Group, TextInput, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconList, IconSearch, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { languageName } from "@/lib/text/languages";
import { CodeHits } from "./code-hits";
import classes from "./find-bar.module.css";
import { HitList } from "./hit-list";
import type { Find } from "./use-find";

interface Props {
  find: Find;
  reader: ReaderState;
}

/** Above the document: words to find in it, how many there are, and the ways from one to the next. */
export function FindBar({ find, reader }: Props) {
  const { language } = reader.document;
  const { asked, words, hits, at, go, close, problem, searching, mode, setMode } = find;
  const { pattern } = mode;
  const forms = mode.wordForms && find.hasForms && !pattern;
  const [listed, setListed] = useState(false);
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
    words.trim() === "" || (hits.length === 0 && (searching || problem !== null))
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
        aria-label={pattern ? "Pattern to find" : "Words to find"}
        error={problem !== null && hits.length === 0}
        spellCheck={!pattern}
        placeholder={pattern ? "A pattern, as in state|nation" : "Find in the document"}
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
        label="Regular expression"
        checked={pattern}
        onChange={(event) => setMode({ pattern: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label="Whole word"
        checked={mode.wholeWord || forms}
        disabled={forms}
        onChange={(event) => setMode({ wholeWord: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label="Match case"
        checked={mode.matchCase && !forms}
        disabled={forms}
        onChange={(event) => setMode({ matchCase: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={find.hasForms ? "Word forms" : `Word forms: ${reason(language)}`}
        checked={forms}
        disabled={!find.hasForms || pattern}
        onChange={(event) => setMode({ wordForms: event.currentTarget.checked })}
      />
      <Button
        size="compact-xs"
        variant={listed ? "light" : "default"}
        aria-expanded={listed}
        leftSection={<IconList size={14} aria-hidden />}
        onClick={() => setListed(!listed)}
      >
        All hits
      </Button>
      {reader.mayCode && <CodeHits reader={reader} hits={hits} />}
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
      {problem !== null && words.trim() !== "" && <p className={classes.problem}>{problem}</p>}
      {listed && hits.length > 0 && <HitList shown={reader.shown} hits={hits} at={at} onGoTo={find.goTo} />}
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
