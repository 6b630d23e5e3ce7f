"use client";

import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import type { CodeView } from "@/lib/codebook/server/queries";
import { describeUses } from "@/lib/codebook/sum-uses";
import { type CodeTree, codePath, isWithin, visibleOrder } from "@/lib/codebook/tree";
import type { CodebookActions } from "./use-codebook-actions";

interface Props {
  code: CodeView;
  codes: readonly CodeView[];
  tree: CodeTree;
  actions: CodebookActions;
  onClose: () => void;
}

/** Chooses the code that takes another in, and shows what moves over. */
export function MergeCodeForm({ code, codes, tree, actions, onClose }: Props) {
  const [targetId, setTargetId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choices = useMemo(
    () =>
      visibleOrder(tree, () => true)
        .filter((node) => !isWithin(tree, node.code.id, code.id))
        .map((node) => ({
          value: node.code.id,
          label: codePath(tree, node.code.id)
            .map((each) => each.name)
            .join(" › "),
        })),
    [tree, code.id],
  );
  const target = codes.find((each) => each.id === targetId);
  const subCodes = tree.byId.get(code.id)?.children.length ?? 0;
  const moving = describeUses({ subCodes, codings: code.codings, memos: code.memos });
  const merge = async () => {
    if (targetId === null) return;
    setBusy(true);
    if (await actions.merge(code.id, targetId)) onClose();
    else setBusy(false);
  };
  return (
    <Stack>
      <Select
        label="Merge into"
        description="This code stays; the other becomes part of it."
        placeholder="Type to find a code"
        searchable
        limit={200}
        nothingFoundMessage="No such code"
        data={choices}
        value={targetId}
        onChange={setTargetId}
        data-autofocus
      />
      {target && (
        <Text size="sm">
          {moving === ""
            ? `“${code.name}” holds nothing, and goes.`
            : `${moving} move over to “${target.name}”. Where a coder has coded a passage with both, one coding is left.`}{" "}
          {subCodes > 0 && "Sub-codes of the same name are merged too. "}
          {!target.codable && code.codable && `“${target.name}” is a heading and becomes codable. `}
          Texts that “{target.name}” lacks are taken over.
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={busy} disabled={targetId === null} onClick={() => void merge()}>
          Merge
        </Button>
      </Group>
    </Stack>
  );
}
