"use client";

import { Alert, Button, Group, Radio, Stack, Switch, TextInput, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { type FormEvent, useState } from "react";
import { newId } from "@/components/coding/new-id";
import { problemOf } from "@/components/shell/problem-of";
import { Page } from "@/components/shell/page";
import { notifyDone } from "@/components/shell/notify";
import { client } from "@/lib/api/client";
import { mayBeBlind, purposeWords, roundPurposes } from "@/lib/rounds/round";
import type { PlanChoices, RoundPlanView } from "@/lib/rounds/round-view";
import { type RoundDraft, findDraftProblem, newDraft, planOf, readDraft } from "./round-draft";
import { RoundWorkFields } from "./round-work-fields";

interface Props {
  projectId: string;
  choices: PlanChoices;
  /** The round to be changed; null for a new one. */
  draft: RoundPlanView | null;
}

/** Plans a round: what for, who codes what, under which codebook. While it is open only its words can be changed. */
export function RoundForm({ projectId, choices, draft }: Props) {
  const router = useRouter();
  const refreshPage = usePageRefresh();
  const [id] = useState(() => draft?.id ?? newId());
  // The seed of a new round is any number; it is shown, so that the draw can be told and repeated.
  const [form, setForm] = useState<RoundDraft>(() => (draft ? readDraft(draft) : newDraft(choices, 1)));
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const set = (fields: Partial<RoundDraft>) => setForm((before) => ({ ...before, ...fields }));
  const begun = draft !== null && draft.state !== "draft";
  const page = `/projects/${projectId}/rounds/${id}`;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const missing = begun && form.name.trim() !== "" ? null : findDraftProblem(form);
    setProblem(missing);
    if (missing !== null) return;
    setSaving(true);
    try {
      const { work: _, purpose: __, blind: ___, codebookFrozen: ____, ...said } = planOf(projectId, id, form);
      if (begun) await client.rounds.describe(said);
      else await client.rounds.plan(planOf(projectId, id, form));
      notifyDone(draft === null ? "The round is planned. Open it when it may begin." : "The round is saved.");
      router.push(page);
      refreshPage();
    } catch (error) {
      setProblem(problemOf(error));
      setSaving(false);
    }
  };

  return (
    <Page title={draft === null ? "Plan a round" : `Change “${draft.name}”`}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="lg" maw={720}>
          {begun && (
            <Alert color="gray" title={draft.state === "open" ? "This round is open" : "This round was open"}>
              Its name, due date and instructions can be changed. What it is for, who sees what, whether the
              codebook is frozen, and what was drawn stay as they were when it was opened.{" "}
              {draft.state === "open" && "Documents are given out and taken back on the round's page."}
            </Alert>
          )}
          <TextInput
            label="Name"
            placeholder="Reliability 1"
            value={form.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          {!begun && <KindFields form={form} set={set} />}
          {!begun && <RoundWorkFields form={form} choices={choices} set={set} />}
          <TextInput
            type="date"
            label="Due date"
            description="Leave it empty if there is none."
            w={220}
            value={form.dueOn}
            onChange={(event) => set({ dueOn: event.currentTarget.value })}
          />
          <Textarea
            label="Instructions"
            description="Coders find them on the round's page and above each of its documents."
            autosize
            minRows={3}
            maxRows={12}
            value={form.instructions}
            onChange={(event) => set({ instructions: event.currentTarget.value })}
          />
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group gap="sm">
            <Button type="submit" loading={saving}>
              {draft === null ? "Plan round" : "Save"}
            </Button>
            <Button
              variant="default"
              onClick={() => router.push(draft ? page : `/projects/${projectId}/rounds`)}
            >
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

/** What a round is for, and what its coders see and may change. */
function KindFields({ form, set }: { form: RoundDraft; set: (fields: Partial<RoundDraft>) => void }) {
  return (
    <>
      <Radio.Group
        label="Purpose"
        value={form.purpose}
        onChange={(value) => {
          const purpose = roundPurposes.find((each) => each === value);
          if (purpose) set({ purpose });
        }}
      >
        <Stack gap="xs" mt="xs">
          {roundPurposes.map((purpose) => (
            <Radio
              key={purpose}
              value={purpose}
              label={purposeWords[purpose].name}
              description={purposeWords[purpose].what}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Switch
        label="Blind"
        description={
          mayBeBlind(form.purpose)
            ? "Until the round is closed its coders see nobody's codings, counts and memos but their own, anywhere in the project."
            : "Differences can only be settled in sight of everybody's codings."
        }
        disabled={!mayBeBlind(form.purpose)}
        checked={form.blind && mayBeBlind(form.purpose)}
        onChange={(event) => set({ blind: event.currentTarget.checked })}
      />
      <Switch
        label="Freeze the codebook"
        description="Nobody can add or change codes while the round is open."
        checked={form.codebookFrozen}
        onChange={(event) => set({ codebookFrozen: event.currentTarget.checked })}
      />
    </>
  );
}
