import type { CorrectionsCarried } from "@/lib/documents/carry-corrections";
import type { CarriedCount } from "@/lib/documents/carry-passages";
import { countOf } from "@/lib/shared/count-of";

/**
 * What became of passages and of corrections of the structure when their document was read anew, as sentences; "" where
 * there were none.
 */
export function describeCarried(carried: CarriedCount | null | undefined): string {
  if (!carried) return "";
  return [...describePassages(carried), ...describeCorrections(carried.corrections)].join(" ");
}

function describePassages({ exact, alike, waiting }: CarriedCount): string[] {
  if (exact + alike + waiting === 0) return [];
  const moved = `${countOf(exact, "passage")} kept ${exact === 1 ? "its" : "their"} words`;
  const like = alike > 0 ? `, ${alike} with slightly other words` : "";
  const left = `${countOf(waiting, "passage")} could not be placed and wait${waiting === 1 ? "s" : ""} for you.`;
  return [`${moved}${like}.`, ...(waiting > 0 ? [left] : [])];
}

function describeCorrections(corrections: CorrectionsCarried | undefined): string[] {
  if (corrections === undefined) return [];
  const { kept, unfit } = corrections;
  const stayed = `${countOf(kept, "correction")} of the structure stayed.`;
  const which = [...new Set(unfit)].slice(0, named).map((words) => `“${words}”`);
  const more = unfit.length > which.length ? [...which, "others"] : which;
  const lost = `${countOf(unfit.length, "correction")} no longer fit${unfit.length === 1 ? "s" : ""}: ${list.format(more)}.`;
  return [...(kept > 0 ? [stayed] : []), ...(unfit.length > 0 ? [lost] : [])];
}

/** So many corrections that no longer fit are named. */
const named = 5;
const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
