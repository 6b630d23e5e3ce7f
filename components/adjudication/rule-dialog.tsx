"use client";

import { Button, Group, Modal, NumberInput, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSaving } from "@/components/shell/use-saving";
import type { BulkRule } from "@/lib/adjudication/bulk-rule";
import type { DifferencesAddress } from "@/lib/adjudication/differences-address";
import { api, client } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";

interface Props {
  projectId: string;
  address: DifferencesAddress;
  kind: BulkRule["kind"];
  onClose: () => void;
}

/** Says how many places a rule would settle, and settles them. */
export function RuleDialog({ projectId, address: { setup, place, unfinished }, kind, onClose }: Props) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const [percent, setPercent] = useState(90);
  const [busy, setBusy] = useState(false);
  const rule: BulkRule = kind === "agreed" ? { kind } : { kind, percent };
  const input = { projectId, setup, place, unfinished, rule };
  const { data, error } = useQuery(api.adjudication.previewRule.queryOptions({ input }));
  const apply = async () => {
    setBusy(true);
    const done = await save(() => client.adjudication.applyRule(input), {
      failed: "Nothing was settled",
      undoable: true,
      settle: () => queries.invalidateQueries({ queryKey: api.adjudication.key() }),
    });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={kind === "agreed" ? "Accept all where they agree" : "Unite boundaries that overlap enough"}
    >
      <Text size="sm">
        {kind === "agreed"
          ? "Where all coders gave the same code in the same place, that coding goes into the consensus, with the boundaries that most of them drew; of equally many, those of the coder listed first."
          : "Where all gave the same code within other boundaries, everything that one of them covered goes into the consensus, if enough of it is covered by all."}
      </Text>
      {kind === "union" && (
        <NumberInput
          mt="md"
          label="Covered by all, at least"
          suffix=" %"
          min={1}
          max={100}
          allowDecimal={false}
          value={percent}
          onChange={(value) => {
            if (typeof value === "number" && value >= 1 && value <= 100) setPercent(value);
          }}
        />
      )}
      <Text mt="md" size="sm" role="status" fw={550}>
        {error
          ? `It could not be counted: ${error.message}`
          : data === undefined
            ? "Counting …"
            : data.places === 0
              ? "This would settle nothing."
              : `This settles ${countOf(data.places, "place")} in ${countOf(data.documents, "document")}.`}
      </Text>
      {data !== undefined && (
        <Text size="sm" c="dimmed">
          {countOf(data.left, "open place")} {data.left === 1 ? "is" : "are"} left as{" "}
          {data.left === 1 ? "it is" : "they are"}.
          {data.notTheirs > 0 &&
            ` ${countOf(data.notTheirs, "place")} more ${data.notTheirs === 1 ? "is" : "are"} in documents that you were not given.`}
        </Text>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!data || data.places === 0} loading={busy} onClick={() => void apply()}>
          {data && data.places > 0 ? `Settle ${countOf(data.places, "place")}` : "Settle"}
        </Button>
      </Group>
    </Modal>
  );
}
