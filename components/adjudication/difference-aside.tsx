"use client";

import { Title } from "@mantine/core";
import Link from "next/link";
import { CodeDot } from "@/components/codebook/code-dot";
import { CommentThreads } from "@/components/comments/comment-threads";
import { useMemos } from "@/components/memos/use-memos";
import type { DifferenceView, DifferencesNames } from "@/lib/adjudication/difference-view";
import type { Code } from "@/lib/codebook/code";
import type { CodeTree } from "@/lib/codebook/tree";
import { bodyText } from "@/lib/memos/body-text";
import { type Standing, can } from "@/lib/projects/permissions";
import classes from "./difference-aside.module.css";
import { discussionOf } from "./discussion-of";
import { TakeToCodebook } from "./take-to-codebook";

interface Props {
  projectId: string;
  member: { readonly userId: string; readonly standing: Standing };
  difference: DifferenceView;
  view: DifferencesNames;
  tree: CodeTree;
}

const discussionId = "difference-discussion";

/** Puts the focus where a comment is typed. */
export const focusDiscussion = (): void =>
  document.querySelector<HTMLElement>(`#${discussionId} textarea`)?.focus();

/** What bears on a difference: what its codes mean, what was noted, and what people say to each other. */
export function DifferenceAside({ projectId, member, difference, view, tree }: Props) {
  const { codings } = difference;
  const codes = [...new Set(codings.map(({ codeId }) => codeId))].flatMap(
    (id) => tree.byId.get(id)?.code ?? [],
  );
  const passageIds = [...new Set(codings.map(({ passageId }) => passageId))];
  return (
    <aside className={classes.aside} aria-label="What bears on it">
      <section aria-label="Definitions">
        <Title order={3} size="h5">
          Definitions
        </Title>
        {codes.map((code) => (
          <div key={`${difference.id} ${code.id}`} className={classes.code}>
            <Definition projectId={projectId} code={code} />
            {can(member.standing, "memo.write") && (
              <TakeToCodebook projectId={projectId} code={code} difference={difference} view={view} />
            )}
          </div>
        ))}
      </section>
      {passageIds.map((passageId) => (
        <Memos key={passageId} projectId={projectId} passageId={passageId} />
      ))}
      <section id={discussionId} aria-label="Discussion">
        <Title order={3} size="h5" mb={6}>
          Discussion
        </Title>
        <CommentThreads
          key={difference.id}
          projectId={projectId}
          member={member}
          on={discussionOf(difference)}
        />
      </section>
    </aside>
  );
}

function Definition({ projectId, code }: { projectId: string; code: Code }) {
  const parts = [
    ["", code.definition],
    ["When to use: ", code.whenToUse],
    ["When not to use: ", code.whenNotToUse],
    ["Example: ", code.example],
  ].filter(([, text]) => text !== "");
  return (
    <>
      <p className={classes.name}>
        <CodeDot color={code.color} />
        <Link href={`/projects/${projectId}/codebook?code=${code.id}`}>{code.name}</Link>
      </p>
      {parts.length === 0 && <p className={classes.quiet}>No definition yet.</p>}
      {parts.map(([label, text]) => (
        <p key={label} className={classes.text} dir="auto">
          {label !== "" && <b>{label}</b>}
          {text}
        </p>
      ))}
    </>
  );
}

function Memos({ projectId, passageId }: { projectId: string; passageId: string }) {
  const { memos } = useMemos(projectId, { target: "passage", targetId: passageId });
  if (memos.length === 0) return null;
  return (
    <section aria-label="Memos">
      <Title order={3} size="h5">
        Memos
      </Title>
      {memos.map(({ id, title, body, author }) => (
        <div key={id} className={classes.code}>
          <p className={classes.name}>{title || "Memo"}</p>
          <p className={classes.text} dir="auto">
            {bodyText(body)}
          </p>
          {author !== null && <p className={classes.quiet}>{author}</p>}
        </div>
      ))}
    </section>
  );
}
