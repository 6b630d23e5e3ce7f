import { notifyDone } from "@/components/shell/notify";
import { paneAddress } from "@/components/split/pane-address";
import type { ReaderState } from "@/components/reader/use-reader";
import { replaceAddress } from "@/components/shell/page-address";
import { writePlaceAddress } from "@/lib/text/place-address";

/** Copies an address that leads to what is selected, from its first to its last words. */
export async function copyPlaceLink(reader: ReaderState): Promise<void> {
  const { ranges } = reader.selection;
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined)
    return notifyDone("Select the words first that the link shall lead to.");
  const url = paneAddress(reader);
  url.searchParams.delete("passage");
  url.searchParams.set(
    "at",
    writePlaceAddress(reader.document.textId, { start: first.start, end: last.end }),
  );
  // Pages served over plain HTTP have no clipboard: there the address bar holds the link.
  if (navigator.clipboard === undefined) {
    if (reader.pane.side === "beside")
      return notifyDone("Swap the panes first: then the address leads there.");
    replaceAddress(url);
    return notifyDone("Copy the address of this page: it leads to the selected words.");
  }
  await navigator.clipboard.writeText(url.href);
  notifyDone("The link to these words is copied.");
}
