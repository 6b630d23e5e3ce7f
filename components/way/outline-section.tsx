"use client";

import { useLocalStorage } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { listOutline } from "@/lib/text/outline";
import { NoHeadings } from "./no-headings";
import classes from "./outline.module.css";
import { OutlineTree } from "./outline-tree";

/** Below the documents: the headings of the one that is read, to see where one is and to go elsewhere. */
export function OutlineSection({ reader }: { reader: ReaderState }) {
  const { document, mayCorrect, structure } = reader;
  const [opened, setOpened] = useLocalStorage({ key: "excerpta-outline", defaultValue: false });
  const entries = useMemo(() => listOutline(document.text, document.blocks), [document]);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <nav aria-label="Outline" className={classes.section}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <Chevron size={14} aria-hidden /> Outline <span className={classes.count}>{entries.length}</span>
      </button>
      {opened &&
        (entries.length === 0 ? (
          <NoHeadings onCorrect={mayCorrect && !structure.correcting ? structure.toggle : null} />
        ) : (
          <OutlineTree reader={reader} entries={entries} />
        ))}
    </nav>
  );
}
