"use client";

import { memo } from "react";
import { CommentLine } from "@/components/comments/comment-line";
import { RegionPicture } from "@/components/coding/region-picture";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { CardActions } from "./card-actions";
import { CodedBy } from "./coded-by";
import classes from "./passage-card.module.css";
import { PassageTools } from "./passage-tools";

interface Props {
  projectId: string;
  passage: CodedPassage;
  excerpt: string;
  /** e.g. "p. 12". */
  place: string;
  /** A region is shown as printed; else it has only its place. */
  pictured: boolean;
  current: boolean;
  actions: CardActions;
  /** Whether it is chosen; null while nothing is being chosen. */
  chosen: boolean | null;
  onChoose: (passageId: string) => void;
}

/** A passage with its codes and coders, and what can be done with it. */
export const PassageCard = memo(function PassageCard(props: Props) {
  const { projectId, passage, excerpt, place, pictured, current, actions, chosen, onChoose } = props;
  const { codings } = passage;
  return (
    <li className={classes.card} data-current={current || undefined} data-card={passage.id}>
      {chosen !== null && (
        <label className={classes.choose}>
          <input type="checkbox" checked={chosen} onChange={() => onChoose(passage.id)} /> Choose
        </label>
      )}
      <button
        type="button"
        className={classes.excerpt}
        aria-current={current || undefined}
        onClick={() => actions.goTo(passage)}
      >
        <span className={classes.place}>{place}</span>
        {passage.region === null || !pictured ? (
          <span className={classes.words} dir="auto">
            {excerpt}
          </span>
        ) : (
          <span className={classes.picture}>
            <RegionPicture
              projectId={projectId}
              passageId={passage.id}
              region={passage.region}
              label={place}
            />
          </span>
        )}
      </button>
      <CodedBy codings={codings} actions={actions} />
      <CommentLine projectId={projectId} passageId={passage.id} onOpen={() => actions.openMemo(passage)} />
      <div className={classes.tools}>
        <PassageTools passage={passage} actions={actions} />
      </div>
    </li>
  );
}, isSameCard);

/** Passages are grouped anew after every change; what has not changed on one need not be drawn again. */
function isSameCard(a: Props, b: Props): boolean {
  return (
    a.current === b.current &&
    a.excerpt === b.excerpt &&
    a.place === b.place &&
    a.actions === b.actions &&
    a.chosen === b.chosen &&
    a.passage.id === b.passage.id &&
    a.passage.codings.length === b.passage.codings.length &&
    a.passage.codings.every((coding, i) => coding === b.passage.codings[i])
  );
}
