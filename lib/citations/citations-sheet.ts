import type { Sheet } from "@/lib/exchange/sheet";
import type { CitationsShown } from "./citations-address";
import type { CitationsView, CitedPlaceView } from "./citations-view";

/** What the page of citations shows, as it is exported. `code`: the name of the code it is narrowed to; null for none. */
export function toCitationsSheet(view: CitationsView, shown: CitationsShown, code: string | null): Sheet {
  const caption = code === null ? undefined : `Citations in passages coded with ${code}.`;
  return { caption, ...(shown === "works" ? writeWorks(view) : writeDocuments(view)) };
}

/** Works by documents: how often each document cites each work; empty where it does not, 0 where it only lists it. */
function writeWorks({ documents, works }: CitationsView): Sheet {
  return {
    title: "Who cites what",
    columns: [
      { heading: "Work" },
      { heading: "Title", weight: 2 },
      { heading: "Documents", weight: 0.6 },
      { heading: "Times", weight: 0.6 },
      ...documents.map(({ cited }) => ({ heading: cited, weight: 0.6 })),
    ],
    rows: works.map(({ label, title, times }) => {
      const counts = Object.values(times);
      return [
        ...[label, title, counts.length, counts.reduce((sum, each) => sum + each, 0)],
        ...documents.map(({ id }) => times[id] ?? null),
      ];
    }),
  };
}

/** A row an entry of a list, and a row a wording that no entry was found for. */
function writeDocuments({ documents }: CitationsView): Sheet {
  return {
    title: "Citations by document",
    columns: [
      { heading: "Document" },
      { heading: "Cited" },
      { heading: "Entry in the list of references", weight: 3 },
      { heading: "Times", weight: 0.6 },
      { heading: "Places" },
    ],
    rows: documents.flatMap(({ cited, references, unmatched }) => [
      ...references.map(({ label, text, places }) => [cited, label, text, places.length, sayPlaces(places)]),
      ...unmatched.map(({ label, fitting, places }) => {
        const entry = fitting === 0 ? "(no entry)" : `(${fitting} entries fit)`;
        return [cited, label, entry, places.length, sayPlaces(places)];
      }),
    ]),
  };
}

const sayPlaces = (places: readonly CitedPlaceView[]): string => places.map(({ place }) => place).join("; ");
