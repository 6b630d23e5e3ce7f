"use client";

import { Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { DialogActions } from "@/components/shell/dialog-actions";
import { problemOf } from "@/components/shell/problem-of";
import { type TokenScope, tokenScopes } from "@/lib/projects/token-scope";
import { countOf } from "@/lib/shared/count-of";
import { CreateTokenInput, tokenDays } from "@/lib/tokens/schema";
import { scopeWords } from "@/lib/tokens/token-words";

export interface TokenProject {
  readonly id: string;
  readonly name: string;
}

interface Props {
  projects: readonly TokenProject[];
  onCancel: () => void;
  /** Rejects with the sentence to show. */
  onSubmit: (terms: CreateTokenInput) => Promise<void>;
}

const everywhere = "all";
const never = "never";

const spans = [
  ...tokenDays.map((days) => ({
    value: String(days),
    label: days === 365 ? "A year" : countOf(days, "day"),
  })),
  { value: never, label: "It does not expire" },
];

/** What a new token is called, what it may be used for, where and for how long. */
export function NewTokenForm({ projects, onCancel, onSubmit }: Props) {
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  const [place, setPlace] = useState(everywhere);
  const [span, setSpan] = useState<string>(String(tokenDays[1]));
  const [problem, setProblem] = useState<string | null>(null);
  const [nameProblem, setNameProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const submit = async () => {
    const terms = CreateTokenInput.safeParse({
      name,
      scope,
      days: span === never ? null : Number(span),
      projectId: place === everywhere ? null : place,
    });
    setNameProblem(terms.error?.issues.find(({ path }) => path[0] === "name")?.message ?? null);
    if (!terms.success) return;
    setWorking(true);
    try {
      await onSubmit(terms.data);
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
          label="Name"
          description="Which program it is for, so that you know it again."
          placeholder="Notebook on my laptop"
          value={name}
          error={nameProblem}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label="What it may do"
          description={scopeWords[scope].may}
          data={tokenScopes.map((each) => ({ value: each, label: scopeWords[each].label }))}
          value={scope}
          allowDeselect={false}
          onChange={(value) => setScope(tokenScopes.find((each) => each === value) ?? scope)}
        />
        <Select
          label="Where"
          description="In one project it knows of no other."
          data={[
            { value: everywhere, label: "In all my projects" },
            ...projects.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          value={place}
          allowDeselect={false}
          onChange={(value) => setPlace(value ?? everywhere)}
        />
        <Select
          label="Expires after"
          data={spans}
          value={span}
          allowDeselect={false}
          onChange={(value) => setSpan(value ?? span)}
        />
        <DialogActions action="Create token" saving={working} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
