"use client";

import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Block } from "@/lib/text/block";
import { type GivenKind, givenKinds } from "@/lib/text/corrections";
import { nameBlock } from "@/lib/text/name-block";
import classes from "./structure-menu.module.css";
import type { Surface } from "./surface";
import type { Structure } from "./use-structure";

interface Props {
  surface: Surface;
  container: RefObject<HTMLElement | null>;
  blocks: readonly Block[];
  caret: number;
  structure: Structure;
  /** Puts the focus back into the text. */
  onClose: () => void;
}

const levels = [1, 2, 3, 4, 5, 6];
const closing = ["mousedown", "touchstart"];

/** The menu has the keys as soon as it is there, and not a moment later: an arrow pressed at once would move the caret. */
const takeKeys = (menu: HTMLElement | null) => menu?.focus({ preventScroll: true });

/** In the margin of the block at the caret: what it is, and what it could be. */
export function StructureMenu({ surface, container, blocks, caret, structure, onClose }: Props) {
  const { map } = surface;
  const frame = useRef<HTMLDivElement>(null);
  const index = map.blockAt(caret);
  const block = blocks[index];
  useLayoutEffect(
    () =>
      surface.repaints.follow(() => {
        const element = map.root.querySelector(`[data-b="${index}"]`);
        if (frame.current === null || container.current === null || element === null) return;
        const top = element.getBoundingClientRect().top - container.current.getBoundingClientRect().top;
        frame.current.style.translate = `0 ${top}px`;
      }),
    [surface, map, container, index],
  );
  if (block === undefined) return null;
  const { correct, menuOpen, setMenuOpen } = structure;
  const name = nameBlock(block);
  const give = (kind: GivenKind, level?: number) => {
    const given = nameBlock({ kind, ...(level !== undefined && { level }) });
    correct({ type: "kind", at: block.start, kind, level }, `Now a ${given.toLowerCase()}.`);
  };
  const choice = (kind: GivenKind, level?: number) => {
    const label = nameBlock({ kind, ...(level !== undefined && { level }) });
    return (
      <Menu.RadioItem
        key={label}
        value={label}
        checked={label === name}
        closeMenuOnClick
        onChange={() => give(kind, level)}
      >
        {label}
      </Menu.RadioItem>
    );
  };
  const inside = caret > block.start && caret < block.end;
  return (
    <div ref={frame} className={classes.place} data-structure-menu>
      {/* By default a menu closes with any key pressed outside it, among them the very one that has just opened it; and
          one that fades away takes the focus once more while it does, so that the next key goes nowhere. */}
      <Menu
        clickOutsideEvents={closing}
        transitionProps={{ duration: 0 }}
        opened={menuOpen}
        onChange={setMenuOpen}
        onClose={onClose}
        position="bottom-start"
        returnFocus={false}
      >
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<IconChevronDown size={12} aria-hidden />}
            aria-label={`${name}: correct what this block is`}
          >
            {name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown ref={takeKeys} className={classes.kinds}>
          {levels.map((level) => choice("heading", level))}
          {givenKinds.filter((kind) => kind !== "heading").map((kind) => choice(kind))}
          <Menu.Divider />
          <Menu.Item
            disabled={index === 0}
            onClick={() => correct({ type: "join", at: block.start }, "Joined with the block before.")}
          >
            Join with the block before
          </Menu.Item>
          <Menu.Item
            disabled={!inside}
            onClick={() => correct({ type: "split", at: caret }, "Split at the caret.")}
          >
            Split here, at the caret
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={structure.discard}>Take back all corrections of this document</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
