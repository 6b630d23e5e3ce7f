"use client";

import { Button, Group, Kbd, Modal, NativeSelect, Text, TextInput } from "@mantine/core";
import { IconPlus, IconQuote } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { CodeDot } from "@/components/codebook/code-dot";
import type { Code } from "@/lib/codebook/code";
import { type CodeChoice, matchCodes } from "@/lib/coding/match-codes";
import classes from "./quick-code.module.css";

export interface QuickChoice extends CodeChoice {
  readonly code: Code;
}

interface Props {
  /** What choosing a code will do: "Code the selection". */
  title: string;
  /** Every code, in the codebook's order. */
  choices: readonly QuickChoice[];
  recentIds: readonly string[];
  /** A name made of the selected words; empty: none is offered. */
  inVivo: string;
  onChoose: (codeId: string) => void;
  /** Makes a code and does with it what choosing does. Left out where the member may not make codes. */
  onCreate?: ((name: string, parentId: string | null) => void) | undefined;
  onClose: () => void;
}

type Option =
  | { readonly kind: "code"; readonly choice: QuickChoice }
  | { readonly kind: "create"; readonly name: string }
  | { readonly kind: "inVivo"; readonly name: string };

const shownAtMost = 60;

/** Not a moment later: the letters typed after the key that opened the box belong in it. */
const focusAtOnce = (input: HTMLInputElement | null) => input?.focus();

/** Finds a code by a few letters of its name or path, or makes one that is missing. */
export function QuickCode(props: Props) {
  const { title, choices, recentIds, inVivo, onChoose, onCreate, onClose } = props;
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [parentId, setParentId] = useState("");
  const options = useMemo(
    () =>
      listOptions(choices, typed, recentIds, onCreate === undefined ? "" : inVivo, onCreate !== undefined),
    [choices, typed, recentIds, inVivo, onCreate],
  );
  const current = options[Math.min(active, options.length - 1)];

  const choose = (option: Option | undefined, stay: boolean) => {
    if (option === undefined) return;
    if (option.kind === "code") onChoose(option.choice.id);
    else onCreate?.(option.name, parentId === "" ? null : parentId);
    if (stay) setTyped("");
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && options.length > 0) {
      setActive((index) => (Math.min(index, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      choose(current, event.ctrlKey || event.metaKey);
    } else return;
    event.preventDefault();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={460}
      yOffset="14vh"
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.12 }}
    >
      <TextInput
        ref={focusAtOnce}
        data-autofocus
        placeholder={onCreate === undefined ? "Find a code" : "Find a code, or name a new one"}
        aria-label="Code"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${options.indexOf(current)}`}
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
      <ul id={listId} role="listbox" aria-label="Codes" className={classes.list}>
        {options.map((option, i) => (
          <li
            key={option.kind === "code" ? option.choice.id : option.kind}
            id={`${listId}-${i}`}
            role="option"
            aria-selected={option === current}
            className={classes.option}
            ref={(element) => {
              if (option === current) element?.scrollIntoView({ block: "nearest" });
            }}
            onPointerMove={() => setActive(i)}
            onClick={(event) => choose(option, event.ctrlKey || event.metaKey)}
          >
            <OptionLabel option={option} />
          </li>
        ))}
      </ul>
      {options.length === 0 && (
        <Text c="dimmed" size="sm" py="xs">
          No code fits. {onCreate === undefined && "Ask a coder of this project to add one."}
        </Text>
      )}
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
          <Button size="xs" onClick={() => choose(current, false)}>
            Create and apply
          </Button>
        </Group>
      )}
      <Text c="dimmed" size="xs" mt="sm">
        <Kbd size="xs">Enter</Kbd> applies, <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd> applies and
        stays for another
      </Text>
    </Modal>
  );
}

function listOptions(
  choices: readonly QuickChoice[],
  typed: string,
  recentIds: readonly string[],
  inVivo: string,
  mayCreate: boolean,
): Option[] {
  const name = typed.trim().replace(/\s+/g, " ");
  const codable = choices.filter(({ code }) => code.codable);
  const options: Option[] = matchCodes(codable, name, recentIds)
    .slice(0, shownAtMost)
    .map((choice) => ({ kind: "code", choice }));
  const exists = choices.some((choice) => choice.name.toLowerCase() === name.toLowerCase());
  if (mayCreate && name !== "" && !exists) options.push({ kind: "create", name });
  if (name === "" && inVivo !== "") options.push({ kind: "inVivo", name: inVivo });
  return options;
}

function OptionLabel({ option }: { option: Option }) {
  if (option.kind === "create") {
    return (
      <>
        <IconPlus size={14} aria-hidden /> <span>Create “{option.name}”</span>
      </>
    );
  }
  if (option.kind === "inVivo") {
    return (
      <>
        <IconQuote size={14} aria-hidden /> <span>In vivo: create “{option.name}”</span>
      </>
    );
  }
  const { code, path } = option.choice;
  return (
    <>
      <CodeDot color={code.color} />
      <span className={classes.name}>{code.name}</span>
      <span className={classes.path}>{path.slice(0, -1).join(" › ")}</span>
      {code.shortcut !== null && <Kbd size="xs">{code.shortcut}</Kbd>}
    </>
  );
}
