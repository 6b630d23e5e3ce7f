"use client";

import { Checkbox, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { DialogActions } from "@/components/shell/dialog-actions";
import { problemOf } from "@/components/shell/problem-of";
import { type HistoryGroup, groupWords, historyGroups } from "@/lib/history/groups";

interface Terms {
  readonly address: string;
  /** None: everything. */
  readonly groups: HistoryGroup[];
}

interface Props {
  onCancel: () => void;
  /** Rejects with the sentence to show. */
  onSubmit: (terms: Terms) => Promise<void>;
}

/** Which address is told, and of what. */
export function NewWebhookForm({ onCancel, onSubmit }: Props) {
  const [address, setAddress] = useState("");
  const [groups, setGroups] = useState<readonly HistoryGroup[]>(historyGroups);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [working, setWorking] = useState(false);
  const addressProblem = address.trim() === "" ? "Give the address that is to be told." : null;
  const groupsProblem = groups.length === 0 ? "Choose at least one." : null;
  const submit = async () => {
    setAsked(true);
    if (addressProblem !== null || groupsProblem !== null) return;
    setWorking(true);
    try {
      // Whoever asks for all of these asks for what comes to be beside them, too.
      await onSubmit({ address, groups: groups.length === historyGroups.length ? [] : [...groups] });
    } catch (error) {
      setProblem(problemOf(error));
      setWorking(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <ProblemAlert problem={problem} />
        <TextInput
          label="Address"
          type="url"
          description="Told by POST over https. What you may see in this project is sent there."
          placeholder="https://example.org/excerpta"
          value={address}
          error={asked && addressProblem}
          data-autofocus
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Checkbox.Group
          label="What it is told of"
          value={[...groups]}
          error={asked && groupsProblem}
          onChange={(chosen) => setGroups(historyGroups.filter((group) => chosen.includes(group)))}
        >
          <Stack gap={8} my={6}>
            {historyGroups.map((group) => (
              <Checkbox key={group} value={group} label={groupWords[group]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <DialogActions action="Add webhook" saving={working} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
