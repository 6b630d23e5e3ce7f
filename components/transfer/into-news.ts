import type { IntoView } from "@/lib/transfer/into-question";

type Seen = Pick<IntoView, "jobId" | "fileName" | "state">;

/**
 * What has become of projects on their way since they were looked at before, in a sentence each; "" for nothing. Why one
 * failed is told beside it. `left`: those that a person cancelled or took off the list.
 */
export function tellNews(before: readonly Seen[], now: readonly Seen[], left: ReadonlySet<string>): string {
  const states = new Map(now.map(({ jobId, state }) => [jobId, state]));
  return before
    .flatMap(({ jobId, fileName, state }) => {
      const next = states.get(jobId);
      if (next === undefined && left.has(jobId)) return [`“${fileName}” was taken off the list.`];
      if (next === undefined) return state === "working" ? [`“${fileName}” was brought in.`] : [];
      const asks = next === "asking" && state !== "asking";
      return asks ? [`“${fileName}” was read. Choose what becomes of it.`] : [];
    })
    .join(" ");
}
