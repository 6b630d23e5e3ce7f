"use client";

import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useCodebook } from "@/components/codebook/use-codebook";
import { CodeSelect } from "@/components/excerpts/code-select";
import { codePath } from "@/lib/codebook/tree";
import { type ChosenPassage, type CodingsOfCode, countByCode } from "@/lib/coding/plan-recode";
import { manyLimit } from "@/lib/coding/limits";
import { countOf } from "@/lib/shared/count-of";
import { useRecode } from "./use-recode";

interface Props {
  projectId: string;
  chosen: readonly ChosenPassage[];
  mayChange: (layerId: string) => boolean;
  /** After it was done. */
  onDone: () => void;
  onClose: () => void;
}

type Kind = "change" | "add" | "remove";

/** Changes, adds or removes a code on all passages chosen in a list; says first how much that is. */
export function RecodeDialog({ projectId, chosen, mayChange, onDone, onClose }: Props) {
  const { tree } = useCodebook(projectId);
  const recode = useRecode(projectId);
  const counts = useMemo(() => countByCode(chosen, mayChange), [chosen, mayChange]);
  const [kind, setKind] = useState<Kind>("change");
  const [fromId, setFromId] = useState([...counts.keys()][0] ?? "");
  const [toId, setToId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const nameOf = (id: string) =>
    codePath(tree, id)
      .map(({ name }) => name)
      .join(" › ");
  const from = counts.get(fromId) ?? { codingIds: [], passages: 0, left: 0 };
  const size = kind === "add" ? chosen.length : from.codingIds.length;
  const ready = size > 0 && size <= manyLimit && (kind === "remove" || toId !== null);

  const run = async () => {
    setBusy(true);
    const done =
      kind === "remove"
        ? await recode.remove(from.codingIds)
        : kind === "add"
          ? await recode.add(
              chosen.map(({ passageId }) => passageId),
              toId ?? "",
            )
          : await recode.change(from.codingIds, toId ?? "");
    setBusy(false);
    if (done) onDone();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Recode ${countOf(chosen.length, "passage")}`}
      size={480}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label="What to do"
          value={kind}
          onChange={(value) => setKind(value)}
          data={[
            { value: "change", label: "Change a code" },
            { value: "add", label: "Add a code" },
            { value: "remove", label: "Remove a code" },
          ]}
        />
        {kind !== "add" && (
          <NativeSelect
            label={kind === "change" ? "Code to change" : "Code to remove"}
            value={fromId}
            onChange={(event) => setFromId(event.currentTarget.value)}
            data={[...counts].map(([id, { codingIds }]) => ({
              value: id,
              label: `${nameOf(id)} (${codingIds.length})`,
            }))}
          />
        )}
        {kind !== "remove" && (
          <CodeSelect
            label={kind === "change" ? "Change it to" : "Code to add"}
            placeholder="Choose a code"
            tree={tree}
            value={toId}
            onChange={setToId}
            offers={({ code }) => code.codable && (kind === "add" || code.id !== fromId)}
          />
        )}
        <Text size="sm" role="status">
          {describe(kind, from, chosen.length)}
        </Text>
        {size > manyLimit && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            At most {manyLimit.toLocaleString("en")} can be done at once. Narrow the list first.
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            loading={busy}
            disabled={!ready}
            color={kind === "remove" ? "red" : undefined}
            onClick={() => void run()}
          >
            {kind === "add"
              ? `Add to ${countOf(size, "passage")}`
              : `${kind === "change" ? "Change" : "Remove"} ${countOf(size, "coding")}`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What will happen, in numbers. */
function describe(kind: Kind, { codingIds, passages, left }: CodingsOfCode, chosen: number): string {
  if (kind === "add")
    return `The code is added to ${countOf(chosen, "passage")} as a coding of yours; where you have it already, nothing changes. Undo takes it back at once.`;
  const others =
    left > 0
      ? ` ${countOf(left, "coding")} of other coders ${left === 1 ? "stays as it is" : "stay as they are"}.`
      : "";
  const what = `${countOf(codingIds.length, "coding")} on ${countOf(passages, "passage")}`;
  const verb =
    codingIds.length === 1 ? (kind === "change" ? "changes" : "goes") : kind === "change" ? "change" : "go";
  return `${what} ${verb}.${others} Undo takes it back at once.`;
}
