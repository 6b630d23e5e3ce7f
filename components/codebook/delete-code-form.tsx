"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { CodeView } from "@/lib/codebook/server/queries";
import { sumUses } from "@/lib/codebook/sum-uses";
import { describeGoing } from "@/lib/shared/describe-going";
import type { CodeTree } from "@/lib/codebook/tree";
import type { CodebookActions } from "./use-codebook-actions";

interface Props {
  code: CodeView;
  codes: readonly CodeView[];
  tree: CodeTree;
  actions: CodebookActions;
  onClose: () => void;
}

/** Names what goes with a code before it goes. */
export function DeleteCodeForm({ code, codes, tree, actions, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const { subCodes, codings, memos } = sumUses(tree, codes, code.id);
  const going = describeGoing([
    [subCodes, "sub-code"],
    [codings, "coding"],
    [memos, "memo"],
  ]);
  const remove = async () => {
    setBusy(true);
    if (await actions.remove(code.id)) onClose();
    else setBusy(false);
  };
  return (
    <Stack>
      <Text>
        {going === ""
          ? "Nothing is coded with this code, and no memo is written on it."
          : `${going}, no matter whose work it is. The documents stay as they are.`}
      </Text>
      <Text c="dimmed" size="sm">
        Undo (Ctrl+Z) brings everything back.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button color="red" loading={busy} onClick={() => void remove()} data-autofocus>
          Delete
        </Button>
      </Group>
    </Stack>
  );
}
