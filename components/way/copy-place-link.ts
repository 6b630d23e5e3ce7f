import { notifyDone } from "@/components/shell/notify";
import type { Range } from "@/lib/shared/offset";
import { writePlaceAddress } from "@/lib/text/place-address";

/** Copies an address that leads to a stretch of the text, from the first to the last of some ranges. */
export async function copyPlaceLink(ranges: readonly Range[]): Promise<void> {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined)
    return notifyDone("Select the words first that the link shall lead to.");
  const url = new URL(window.location.href);
  url.searchParams.delete("passage");
  url.searchParams.set("at", writePlaceAddress(first.start, last.end));
  // Pages served over plain HTTP have no clipboard: there the address bar holds the link.
  if (navigator.clipboard === undefined) {
    window.history.replaceState(null, "", url);
    return notifyDone("Copy the address of this page: it leads to the selected words.");
  }
  await navigator.clipboard.writeText(url.href);
  notifyDone("The link to these words is copied.");
}
