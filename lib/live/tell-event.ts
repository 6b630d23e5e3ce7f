import { type Change, kindsIn } from "@/lib/shared/change";
import { CODINGS_TOLD, type LiveEvent, ROWS_TOLD, type RecordedEvent } from "./live-news";

/** Whether an event may change who sees what: rounds open and close, coders are given to them, rights given and taken. */
export const changesSight = ({ changes }: { readonly changes: readonly Change[] }): boolean =>
  changes.some(({ entity }) => entity === "round" || entity === "assignment" || entity === "member");

/**
 * An event that its hearer may see as they are told it, after the one told before. Of what is not a coding only ids are
 * told: whoever shows it asks for it.
 */
export function tellEvent(
  event: RecordedEvent & { readonly changes: readonly Change[] },
  viewerId: string,
  after: string | null,
): LiveEvent {
  const { id, actorId, actor, kind, summary, at, operation, changes } = event;
  const codings = changes.filter(({ entity }) => entity === "coding");
  const named = new Set(codings.flatMap((change) => [...namesIn(change.before), ...namesIn(change.after)]));
  const rows = changes.filter(({ entity }) => entity !== "coding" && entity !== "passage");
  return {
    id,
    after,
    actorId,
    actor,
    kind,
    summary,
    at,
    operation: actorId === viewerId ? operation : null,
    touched: kindsIn(changes),
    rows: rows
      .slice(0, ROWS_TOLD)
      .map((change) => ({ entity: change.entity, id: change.id, gone: change.after === null })),
    codings: codings.length > CODINGS_TOLD ? null : codings,
    passages: event.passages.filter((passage) => named.has(passage.id)),
    layers: event.layers.filter((layer) => named.has(layer.id)),
  };
}

const namesIn = (row: Change["after"]): unknown[] => [row?.passageId, row?.layerId];
