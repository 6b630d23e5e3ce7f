"use client";

import { Alert, Button, FileButton, Group, List, Text } from "@mantine/core";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { useCallback, useRef } from "react";
import { focusNeighbour } from "@/components/shell/focus-neighbour";
import { Page } from "@/components/shell/page";
import { Teaching, Ways } from "@/components/shell/teaching";
import { useLeaveWarning } from "@/components/shell/use-leave-warning";
import type { NamesView } from "@/lib/pseudonyms/server/queries";
import { countOf } from "@/lib/shared/count-of";
import { FoundTable, sayFound } from "./found-table";
import { NamesTable } from "./names-table";
import { useNames } from "./use-names";

interface Props {
  projectId: string;
  initial: NamesView;
}

/** The names that are replaced on the way out, and how often each document has them. */
export function PseudonymsPage({ projectId, initial }: Props) {
  const names = useNames(projectId, initial);
  const { lines, half, unsaved, counts, busy, problems, remove } = names;
  const addButton = useRef<HTMLButtonElement>(null);
  const resetFile = useRef<() => void>(null);
  const removeLine = useCallback(
    (id: string, button: HTMLElement) => {
      focusNeighbour(button, addButton.current);
      remove(id);
    },
    [remove],
  );
  const bringIn = (file: File | null) => {
    resetFile.current?.(); // the same file can be chosen again
    if (file !== null) void names.bringIn(file);
  };
  useLeaveWarning(unsaved, "What you have written in the list of names is lost.");
  const tools = (
    <Group gap="xs">
      <Button
        ref={addButton}
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={names.add}
      >
        Add a name
      </Button>
      <FileButton resetRef={resetFile} accept=".csv,.tsv,.txt" onChange={bringIn}>
        {({ onClick }) => (
          <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={onClick}>
            Import CSV…
          </Button>
        )}
      </FileButton>
    </Group>
  );
  return (
    <Page title="Pseudonyms" tools={tools}>
      {lines.length === 0 ? (
        <Teaching
          title="No names are replaced yet"
          purpose="Write down who is named in your texts and what shall stand there instead. Nothing in the project is changed: names are replaced in what you export, where you ask for it. Only owners and leads see this list, and it never leaves with the project."
        >
          <Ways
            ways={[
              ["Add a name", "one person, place or firm after the other"],
              [
                "Import CSV",
                "a file with the columns name, replacement and, if you like, case (yes where capitals must match)",
              ],
            ]}
          />
        </Teaching>
      ) : (
        <>
          <Text mb="md" maw="70ch">
            Whole words are replaced, the longest name first; an ending like ’s stays. Other forms of a name
            (“Annas”, a nickname, a misspelling) are lines of their own. Files and recordings as they were
            uploaded keep all names.
          </Text>
          {problems.length > 0 && (
            <Alert color="yellow" mb="md" title="Lines of the file that were left out">
              <List size="sm">
                {problems.slice(0, 20).map((problem) => (
                  <List.Item key={problem}>{problem}</List.Item>
                ))}
              </List>
              {problems.length > 20 && `… and ${countOf(problems.length - 20, "more line")}`}
            </Alert>
          )}
          <NamesTable lines={lines} counts={counts} onChange={names.change} onRemove={removeLine} />
        </>
      )}
      {(lines.length > 0 || unsaved) && (
        <Group mt="md" gap="md">
          <Button loading={busy === "saving"} disabled={!unsaved} onClick={() => void names.save()}>
            Save
          </Button>
          <Button
            variant="default"
            loading={busy === "counting"}
            disabled={lines.length === half}
            onClick={() => void names.count()}
          >
            Count what is found
          </Button>
          <Text size="sm" role="status">
            {[
              half > 0
                ? `${countOf(half, "line")} without a name or a replacement ${half === 1 ? "is" : "are"} not saved.`
                : unsaved && "Not saved yet.",
              counts !== null && sayFound(counts),
            ]
              .filter(Boolean)
              .join(" ")}
          </Text>
        </Group>
      )}
      {counts !== null && <FoundTable counts={counts} />}
    </Page>
  );
}
