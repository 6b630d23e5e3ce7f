import { replaceName } from "@/lib/projects/replace-name";
import type { Change, Fields } from "@/lib/shared/change";

/** What an event's row is said with. */
interface Saying {
  /** Whether a row with this id stands in the side file. */
  readonly isWritten: (id: string) => boolean;
  /** Number of the last event that leaves. */
  readonly last: number;
  /** Of all who were named where members or rounds changed; longer ones go first. */
  readonly names: readonly string[];
}

/** Subjects of events whose summaries name members. */
export const subjectsWithNames: readonly string[] = ["member", "round"];

/** Ids of the codes that changes made, or brought back. */
export const codesMade = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ entity, id, before }) => (entity === "code" && before === null ? [id] : []));

/**
 * An event's row as it leaves, read with its actor's name: without the changes of rows that do not, as those that stand
 * in deleted documents, without their ids, not undone by an event that does not, and without the names of people where
 * members or rounds changed. Its summary says what was done all the same. Who made a code is named, as who coded is by
 * the layer; else it is not said who did what.
 */
export function sayEvent<Row extends Fields>(event: Row, { isWritten, last, names }: Saying): Row {
  const { subject, summary, about, undoneBy, actorId, actorName, actor } = event as unknown as EventRow;
  const changes = (event as unknown as EventRow).changes.filter(({ id }) => isWritten(id));
  const maker = codesMade(changes).length === 0 ? null : (actor?.name ?? actorName);
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return {
    ...event,
    undoneBy: undoneBy !== null && undoneBy > last ? null : undoneBy,
    about: about.filter(isWritten),
    changes,
    actorName: maker,
    // Whoever is named is not lost.
    actorId: maker === null ? actorId : null,
    summary: subjectsWithNames.includes(subject)
      ? longestFirst.reduce((said, name) => replaceName(said, name, "a member"), summary)
      : summary,
  };
}

interface EventRow {
  readonly subject: string;
  readonly summary: string;
  readonly about: readonly string[];
  readonly changes: readonly Change[];
  readonly undoneBy: number | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly actor: { readonly name: string } | null;
}
