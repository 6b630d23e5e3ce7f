"use client";

import { Anchor, Button, Group, PasswordInput } from "@mantine/core";
import Link from "next/link";
import { type FormEvent, type ReactNode, useState } from "react";
import type { QuestionKind } from "@/lib/jobs/question";
import { countOf } from "@/lib/shared/count-of";
import { EncodingQuestion } from "./encoding-question";
import type { QuestionProps } from "./question-props";
import { RecordingQuestion } from "./recording-question";

function DuplicateQuestion({ projectId, question, busy, onAnswer }: QuestionProps<"duplicate">) {
  const address = `/projects/${projectId}/documents/${question.documentId}`;
  return (
    <>
      <p>The same file is in the project already, as “{question.title}”.</p>
      <Anchor component={Link} href={address} size="sm">
        Open that one
      </Anchor>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => onAnswer({ kind: "duplicate" })}
      >
        Add a second copy
      </Button>
    </>
  );
}

function PasswordQuestion({ job, question, busy, onAnswer }: QuestionProps<"password">) {
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== "") onAnswer({ kind: "password", password });
  };
  return (
    <form onSubmit={submit} autoComplete="off" style={{ maxWidth: "100%" }}>
      <Group gap="sm" align="flex-end">
        <PasswordInput
          label={`“${job.fileName}” is locked with a password`}
          description="It is used to read the file once, and not kept."
          error={question.wrong && "This password does not open the file. Check it and try again."}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="off"
          size="sm"
          w={340}
          maw="100%"
        />
        <Button type="submit" size="sm" variant="default" loading={busy} disabled={password === ""}>
          Open it
        </Button>
      </Group>
    </form>
  );
}

function OtherTypeQuestion({ question, busy, onAnswer }: QuestionProps<"otherType">) {
  return (
    <>
      <p>{question.message}</p>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => onAnswer({ kind: "otherType" })}
      >
        Import it
      </Button>
    </>
  );
}

function SurveyQuestion({ projectId, job, busy, onAnswer }: QuestionProps<"survey">) {
  const workbook = /\.xlsx$/i.test(job.fileName);
  return (
    <>
      <p>This is a table. Say what its rows and columns are, and it becomes cases and documents to code.</p>
      <Button
        component={Link}
        href={`/projects/${projectId}/documents/surveys/${job.id}`}
        size="compact-sm"
        variant="default"
      >
        Set up the survey
      </Button>
      {!workbook && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={busy}
          onClick={() => onAnswer({ kind: "survey", decision: null })}
        >
          Read it as text
        </Button>
      )}
    </>
  );
}

function ReferencesQuestion({ question, busy, onAnswer, onReferences }: QuestionProps<"references">) {
  return (
    <>
      <p>
        {countOf(question.count, "reference")}, which can fill in title, authors, year, source and DOI of the
        documents {question.count === 1 ? "it describes" : "they describe"}.
      </p>
      <Button size="compact-sm" variant="default" onClick={onReferences}>
        Match with the documents
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={busy}
        onClick={() => onAnswer({ kind: "references" })}
      >
        Read it as text
      </Button>
    </>
  );
}

/** How each kind of question is asked: words and fields in one row, which breaks where it must. */
const questions: { readonly [K in QuestionKind]: (props: QuestionProps<K>) => ReactNode } = {
  duplicate: DuplicateQuestion,
  password: PasswordQuestion,
  encoding: EncodingQuestion,
  otherType: OtherTypeQuestion,
  survey: SurveyQuestion,
  recording: RecordingQuestion,
  references: ReferencesQuestion,
};

/** What a job asks, with its answers; leaving the file out answers every question. */
export function JobQuestion({ onLeaveOut, ...props }: QuestionProps & { onLeaveOut: () => void }) {
  const Ask = questions[props.question.kind] as (props: QuestionProps) => ReactNode;
  return (
    <Group gap="sm" align="flex-end">
      <Ask {...props} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Leave it out: ${props.job.fileName}`}
        disabled={props.busy}
        onClick={onLeaveOut}
      >
        Leave it out
      </Button>
    </Group>
  );
}
