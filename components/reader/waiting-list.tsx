"use client";

import { Alert, Button, Collapse, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { CodeDot } from "@/components/codebook/code-dot";
import { api } from "@/lib/api/client";
import type { WaitingPassageView } from "@/lib/coding/waiting-passage";
import { countOf } from "@/lib/shared/count-of";
import { usePlaceWaiting } from "./use-place-waiting";
import type { ReaderState } from "./use-reader";
import classes from "./waiting-list.module.css";

/** The repair list: passages of an older reading whose words were not found, each to be placed or given up. */
export function WaitingList({ reader }: { reader: ReaderState }) {
  const { projectId } = reader.member;
  const documentId = reader.document.id;
  const [opened, { toggle }] = useDisclosure();
  const { data: waiting = [] } = useQuery(
    api.coding.listWaiting.queryOptions({ input: { projectId, documentId } }),
  );
  if (waiting.length === 0) return null;
  return (
    <Alert color="orange" m="xs" p="xs">
      <Group justify="space-between">
        <Text size="sm">
          {countOf(waiting.length, "passage")} of an older reading {waiting.length === 1 ? "waits" : "wait"}{" "}
          to be placed: {waiting.length === 1 ? "its" : "their"} words were not found in this text.
        </Text>
        <Button size="compact-sm" variant="default" aria-expanded={opened} onClick={toggle}>
          {opened ? "Hide them" : "Show them"}
        </Button>
      </Group>
      <Collapse expanded={opened}>
        <ul className={classes.list}>
          {waiting.map((passage) => (
            <WaitingItem key={passage.id} passage={passage} reader={reader} />
          ))}
        </ul>
      </Collapse>
    </Alert>
  );
}

const howToPlace = (hasPages: boolean): string =>
  hasPages
    ? "Select its words, or draw a rectangle in the Pages view, first"
    : "Select its words in the text first";

function WaitingItem({ passage, reader }: { passage: WaitingPassageView; reader: ReaderState }) {
  const { place, remove, showGuess } = usePlaceWaiting(reader, passage);
  const { selected, mayCode, document } = reader;
  const own = passage.codings.filter(({ mayChange }) => mayChange);
  const mayPlace = mayCode && (own.length > 0 || passage.codings.length === 0);
  return (
    <li className={classes.item}>
      <Text size="sm" className={classes.quote} dir="auto">
        {passage.isRegion ? "An area of a page that is no longer there" : `“${passage.quote}”`}
        {passage.pages.length > 0 && <span className={classes.quiet}> p. {passage.pages.join(", ")}</span>}
      </Text>
      <Group gap={6}>
        {passage.codings.map(({ id, code, color, coder }) => (
          <span key={id} className={classes.coding}>
            <CodeDot color={color} /> {code} <span className={classes.quiet}>{coder}</span>
          </span>
        ))}
        {passage.memos > 0 && <span className={classes.quiet}>{countOf(passage.memos, "memo")}</span>}
      </Group>
      <Group gap="xs">
        {passage.guess !== null && (
          <Button size="compact-xs" variant="default" onClick={() => showGuess()}>
            Select where it may be
          </Button>
        )}
        {mayPlace && (
          <Button
            size="compact-xs"
            disabled={selected === null}
            title={selected === null ? howToPlace(document.pages.length > 0) : undefined}
            onClick={() => void place()}
          >
            {selected?.region ? "Place on the rectangle" : "Place on the selection"}
          </Button>
        )}
        {own.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            onClick={() => void remove(own.map(({ id }) => id))}
          >
            Remove {own.length === 1 ? "its coding" : "its codings"}
          </Button>
        )}
      </Group>
    </li>
  );
}
