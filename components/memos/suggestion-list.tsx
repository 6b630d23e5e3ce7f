"use client";

import { Portal } from "@mantine/core";
import { IconAt, IconBinaryTree2, IconFileText, IconQuote } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import classes from "./suggestion-list.module.css";
import type { SuggestionStore } from "./suggestion-store";

interface Props {
  id: string;
  store: SuggestionStore;
  /** Where one writes: it has the focus all the time. */
  field: HTMLElement | null;
}

const icons = { member: IconAt, code: IconBinaryTree2, document: IconFileText, passage: IconQuote };
const said = { member: "Member", code: "Code", document: "Document", passage: "Passage" };

/** Pixels: as wide and as high as the list gets. */
const width = 340;
const height = 320;

/** What can be named at the caret, chosen with the arrow keys and Enter, or by mouse. */
export function SuggestionList({ id, store, field }: Props) {
  const suggested = useSyncExternalStore(store.subscribe, store.get, () => null);
  const at = suggested?.at ?? null;
  useEffect(() => {
    if (field === null) return;
    const name = (attribute: string, value: string | null) =>
      value === null ? field.removeAttribute(attribute) : field.setAttribute(attribute, value);
    name("aria-controls", at === null ? null : id);
    name("aria-activedescendant", at === null ? null : `${id}-${at}`);
    // Escape closes the list, and not the drawer that the editor may stand in.
    name("data-mantine-stop-propagation", at === null ? null : "true");
  }, [field, id, at]);
  useEffect(() => {
    if (at !== null) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  if (suggested === null || suggested.rect === null) return null;
  const { items, rect, choose } = suggested;
  const above = rect.bottom + height > window.innerHeight && rect.top > height;
  return (
    <Portal>
      <ul
        id={id}
        role="listbox"
        aria-label="What can be named here"
        className={classes.list}
        style={{
          maxHeight: height,
          width,
          left: Math.max(8, Math.min(rect.left, window.innerWidth - width - 8)),
          ...(above ? { bottom: window.innerHeight - rect.top + 4 } : { top: rect.bottom + 4 }),
        }}
        onMouseDown={(event) => event.preventDefault()}
      >
        {items.map((item, i) => {
          const Icon = icons[item.kind];
          return (
            <li
              key={`${item.kind} ${item.id}`}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              className={classes.option}
              onMouseMove={() => i !== at && store.pointAt(i)}
              onClick={() => choose(item)}
            >
              <Icon size={15} stroke={1.6} aria-label={said[item.kind]} role="img" />
              <span className={classes.name} dir="auto">
                {item.name}
              </span>
              {item.detail !== "" && <span className={classes.detail}>{item.detail}</span>}
            </li>
          );
        })}
      </ul>
    </Portal>
  );
}
