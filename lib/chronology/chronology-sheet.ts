import type { Sheet } from "@/lib/exchange/sheet";
import type { EventView } from "./chronology-view";
import { sayDate } from "./say-date";

/** The events that are shown, as they are exported; days as "2022-02-05". `codeNames`: by id. */
export const toChronologySheet = (
  events: readonly EventView[],
  codeNames: ReadonlyMap<string, string>,
): Sheet => ({
  title: "Chronology",
  columns: [
    { heading: "Date" },
    { heading: "From", weight: 0.7 },
    { heading: "To", weight: 0.7 },
    { heading: "Event", weight: 3 },
    { heading: "Codes" },
    { heading: "Document" },
    { heading: "Place", weight: 0.6 },
  ],
  rows: events
    .filter(({ hidden }) => !hidden)
    .map((event) => [
      ...[sayDate(event), event.from, event.to, event.title || event.text],
      event.codeIds.map((id) => codeNames.get(id) ?? "").join("; "),
      ...[event.cited, event.place],
    ]),
});
