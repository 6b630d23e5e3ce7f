"use client";

import {
  IconArrowsHorizontal,
  IconArrowsJoin,
  IconArrowsSplit,
  IconLink,
  IconNote,
  IconTag,
  IconWeight,
  IconX,
} from "@tabler/icons-react";
import { memo } from "react";
import { RegionPicture } from "@/components/coding/region-picture";
import { CodeDot } from "@/components/codebook/code-dot";
import type { Code } from "@/lib/codebook/code";
import type { Coding, Layer } from "@/lib/coding/coding";
import type { CodedPassage } from "@/lib/coding/document-codings";
import classes from "./passage-card.module.css";

/** What can be done from a card. Kept in one object that does not change, so that cards need not be drawn again. */
export interface CardActions {
  readonly goTo: (passage: CodedPassage) => void;
  readonly addCode: (passage: CodedPassage) => void;
  readonly remove: (codings: readonly Coding[]) => void;
  readonly changeCode: (coding: Coding) => void;
  readonly weigh: (coding: Coding) => void;
  /** At the caret. */
  readonly split: (passage: CodedPassage) => void;
  /** With the next passage of the same code and coder that overlaps or adjoins it. */
  readonly join: (passage: CodedPassage) => void;
  /** What these passages share becomes one. */
  readonly joinAll: (passages: readonly CodedPassage[]) => void;
  readonly moveBoundary: (passage: CodedPassage) => void;
  readonly copyLink: (passage: CodedPassage) => void;
  readonly openMemo: (passage: CodedPassage) => void;
  readonly codeOf: (codeId: string) => Code | undefined;
  readonly layerOf: (layerId: string) => Layer | undefined;
  /** Whether the member may remove or change a layer's codings. */
  readonly mayChange: (layerId: string) => boolean;
  readonly mayCode: boolean;
}

interface Props {
  projectId: string;
  passage: CodedPassage;
  excerpt: string;
  /** e.g. "p. 12". */
  place: string;
  current: boolean;
  actions: CardActions;
  /** Whether it is chosen; null while nothing is being chosen. */
  chosen: boolean | null;
  onChoose: (passageId: string) => void;
}

/** A passage with its codes and coders, and what can be done with it. */
export const PassageCard = memo(function PassageCard(props: Props) {
  const { projectId, passage, excerpt, place, current, actions, chosen, onChoose } = props;
  const { codings } = passage;
  const movable = codings.some((coding) => actions.mayChange(coding.layerId));
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
        {passage.region === null ? (
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
      <ul className={classes.coders}>
        {groupByLayer(codings).map(([layerId, own]) => (
          <CoderLine key={layerId} layer={actions.layerOf(layerId)} codings={own} actions={actions} />
        ))}
      </ul>
      <div className={classes.tools}>
        {actions.mayCode && (
          <CardButton label="Add a code" icon={IconTag} onClick={() => actions.addCode(passage)} />
        )}
        {movable && (
          <CardButton
            label="Move a boundary (B)"
            icon={IconArrowsHorizontal}
            onClick={() => actions.moveBoundary(passage)}
          />
        )}
        {movable && passage.region === null && (
          <>
            <CardButton
              label="Split at the caret (Shift+S)"
              icon={IconArrowsSplit}
              onClick={() => actions.split(passage)}
            />
            <CardButton
              label="Join with the next (Shift+J)"
              icon={IconArrowsJoin}
              onClick={() => actions.join(passage)}
            />
          </>
        )}
        <CardButton label="Memo" icon={IconNote} onClick={() => actions.openMemo(passage)} />
        <CardButton label="Copy link" icon={IconLink} onClick={() => actions.copyLink(passage)} />
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

/** A passage's codings coder by coder, in the order the coders first coded it. */
function groupByLayer(codings: readonly Coding[]): [layerId: string, codings: Coding[]][] {
  const byLayer = new Map<string, Coding[]>();
  for (const coding of codings) byLayer.set(coding.layerId, [...(byLayer.get(coding.layerId) ?? []), coding]);
  return [...byLayer];
}

interface CoderProps {
  layer: Layer | undefined;
  codings: readonly Coding[];
  actions: CardActions;
}

/** One coder's codes on the passage. */
function CoderLine({ layer, codings, actions }: CoderProps) {
  const coder = layer?.name ?? "You";
  return (
    <li className={classes.coder}>
      <span className={classes.name}>
        {coder}
        {layer?.origin === "model" && <span className={classes.model}>language model</span>}
      </span>
      <ul className={classes.codes} aria-label={`Codes of ${coder}`}>
        {codings.map((coding) => (
          <CodeChip key={coding.id} coding={coding} coder={coder} actions={actions} />
        ))}
      </ul>
    </li>
  );
}

/** A code on the passage: pressed to change it, with a cross to remove it, for those who may. */
function CodeChip({ coding, coder, actions }: { coding: Coding; coder: string; actions: CardActions }) {
  const code = actions.codeOf(coding.codeId);
  const name = code?.name ?? "A code that is gone";
  const weight = coding.weight ?? null;
  const label = (
    <>
      <CodeDot color={code?.color ?? "#7c7f86"} />
      <span className={classes.code}>{name}</span>
    </>
  );
  if (!actions.mayChange(coding.layerId)) {
    return (
      <li className={classes.chip}>
        <span className={classes.chipName}>
          {label}
          {weight !== null && <span className={classes.weight}>{weight}</span>}
        </span>
      </li>
    );
  }
  return (
    <li className={classes.chip}>
      <button
        type="button"
        className={classes.chipName}
        aria-label={`Change ${name}`}
        title="Change to another code"
        onClick={() => actions.changeCode(coding)}
      >
        {label}
      </button>
      <button
        type="button"
        className={classes.weigh}
        data-weighed={weight !== null || undefined}
        aria-label={
          weight === null ? `Weigh ${name} of ${coder}` : `Weight of ${name} of ${coder}: ${weight}`
        }
        title={weight === null ? "Give it a weight from 0 to 100" : "Weight"}
        onClick={() => actions.weigh(coding)}
      >
        {weight ?? <IconWeight size={12} aria-hidden />}
      </button>
      <button
        type="button"
        className={classes.cross}
        aria-label={`Remove ${name} of ${coder}`}
        title="Remove"
        onClick={() => actions.remove([coding])}
      >
        <IconX size={12} aria-hidden />
      </button>
    </li>
  );
}

interface ButtonProps {
  label: string;
  icon: typeof IconX;
  onClick: () => void;
}

/** A plain button: there are hundreds of them, and they come and go while one scrolls. */
function CardButton({ label, icon: Icon, onClick }: ButtonProps) {
  return (
    <button type="button" className={classes.tool} aria-label={label} title={label} onClick={onClick}>
      <Icon size={14} stroke={1.7} aria-hidden />
    </button>
  );
}
