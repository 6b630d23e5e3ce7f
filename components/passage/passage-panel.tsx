"use client";

import { Text } from "@mantine/core";
import { memo, useDeferredValue, useMemo } from "react";
import { useChoice } from "@/components/coding/use-choice";
import { type ShownText, quoteShown } from "@/lib/pseudonyms/shown-text";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { describeRegion } from "@/lib/coding/region";
import type { Block } from "@/lib/text/block";
import type { Page } from "@/lib/text/page";
import { placeOf } from "@/lib/text/place";
import type { CardActions } from "./card-actions";
import { PassageCard } from "./passage-card";
import { PassageChoice } from "./passage-choice";
import classes from "./passage-panel.module.css";

/** More cards than this help nobody; the heading tells how many there are. */
const shownAtMost = 60;

interface Props {
  projectId: string;
  /** Which of two texts in the page they are of; null where there is one. */
  textName: string | null;
  /** What the passages have in common: "At the selection", "In view". */
  heading: string;
  passages: readonly CodedPassage[];
  currentId: string | null;
  /** What they are quoted from. */
  shown: ShownText;
  /** Regions are shown as printed. */
  pictured: boolean;
  blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  language: string;
  pages: readonly Page[];
  actions: CardActions;
  /** Whether anything is coded in this document at all. */
  codedAtAll: boolean;
  /** Whether the codings have arrived. */
  loaded: boolean;
}

/** What is coded at the selection or in view. It comes after the text: what was done is painted there first. */
export const PassagePanel = memo(function PassagePanel(props: Props) {
  const { heading, shown, blocks, pages, codedAtAll, loaded } = props;
  const passages = useDeferredValue(props.passages);
  const currentId = useDeferredValue(props.currentId);
  const actions = useDeferredValue(props.actions);
  const choice = useChoice();
  const cards = useMemo(
    () =>
      passages.slice(0, shownAtMost).map((passage) => ({
        passage,
        excerpt: quoteShown(shown, passage.ranges).slice(0, 220),
        place:
          passage.region === null
            ? placeOf(passage.ranges, blocks, pages)
            : describeRegion(passage.region, pages),
      })),
    [passages, shown, blocks, pages],
  );
  return (
    <section className={classes.panel} aria-label="Coded passages">
      {props.textName !== null && (
        <p className={classes.textName} title={props.textName}>
          {props.textName}
        </p>
      )}
      <div className={classes.head}>
        <h2 className={classes.heading}>
          {heading} <span className={classes.count}>{passages.length}</span>
        </h2>
        {actions.mayCode && cards.length > 0 && !choice.choosing && (
          <button type="button" className={classes.choose} onClick={choice.begin}>
            Choose
          </button>
        )}
      </div>
      {choice.choosing && (
        <PassageChoice
          projectId={props.projectId}
          passages={cards.map(({ passage }) => passage)}
          choice={choice}
          actions={actions}
        />
      )}
      {loaded && cards.length === 0 && <NothingCoded codedAtAll={codedAtAll} mayCode={actions.mayCode} />}
      <ul className={classes.cards} lang={props.language || undefined}>
        {cards.map(({ passage, excerpt, place }) => (
          <PassageCard
            key={passage.id}
            projectId={props.projectId}
            passage={passage}
            excerpt={excerpt}
            place={place}
            pictured={props.pictured}
            current={passage.id === currentId}
            actions={actions}
            chosen={choice.choosing ? choice.ids.has(passage.id) : null}
            onChoose={choice.toggle}
          />
        ))}
      </ul>
      {passages.length > shownAtMost && (
        <Text c="dimmed" size="xs" px="sm" py="xs">
          {passages.length - shownAtMost} more. Select less text, or scroll on.
        </Text>
      )}
    </section>
  );
});

function NothingCoded({ codedAtAll, mayCode }: { codedAtAll: boolean; mayCode: boolean }) {
  return (
    <div className={classes.empty}>
      <p>{codedAtAll ? "Nothing is coded in what you see." : "Nothing is coded in this document yet."}</p>
      {mayCode && (
        <p>
          Select some words in the text, then click a code in the codebook, drag the words onto it, or press{" "}
          <kbd>C</kbd> and type a few letters of its name.
        </p>
      )}
    </div>
  );
}
