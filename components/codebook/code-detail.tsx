"use client";

import { Anchor, Breadcrumbs, Group, Stack, Switch, Text, TextInput, VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { MemoPanel } from "@/components/memos/memo-panel";
import { codeCalls } from "@/components/texts/text-calls";
import { type CodeFields, nameLimit } from "@/lib/codebook/code-fields";
import type { CodeView } from "@/lib/codebook/server/queries";
import { type CodeTree, codePath } from "@/lib/codebook/tree";
import { countOf } from "@/lib/shared/count-of";
import { type Standing, can } from "@/lib/projects/permissions";
import { CodeColorField } from "./code-color-field";
import { CodeDot } from "./code-dot";
import classes from "./codebook-workplace.module.css";
import { SharedCodeText } from "./shared-code-text";
import type { CodebookActions } from "./use-codebook-actions";
import { useDraftField } from "./use-draft-field";

interface Props {
  projectId: string;
  standing: Standing;
  userId: string;
  code: CodeView;
  tree: CodeTree;
  actions: CodebookActions;
}

type SaveState = "saved" | "saving" | "refused" | null;
const stateWords = { saved: "Saved", saving: "Saving…", refused: "Not saved" };

/** One code: what it is called, what it means and when to use it. Each field is saved when it is left. */
export function CodeDetail({ projectId, standing, userId, code, tree, actions }: Props) {
  const [state, setState] = useState<SaveState>(null);
  const readOnly = !can(standing, "codebook.edit");
  const save = async (fields: Partial<CodeFields>) => {
    setState("saving");
    setState((await actions.edit(code.id, fields)) ? "saved" : "refused");
  };
  const name = useDraftField(code.name, (value) => void save({ name: value }));
  const path = codePath(tree, code.id).slice(0, -1);
  return (
    <div className={classes.sheet}>
      <Group justify="space-between" mih={24} wrap="nowrap">
        <Breadcrumbs separator="›" fz="sm">
          {path.map((above) => (
            <Text key={above.id} size="sm" c="dimmed">
              {above.name}
            </Text>
          ))}
        </Breadcrumbs>
        <Text size="sm" c={state === "refused" ? "red" : "dimmed"} aria-live="polite">
          {state && stateWords[state]}
        </Text>
      </Group>
      <VisuallyHidden component="h2">{code.name}</VisuallyHidden>
      <Group gap="sm" wrap="nowrap">
        <CodeDot color={code.color} codable={code.codable} />
        <TextInput
          aria-label="Name"
          variant="unstyled"
          flex={1}
          maxLength={nameLimit}
          readOnly={readOnly}
          classNames={{ input: classes.name }}
          {...name}
        />
      </Group>
      <Text size="sm" c="dimmed" mt="xs" mb="lg" lh="24px">
        {code.codings === 0 ? (
          "Not used yet"
        ) : (
          <Anchor
            component={Link}
            inherit
            display="inline-block"
            href={`/projects/${projectId}/excerpts?code=${code.id}`}
          >
            {countOf(code.codings, "coding")}: see the excerpts
          </Anchor>
        )}
        {!code.codable && " · heading only"}
      </Text>
      <CodeFieldsForm
        projectId={projectId}
        code={code}
        readOnly={readOnly}
        save={(fields) => void save(fields)}
        onSaved={(done) => setState(done ? "saved" : "refused")}
      />
      <MemoPanel
        projectId={projectId}
        target="code"
        targetId={code.id}
        member={{ userId, standing }}
        heading="Memos on this code"
      />
    </div>
  );
}

interface FormProps {
  projectId: string;
  code: CodeView;
  readOnly: boolean;
  save: (fields: Partial<CodeFields>) => void;
  onSaved: (done: boolean) => void;
}

const texts = [
  ["definition", "Definition", "What a passage says or does for this code to fit"],
  ["whenToUse", "When to use", "Signs, wordings and cases that belong here"],
  ["whenNotToUse", "When not to use", "What looks alike but belongs elsewhere, and where"],
  ["example", "Example", "A typical passage, in your words or quoted"],
] as const;

function CodeFieldsForm({ projectId, code, readOnly, save, onSaved }: FormProps) {
  const shortcut = useDraftField(code.shortcut ?? "", (value) =>
    save({ shortcut: value === "" ? null : value }),
  );
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="md" wrap="wrap">
        <CodeColorField color={code.color} readOnly={readOnly} onChange={(color) => save({ color })} />
        <TextInput
          label="Shortcut"
          description="Applies it in the reader"
          w={140}
          maxLength={1}
          readOnly={readOnly}
          {...shortcut}
        />
        <Switch
          label="Codable"
          description={code.codable ? "Can be applied to passages" : "A heading that only groups codes"}
          checked={code.codable}
          disabled={readOnly}
          onChange={(event) => save({ codable: event.currentTarget.checked })}
        />
      </Group>
      {texts.map(([key, label, placeholder]) => (
        <SharedCodeText
          key={key}
          calls={codeCalls(projectId, code.id, key)}
          label={label}
          placeholder={placeholder}
          saved={code[key]}
          readOnly={readOnly}
          onSaved={onSaved}
        />
      ))}
    </Stack>
  );
}
