"use client";

import {
  Button,
  Checkbox,
  Group,
  Loader,
  ScrollArea,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import type { CodedPassageView, CodeView } from "@/lib/codebook/server/queries";
import { countOf } from "@/lib/shared/count-of";
import type { CodebookActions } from "./use-codebook-actions";

interface Props {
  code: CodeView;
  projectId: string;
  actions: CodebookActions;
  onClose: () => void;
}

/** Chooses the passages of a code that go to a new one. */
export function SplitCodeForm({ code, projectId, actions, onClose }: Props) {
  const { data, error } = useQuery(
    api.codebook.listPassages.queryOptions({ input: { projectId, id: code.id } }),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState("");
  const [as, setAs] = useState<"sibling" | "child">("child");
  const [busy, setBusy] = useState(false);
  if (error) return <Text>The passages could not be loaded: {error.message}</Text>;
  if (!data) return <Loader aria-label="Loading the passages" />;
  if (data.length === 0)
    return <Text>Nothing is coded with this code yet, so there is nothing to split off.</Text>;
  const split = async () => {
    setBusy(true);
    const codingIds = data
      .filter(({ passageId }) => chosen.has(passageId))
      .flatMap((passage) => passage.codingIds);
    if (await actions.split({ id: code.id, as, name, codingIds })) onClose();
    else setBusy(false);
  };
  return (
    <Stack>
      <Text size="sm">Choose the passages that go to a new code. The others stay with “{code.name}”.</Text>
      <TextInput
        label="Name of the new code"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
        autoFocus
        required
      />
      <SegmentedControl
        aria-label="Place of the new code"
        value={as}
        onChange={setAs}
        data={[
          { value: "child", label: `Below “${code.name}”` },
          { value: "sibling", label: "Beside it" },
        ]}
      />
      <PassageChoice passages={data} chosen={chosen} onChoose={setChosen} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" aria-live="polite">
          {countOf(chosen.size, "passage")} of {data.length} chosen
        </Text>
        <Group>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            loading={busy}
            disabled={chosen.size === 0 || name.trim() === ""}
            onClick={() => void split()}
          >
            Split
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

interface ChoiceProps {
  passages: readonly CodedPassageView[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

function PassageChoice({ passages, chosen, onChoose }: ChoiceProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <ScrollArea.Autosize mah="45dvh" offsetScrollbars>
      <Stack gap="sm" role="group" aria-label="Passages">
        {passages.map(({ passageId, quote, documentTitle, coders }) => (
          <Checkbox
            key={passageId}
            checked={chosen.has(passageId)}
            onChange={() => toggle(passageId)}
            label={<span dir="auto">{quote}</span>}
            description={`${documentTitle} · ${coders.join(", ")}`}
          />
        ))}
      </Stack>
    </ScrollArea.Autosize>
  );
}
