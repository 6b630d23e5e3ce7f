/** What became of one try to tell a webhook something. */
export type Outcome =
  | { readonly kind: "answered"; readonly status: number }
  /** `problem`: a sentence part that follows "the last try failed: ". */
  | { readonly kind: "unanswered"; readonly problem: string };

/** What is done after a try. */
export type Step =
  | { readonly kind: "told" }
  /** The same is sent again after so many milliseconds. */
  | { readonly kind: "again"; readonly after: number; readonly problem: string }
  | { readonly kind: "off"; readonly problem: string };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Milliseconds until the same is sent again, after the first failure, the second …: more than a day in all. */
const waits = [10 * second, minute, 10 * minute, hour, 6 * hour, 24 * hour] as const;

/**
 * What follows from a try, after so many failures of the same message before it. An answer of 2xx is a success, one of
 * 410 a wish to be told nothing more; after the last wait there is no other try.
 */
export function ruleNextTry(failuresBefore: number, outcome: Outcome): Step {
  const problem = outcome.kind === "answered" ? sayStatus(outcome.status) : outcome.problem;
  if (problem === null) return { kind: "told" };
  if (outcome.kind === "answered" && outcome.status === 410)
    return { kind: "off", problem: "the address answered 410, that it wants to be told nothing more" };
  const after = waits[failuresBefore];
  return after === undefined
    ? { kind: "off", problem: `${waits.length + 1} tries failed, the last: ${problem}` }
    : { kind: "again", after, problem };
}

/** What is wrong with a status; null: nothing. */
function sayStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400
    ? `the address answered ${status} and leads elsewhere, which is not followed`
    : `the address answered ${status}`;
}
