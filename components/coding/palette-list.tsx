"use client";

import { Checkbox, Kbd } from "@mantine/core";
import { IconPlus, IconQuote } from "@tabler/icons-react";
import { CodeDot } from "@/components/codebook/code-dot";
import type { PaletteGroup, PaletteOption } from "./palette-options";
import classes from "./quick-code.module.css";

interface Props {
  id: string;
  groups: readonly PaletteGroup[];
  /** The option the keys are at, counted through all groups. */
  activeAt: number;
  chosenIds: readonly string[];
  several: boolean;
  onPoint: (at: number) => void;
  /** `more`: Ctrl was held, or the box was ticked, to choose this one among others. */
  onPick: (option: PaletteOption, more: boolean) => void;
}

/** The palette's options in their groups. */
export function PaletteList({ id, groups, activeAt, chosenIds, several, onPoint, onPick }: Props) {
  const starts = groups.map((_, i) =>
    groups.slice(0, i).reduce((sum, group) => sum + group.options.length, 0),
  );
  return (
    <div id={id} role="listbox" aria-label="Codes" aria-multiselectable={several} className={classes.list}>
      {groups.map(({ heading, options }, i) => (
        <div key={heading} role="group" aria-label={heading || "Codes"}>
          {heading !== "" && (
            <div className={classes.heading} aria-hidden>
              {heading}
            </div>
          )}
          {options.map((option, j) => {
            const at = starts[i]! + j;
            const isChosen = option.kind === "code" && chosenIds.includes(option.choice.id);
            return (
              <div
                key={option.kind === "code" ? option.choice.id : option.kind}
                id={`${id}-${at}`}
                role="option"
                aria-selected={several ? isChosen : at === activeAt}
                data-active={at === activeAt || undefined}
                className={classes.option}
                ref={(element) => {
                  if (at === activeAt) element?.scrollIntoView({ block: "nearest" });
                }}
                onPointerMove={() => onPoint(at)}
                onClick={(event) => onPick(option, event.ctrlKey || event.metaKey)}
              >
                <OptionLabel option={option} />
                {several && option.kind === "code" && (
                  <span
                    className={classes.tick}
                    aria-hidden
                    onClick={(event) => {
                      event.stopPropagation();
                      onPick(option, true);
                    }}
                  >
                    <Checkbox size="xs" tabIndex={-1} checked={isChosen} readOnly />
                  </span>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function OptionLabel({ option }: { option: PaletteOption }) {
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
      <span className={classes.path}>{option.why ?? path.slice(0, -1).join(" › ")}</span>
      {code.shortcut !== null && <Kbd size="xs">{code.shortcut}</Kbd>}
    </>
  );
}
