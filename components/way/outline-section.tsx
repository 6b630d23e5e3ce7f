"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useMemo } from "react";
import { FoldSection } from "@/components/reader/fold-section";
import type { ReaderState } from "@/components/reader/use-reader";
import { listOutline } from "@/lib/text/outline";
import { NoHeadings } from "./no-headings";
import { OutlineTree } from "./outline-tree";

/** Below the documents: the headings of the one that is read, to see where one is and to go elsewhere. */
export function OutlineSection({ reader }: { reader: ReaderState }) {
  const { document, shown, mayCorrect, structure } = reader;
  const [opened, setOpened] = useLocalStorage({ key: "excerpta-outline", defaultValue: false });
  const entries = useMemo(() => {
    const own = listOutline(document.text, document.blocks);
    const called = shown.text === document.text ? own : listOutline(shown.text, shown.blocks);
    return own.map((entry, index) => ({ ...entry, title: called[index]?.title ?? "" }));
  }, [document, shown]);
  return (
    <FoldSection label="Outline" count={entries.length} opened={opened} onToggle={() => setOpened(!opened)}>
      {entries.length === 0 ? (
        <NoHeadings onCorrect={mayCorrect && !structure.correcting ? structure.toggle : null} />
      ) : (
        <OutlineTree reader={reader} entries={entries} />
      )}
    </FoldSection>
  );
}
