"use client";

import { Group, Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { api } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import { unflattenRanges } from "@/lib/text/ranges";
import type { Surface } from "./surface";
import { useHighlight } from "./use-highlight";
import type { ReaderState } from "./use-reader";

/** How far around what is in view words are marked, in UTF-16 units: marks on all of a book would slow scrolling. */
const around = 15_000;

/** Says how many recognised words may be wrong, and marks them in the text when one wishes. */
export function UncertainWords({ reader }: { reader: ReaderState }) {
  const { member, document, surface } = reader;
  const [shown, setShown] = useState(true);
  const { data } = useQuery(
    api.documents.uncertain.queryOptions({ input: { projectId: member.projectId, id: document.id } }),
  );
  const words = useMemo(() => (data ? unflattenRanges(data.ranges) : []), [data]);
  if (!data || words.length === 0) return null;
  return (
    <Group m="xs" gap="sm">
      <Text size="xs" c="dimmed">
        This text was recognised from pictures. {countOf(words.length, "word")} may be wrong.
      </Text>
      <Switch
        size="xs"
        label="Underline them with dots"
        checked={shown}
        onChange={(event) => setShown(event.currentTarget.checked)}
      />
      {shown && surface !== null && <Marks words={words} surface={surface} />}
    </Group>
  );
}

interface MarksProps {
  words: ReturnType<typeof unflattenRanges>;
  surface: Surface;
}

function Marks({ words, surface }: MarksProps) {
  const near = useCallback(() => {
    const at = surface.firstInView() ?? 0;
    return words.filter(({ start }) => Math.abs(start - at) < around);
  }, [words, surface]);
  useHighlight("reader-uncertain", surface, near);
  return null;
}
