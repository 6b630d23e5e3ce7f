"use client";

import { Tooltip } from "@mantine/core";
import { PointedLink } from "@/components/shell/pointed-link";
import { type Reference, type ReferenceView, sayReference } from "@/lib/memos/reference";
import { hrefOfThing } from "./href-of-thing";
import classes from "./memo.module.css";

interface Props {
  projectId: string;
  reference: Reference;
  /** What it stands for now; null when that is no longer there. */
  view: ReferenceView | null;
}

const kinds = { member: "Member", code: "Code", passage: "Passage", document: "Document" };
const gone = {
  member: "No longer a member of the project",
  code: "This code has been deleted",
  passage: "This passage is no longer there",
  document: "This document has been deleted",
};

/** A member, code, document or passage named in a memo: shown by its present name, told of when pointed at, gone to by a click. */
export function ReferenceLink({ projectId, reference, view }: Props) {
  const { kind, id, label } = reference;
  if (view === null)
    return (
      <Tooltip label={gone[kind]} events={{ hover: true, focus: true, touch: true }}>
        <span className={classes.gone} tabIndex={0} role="note" aria-label={`${label}. ${gone[kind]}`}>
          {sayReference(reference, label)}
        </span>
      </Tooltip>
    );
  return (
    <Tooltip
      multiline
      maw={340}
      events={{ hover: true, focus: true, touch: true }}
      label={<Preview kind={kinds[kind]} view={view} />}
    >
      <PointedLink className={classes.reference} href={hrefOfThing(projectId, kind, id, view.documentId)}>
        {sayReference(reference, kind === "passage" ? shorten(view.name) : view.name)}
      </PointedLink>
    </Tooltip>
  );
}

/** A passage's words in the middle of a sentence. */
const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words);

const Preview = ({ kind, view }: { kind: string; view: ReferenceView }) => (
  <>
    <strong>{kind}</strong>: {view.name}
    {view.detail !== "" && <span className={classes.previewed}>{view.detail}</span>}
  </>
);
