import { type Change, created } from "@/lib/shared/change";
import type { Layer } from "./coding";
import { type DocumentCodings, changeDocumentCodings, placeRow, withLayers } from "./document-codings";

/** What one has done here and the server has not yet told of. */
interface Operation {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly layers: readonly Layer[];
  /** Whether the server has answered that it is done. */
  readonly saved: boolean;
  /** What is shown once this and all before it are done. */
  readonly after: DocumentCodings;
}

/** A change of codings as a project's stream tells it. */
export interface CodingsEvent {
  readonly operation: string | null;
  readonly codings: readonly Change[];
  readonly passages: readonly {
    readonly id: string;
    readonly documentId: string;
    readonly ranges: readonly number[];
    readonly region: readonly number[];
    readonly start: number;
  }[];
  readonly layers: readonly Layer[];
}

/**
 * What is coded in a document: as the server has told it, event by event in the order of commits, and over it what one
 * has done oneself and is still on its way. So a refusal takes away one's own change alone, and a change of others in
 * between is never written over by what was shown before it was known.
 */
export interface CodingsLedger {
  readonly documentId: string;
  readonly told: DocumentCodings;
  /** In the order they were begun. */
  readonly operations: readonly Operation[];
}

/** `missed`: events heard since the server was asked, in order; those that it knew of already change nothing. */
export const openLedger = (
  documentId: string,
  answer: DocumentCodings,
  missed: readonly CodingsEvent[] = [],
): CodingsLedger => ({
  documentId,
  told: missed.reduce((codings, event) => applyEvent(codings, documentId, event), answer),
  operations: [],
});

/** What is to be shown: what was told, with one's own changes on their way. */
export const shownCodings = (ledger: CodingsLedger): DocumentCodings =>
  ledger.operations.at(-1)?.after ?? ledger.told;

/** Shows one's own change at once, under the name it is sent with. `layers`: those it needs that may be new. */
export function beginOperation(
  ledger: CodingsLedger,
  name: string,
  changes: readonly Change[],
  layers: readonly Layer[] = [],
): CodingsLedger {
  const shown = shownCodings(ledger);
  const placed = withPlaces(changes, shown);
  const after = changeDocumentCodings(withLayers(shown, layers), changes);
  const operation = { name, changes: placed, layers, saved: false, after };
  return { ...ledger, operations: [...ledger.operations, operation] };
}

/**
 * Changes with the places of passages that are known when they are made and perhaps no more when they are shown anew: the
 * server tells of no passage without a coding, and another change that made one may be refused.
 */
function withPlaces(changes: readonly Change[], { passages }: DocumentCodings): readonly Change[] {
  const made = new Set(changes.filter(({ entity }) => entity === "passage").map(({ id }) => id));
  const named = new Set(
    changes.flatMap(({ entity, after }) => (entity === "coding" ? String(after?.passageId) : [])),
  );
  const placed = [...named].flatMap((id) => {
    const passage = made.has(id) ? undefined : passages.get(id);
    return passage === undefined ? [] : [created("passage", id, placeRow(passage))];
  });
  return [...placed, ...changes];
}

/** What the server answered to an operation. */
export interface Answer {
  /** Whether anything was changed: only then an event is told. */
  readonly changed: boolean;
  /** The changes as the server made them, where it chose other ids than were shown. */
  readonly changes?: readonly Change[];
  readonly layers?: readonly Layer[];
}

/** Notes that an operation is done; it goes on being shown by itself until its event is told. */
export function saveOperation(ledger: CodingsLedger, name: string, answer: Answer): CodingsLedger {
  if (!answer.changed) return refuseOperation(ledger, name);
  const differs = answer.changes !== undefined || answer.layers !== undefined;
  const operations = ledger.operations.map((operation) =>
    operation.name !== name
      ? operation
      : {
          ...operation,
          changes: answer.changes ?? operation.changes,
          layers: answer.layers ?? operation.layers,
          saved: true,
        },
  );
  return differs ? replay({ ...ledger, operations }) : { ...ledger, operations };
}

/** Takes back what an operation showed: it was refused. */
export const refuseOperation = (ledger: CodingsLedger, name: string): CodingsLedger =>
  replay({ ...ledger, operations: ledger.operations.filter((operation) => operation.name !== name) });

/** Takes in an event; one's own is no longer on its way. Events of other documents only end operations. */
export function hearEvent(ledger: CodingsLedger, event: CodingsEvent): CodingsLedger {
  const first = ledger.operations[0];
  // What was shown is what was told: the same objects stay, and nothing is painted again.
  if (first !== undefined && first.name === event.operation && isTheSame(first.changes, event.codings))
    return { ...ledger, told: first.after, operations: ledger.operations.slice(1) };
  const operations = ledger.operations.filter(({ name }) => name !== event.operation);
  const told = applyEvent(ledger.told, ledger.documentId, event);
  if (told === ledger.told && operations.length === ledger.operations.length) return ledger;
  return replay({ ...ledger, told, operations });
}

/**
 * Takes in what is coded as the server answered when asked again. `missed`: as for `openLedger`. `savedBefore`: names of
 * the operations that were done when it was asked.
 */
export function renewLedger(
  ledger: CodingsLedger,
  answer: DocumentCodings,
  missed: readonly CodingsEvent[],
  savedBefore: ReadonlySet<string>,
): CodingsLedger {
  const { told } = openLedger(ledger.documentId, answer, missed);
  return replay({
    ...ledger,
    told,
    operations: ledger.operations.filter(({ name }) => !savedBefore.has(name)),
  });
}

/** Names of the operations that the server has answered. */
export const savedOperations = (ledger: CodingsLedger): ReadonlySet<string> =>
  new Set(ledger.operations.filter(({ saved }) => saved).map(({ name }) => name));

function replay(ledger: CodingsLedger): CodingsLedger {
  let shown = ledger.told;
  const operations = ledger.operations.map((operation) => {
    shown = changeDocumentCodings(withLayers(shown, operation.layers), operation.changes);
    return { ...operation, after: shown };
  });
  return { ...ledger, operations };
}

/** The codings after an event; the same object where it is about other documents. */
function applyEvent(codings: DocumentCodings, documentId: string, event: CodingsEvent): DocumentCodings {
  const here = event.passages.filter((passage) => passage.documentId === documentId);
  const ids = new Set(here.map(({ id }) => id));
  const changes = event.codings.filter(({ id, before, after }) => {
    if (before === null) return ids.has(String(after?.passageId));
    return codings.codings.has(id) || ids.has(String(after?.passageId));
  });
  if (changes.length === 0) return codings;
  const placed = here
    .filter(({ id }) => !codings.passages.has(id))
    .map(({ id, ranges, region, start }) =>
      created("passage", id, { ranges, ...(region.length > 0 && { region, start }) }),
    );
  return changeDocumentCodings(withLayers(codings, event.layers), [...placed, ...changes]);
}

/** Whether the codings that were shown are those that the server made. */
function isTheSame(shown: readonly Change[], told: readonly Change[]): boolean {
  const keyOf = ({ id, after }: Change) => {
    const { passageId, codeId, layerId, weight } = after ?? {};
    return JSON.stringify([id, after === null, passageId, codeId, layerId, weight ?? null]);
  };
  const codings = shown.filter(({ entity }) => entity === "coding");
  const keys = new Set(codings.map(keyOf));
  return codings.length === told.length && told.every((change) => keys.has(keyOf(change)));
}
