"use client";

import { Button, Group, Kbd, Modal, NativeSelect, Text, TextInput, Textarea } from "@mantine/core";
import { IconNote } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { memoLimit } from "@/lib/coding/limits";
import type { Suggestion } from "@/lib/coding/suggest-codes";
import { ChosenCodes } from "./chosen-codes";
import { PaletteList } from "./palette-list";
import { type PaletteOption, type QuickChoice, groupOptions } from "./palette-options";
import classes from "./quick-code.module.css";

/** What was chosen: codes there are, perhaps one to be made, and a memo ("" for none). */
export interface PaletteChoice {
  readonly codeIds: readonly string[];
  readonly create: { readonly name: string; readonly parentId: string | null } | null;
  readonly memo: string;
}

interface Props {
  /** What choosing a code will do: "Code the selection". */
  title: string;
  /** Every code, in the codebook's order. */
  choices: readonly QuickChoice[];
  recentIds: readonly string[];
  suggestions: readonly Suggestion[];
  /** A name made of the selected words; empty: none is offered. */
  inVivo: string;
  mayCreate: boolean;
  /** Several codes and a memo can be given at once; else one code is chosen. */
  several: boolean;
  /** The field for the memo is open at once. */
  withMemo: boolean;
  onChoose: (choice: PaletteChoice) => void;
  onClose: () => void;
}

/** Not a moment later: the letters typed after the key that opened the box belong in it. */
const focusAtOnce = (input: HTMLInputElement | null) => input?.focus();

/** Finds codes by a few letters of their names or paths, or makes one that is missing. */
export function QuickCode(props: Props) {
  const { title, choices, recentIds, suggestions, inVivo, mayCreate, several, onChoose, onClose } = props;
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [parentId, setParentId] = useState("");
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const [memo, setMemo] = useState(props.withMemo ? "" : null);
  const groups = useMemo(
    () => groupOptions({ choices, typed, recentIds, suggestions, inVivo, mayCreate }),
    [choices, typed, recentIds, suggestions, inVivo, mayCreate],
  );
  const options = groups.flatMap((group) => group.options);
  const at = Math.min(active, options.length - 1);
  const current = options[at];

  const toggle = (id: string) => {
    setChosenIds((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));
    setTyped("");
  };
  /** Ends with what is chosen, and with the option too, unless it is only where the list happens to stand. */
  const apply = (option: PaletteOption | undefined) => {
    const also = option?.kind === "code" && !chosenIds.includes(option.choice.id) ? [option.choice.id] : [];
    const create =
      option === undefined || option.kind === "code"
        ? null
        : { name: option.name, parentId: parentId === "" ? null : parentId };
    if (chosenIds.length + also.length === 0 && create === null) return;
    onChoose({ codeIds: [...chosenIds, ...also], create, memo: memo?.trim() ?? "" });
    onClose();
  };
  const applyAtEnter = () => apply(chosenIds.length > 0 && typed.trim() === "" ? undefined : current);
  const pick = (option: PaletteOption, more: boolean) => {
    if (more && several && option.kind === "code") toggle(option.choice.id);
    else apply(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && options.length > 0) setActive((at + step + options.length) % options.length);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && several && current)
      pick(current, true);
    else if (event.key === "Enter") applyAtEnter();
    else if (event.key === "Backspace" && typed === "") setChosenIds((ids) => ids.slice(0, -1));
    else return;
    event.preventDefault();
  };
  const definition = current?.kind === "code" ? current.choice.code.definition : "";

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={480}
      yOffset="12vh"
      // The reader's page does not scroll, and to forbid it lays out all of the text anew.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.12 }}
    >
      <ChosenCodes choices={choices} chosenIds={chosenIds} onRemove={toggle} />
      <TextInput
        ref={focusAtOnce}
        data-autofocus
        placeholder={mayCreate ? "Find a code, or name a new one" : "Find a code"}
        aria-label="Code"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={listId}
        groups={groups}
        activeAt={at}
        chosenIds={chosenIds}
        several={several}
        onPoint={setActive}
        onPick={pick}
      />
      {options.length === 0 && (
        <Text c="dimmed" size="sm" py="xs">
          No code fits. {!mayCreate && "Ask a coder of this project to add one."}
        </Text>
      )}
      {definition !== "" && <p className={classes.definition}>{definition}</p>}
      {current !== undefined && current.kind !== "code" && (
        <Group gap="xs" mt="sm" wrap="nowrap" align="end">
          <NativeSelect
            label="The new code goes under"
            size="xs"
            className={classes.parent}
            value={parentId}
            onChange={(event) => setParentId(event.currentTarget.value)}
            data={[
              { value: "", label: "the top of the codebook" },
              ...choices.map(({ id, path }) => ({ value: id, label: path.join(" › ") })),
            ]}
          />
          <Button size="xs" onClick={() => apply(current)}>
            Create and apply
          </Button>
        </Group>
      )}
      {several && memo !== null && (
        <Textarea
          label="Memo on the passage"
          size="xs"
          mt="sm"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={memoLimit}
          value={memo}
          onChange={(event) => setMemo(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            applyAtEnter();
          }}
        />
      )}
      <Group justify="space-between" mt="sm" gap="xs">
        <Text c="dimmed" size="xs">
          <Kbd size="xs">Enter</Kbd> applies
          {several && (
            <>
              , <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd> chooses several
            </>
          )}
        </Text>
        {several && (
          <Group gap="xs">
            {memo === null && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                leftSection={<IconNote size={14} aria-hidden />}
                onClick={() => setMemo("")}
              >
                Add a memo
              </Button>
            )}
            {(chosenIds.length > 0 || memo !== null) && (
              <Button size="compact-xs" onClick={applyAtEnter}>
                Apply
              </Button>
            )}
          </Group>
        )}
      </Group>
    </Modal>
  );
}
