import { IconLock, IconWeight, IconX } from "@tabler/icons-react";
import { CodeDot } from "@/components/codebook/code-dot";
import { OlderMark } from "@/components/coding/older-mark";
import type { Coding, Layer } from "@/lib/coding/coding";
import type { CardActions } from "./card-actions";
import classes from "./coded-by.module.css";

interface Props {
  codings: readonly Coding[];
  actions: CardActions;
}

/** Which codes stand on a passage and whose they are, coder by coder. */
export function CodedBy({ codings, actions }: Props) {
  return (
    <ul className={classes.coders}>
      {groupByLayer(codings).map(([layerId, own]) => (
        <CoderLine key={layerId} layer={actions.layerOf(layerId)} codings={own} actions={actions} />
      ))}
    </ul>
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
        {layer?.closedRound !== undefined && (
          <span
            className={classes.model}
            title={`Coded in the round “${layer.closedRound}”, which is closed`}
          >
            <IconLock size={11} aria-hidden /> round closed
          </span>
        )}
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
  const older = actions.isOlder(coding);
  const label = (
    <>
      <CodeDot color={code?.color ?? "#7c7f86"} />
      <span className={classes.code}>{name}</span>
      {older && <OlderMark />}
    </>
  );
  if (!actions.mayChange(coding.layerId)) {
    return (
      <li className={classes.chip} data-older={older || undefined}>
        <span className={classes.chipName}>
          {label}
          {weight !== null && <span className={classes.weight}>{weight}</span>}
        </span>
      </li>
    );
  }
  return (
    <li className={classes.chip} data-older={older || undefined}>
      <button
        type="button"
        className={classes.chipName}
        aria-label={older ? `Change ${name}, coded under an older definition` : `Change ${name}`}
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
