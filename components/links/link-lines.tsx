"use client";

import { IconX } from "@tabler/icons-react";
import type { LinkEnd } from "@/lib/links/link";
import { mayChangeLink } from "@/lib/links/may-change-link";
import type { LinkedPassageView, LinkView } from "@/lib/links/server/queries";
import { sayRelation } from "@/lib/links/link";
import type { Standing } from "@/lib/projects/permissions";
import classes from "./links.module.css";
import { RelationSelect } from "./relation-select";
import { useLinkActions, useLinks } from "./use-links";

interface Props {
  member: { readonly projectId: string; readonly userId: string; readonly standing: Standing };
  passageId: string;
  /** The document one is in: links to others say which. */
  documentId: string;
  /** What one reads of a passage at the other end, and what its document is called. */
  sayPassage: (passage: LinkedPassageView) => { readonly words: string; readonly title: string };
  onGo: (passage: LinkedPassageView) => void;
}

/** The links of a passage, each as it is said from here. Nothing while there are none. */
export function LinkLines({ member, passageId, documentId, sayPassage, onGo }: Props) {
  const { data: links = [], error } = useLinks(member.projectId, passageId);
  const actions = useLinkActions(member.projectId);
  if (error) return <p className={classes.failure}>The links could not be loaded: {error.message}</p>;
  if (links.length === 0) return null;
  return (
    <ul className={classes.links} aria-label="Links">
      {links.map((link) => {
        const end: LinkEnd = link.from.passageId === passageId ? "from" : "to";
        const there = end === "from" ? link.to : link.from;
        const { words, title } = sayPassage(there);
        return (
          <LinkLine
            key={link.id}
            link={link}
            end={end}
            there={there}
            words={words === "" ? "A passage without words" : words}
            source={there.documentId === documentId ? "" : title}
            mayChange={mayChangeLink(link.authorId, member)}
            onGo={() => onGo(there)}
            onChange={(relation) => void actions.change(link, passageId, relation)}
            onRemove={() => void actions.remove(link)}
          />
        );
      })}
    </ul>
  );
}

interface LineProps {
  link: LinkView;
  /** Where one stands. */
  end: LinkEnd;
  there: LinkedPassageView;
  words: string;
  /** The other document's title; "" for the same. */
  source: string;
  mayChange: boolean;
  onGo: () => void;
  onChange: Parameters<typeof RelationSelect>[0]["onChange"];
  onRemove: () => void;
}

function LinkLine({ link, end, there, words, source, mayChange, onGo, onChange, onRemove }: LineProps) {
  const said = sayRelation({ kind: link.kind, end });
  return (
    <li className={classes.link}>
      <div className={classes.said}>
        {mayChange ? (
          <RelationSelect
            label={`This passage to: ${words.slice(0, 60)}`}
            value={{ kind: link.kind, end }}
            onChange={onChange}
          />
        ) : (
          <span className={classes.relation}>{said}</span>
        )}
        {mayChange && (
          <button
            type="button"
            className={classes.remove}
            aria-label={`Remove the link: ${said} ${words.slice(0, 60)}`}
            title="Remove the link"
            onClick={onRemove}
          >
            <IconX size={13} aria-hidden />
          </button>
        )}
      </div>
      <button type="button" className={classes.there} title="Go to this passage" onClick={onGo}>
        <span className={classes.words} dir="auto">
          {words}
        </span>
        {(source !== "" || there.place !== "") && (
          <span className={classes.source}>{[source, there.place].filter(Boolean).join(", ")}</span>
        )}
      </button>
      {link.note !== "" && <p className={classes.note}>{link.note}</p>}
    </li>
  );
}
