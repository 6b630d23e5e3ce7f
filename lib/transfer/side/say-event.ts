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

/**
 * An event's row as it leaves: without the changes of rows that do not, as those that stand in deleted documents, without
 * their ids, not undone by an event that does not, and without the names of people where members or rounds changed. Its summary says what was done all the same.
 */
export function sayEvent<Row extends Fields>(event: Row, { isWritten, last, names }: Saying): Row {
  const { subject, summary, about, changes, undoneBy } = event as unknown as EventRow;
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return {
    ...event,
    undoneBy: undoneBy !== null && undoneBy > last ? null : undoneBy,
    about: about.filter(isWritten),
    changes: changes.filter(({ id }) => isWritten(id)),
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
}
