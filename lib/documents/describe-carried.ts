import type { CarriedCount } from "@/lib/documents/carry-passages";
import { countOf } from "@/lib/shared/count-of";

/** What became of passages when their document was read anew, as sentences; "" where there were none. */
export function describeCarried(carried: CarriedCount | null | undefined): string {
  if (!carried) return "";
  const { exact, alike, waiting } = carried;
  if (exact + alike + waiting === 0) return "";
  const moved = `${countOf(exact, "passage")} kept ${exact === 1 ? "its" : "their"} words`;
  const like = alike > 0 ? `, ${alike} with slightly other words` : "";
  const left =
    waiting > 0
      ? ` ${countOf(waiting, "passage")} could not be placed and wait${waiting === 1 ? "s" : ""} for you.`
      : "";
  return `${moved}${like}.${left}`;
}
