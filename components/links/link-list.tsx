"use client";

import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import { useState } from "react";
import { BoardTabs } from "@/components/memos/board-tabs";
import { Page } from "@/components/shell/page";
import { Teaching, Ways } from "@/components/shell/teaching";
import { linkKinds } from "@/lib/links/link";
import { mayChangeLink } from "@/lib/links/may-change-link";
import type { LinkedPassageView, LinkView } from "@/lib/links/server/queries";
import { type Standing, can } from "@/lib/projects/permissions";
import { countOf } from "@/lib/shared/count-of";
import { formatDay } from "@/lib/shared/format-day";
import classes from "./link-list.module.css";
import { RelationSelect } from "./relation-select";
import { type LinkActions, useLinkActions, useLinks } from "./use-links";

interface Props {
  member: { readonly projectId: string; readonly userId: string; readonly standing: Standing };
  initialLinks: readonly LinkView[];
}

/** All links between the passages of a project, narrowed by kind and document. */
export function LinkList({ member, initialLinks }: Props) {
  const { projectId, standing } = member;
  const { data: links = [] } = useLinks(projectId, undefined, initialLinks);
  const actions = useLinkActions(projectId);
  const [kind, setKind] = useState("");
  const [documentId, setDocumentId] = useState("");
  const listed = links.filter(
    (link) =>
      (kind === "" || link.kind === kind) &&
      (documentId === "" || [link.from.documentId, link.to.documentId].includes(documentId)),
  );
  return (
    <Page title="Links between passages">
      <BoardTabs projectId={projectId} shown="links" />
      {links.length === 0 && <NoLinks mayLink={can(standing, "link.write")} />}
      {links.length > 0 && (
        <div className={classes.filters} role="group" aria-label="Filters">
          <NativeSelect
            aria-label="Kind"
            data={[{ value: "", label: "Any kind" }, ...linkKinds]}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label="Document"
            maw={320}
            data={[{ value: "", label: "All documents" }, ...listDocuments(links)]}
            value={documentId}
            onChange={(event) => setDocumentId(event.currentTarget.value)}
          />
          <p className={classes.count} role="status">
            {listed.length === links.length
              ? countOf(links.length, "link")
              : `${listed.length} of ${countOf(links.length, "link")}`}
          </p>
        </div>
      )}
      <ul className={classes.links} aria-label="Links">
        {listed.map((link) => (
          <LinkRow key={link.id} link={link} member={member} actions={actions} />
        ))}
      </ul>
    </Page>
  );
}

const listDocuments = (links: readonly LinkView[]) =>
  [...new Map(links.flatMap(({ from, to }) => [from, to].map((end) => [end.documentId, end.documentTitle])))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "en", { sensitivity: "base" }));

interface RowProps {
  link: LinkView;
  member: Props["member"];
  actions: LinkActions;
}

function LinkRow({ link, member, actions }: RowProps) {
  const { projectId } = member;
  const { from, to, kind, note, author, createdAt } = link;
  const mayChange = mayChangeLink(link.authorId, member);
  const name = `${from.words.slice(0, 40)} ${kind} ${to.words.slice(0, 40)}`;
  return (
    <li className={classes.link}>
      <Passage projectId={projectId} passage={from} />
      <div className={classes.kind}>
        {mayChange ? (
          <RelationSelect
            label={`Kind of the link: ${name}`}
            value={{ kind, end: "from" }}
            onChange={(relation) => void actions.change(link, from.passageId, relation)}
          />
        ) : (
          <span>{kind}</span>
        )}
      </div>
      <Passage projectId={projectId} passage={to} />
      <div className={classes.foot}>
        {note !== "" && <span className={classes.note}>{note}</span>}
        <span>
          {author ?? "Former member"} · {formatDay(createdAt)}
        </span>
        {mayChange && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove the link: ${name}`}
            title="Remove the link"
            onClick={() => void actions.remove(link)}
          >
            <IconX size={15} />
          </ActionIcon>
        )}
      </div>
    </li>
  );
}

const Passage = ({ projectId, passage }: { projectId: string; passage: LinkedPassageView }) => (
  <PointedLink
    className={classes.passage}
    href={`/projects/${projectId}/documents/${passage.documentId}?passage=${passage.passageId}`}
  >
    <span className={classes.words} dir="auto">
      {passage.words}
    </span>
    <span className={classes.source}>
      {[passage.documentTitle, passage.place].filter(Boolean).join(", ")}
    </span>
  </PointedLink>
);

const ways = [
  [
    "By mouse",
    "Click a coded passage, begin a link in its tools, then go to another passage and link to it.",
  ],
  ["By keyboard", "Press I at one passage and Shift+I at the other, in any document or pane."],
] as const;

const NoLinks = ({ mayLink }: { mayLink: boolean }) => (
  <Teaching
    title="No links yet"
    purpose="A link says what one passage is to another: it supports, contradicts, explains or continues it. It is read from both ends, also across documents."
  >
    {mayLink ? <Ways ways={ways} /> : <p>The project’s coders have not made any.</p>}
  </Teaching>
);
