"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Surface } from "@/components/reader/surface";
import { notifyDone } from "@/components/shell/notify";
import { presentAddress, replaceAddress } from "@/components/shell/page-address";
import { client } from "@/lib/api/client";
import {
  type AddressedPlace,
  fitPlace,
  markOfText,
  readPlaceAddress,
  writePlaceAddress,
} from "@/lib/text/place-address";
import { addressHas } from "./address-has";
import type { Going } from "./going";
import { leftPlaceOf } from "./left-place";

interface ReadText {
  readonly id: string;
  readonly textId: string;
  readonly text: string;
}

interface Input {
  readonly projectId: string;
  readonly document: ReadText;
  readonly surface: Surface | null;
  readonly going: Going;
  /** Whether the address is about this pane. */
  readonly addressed: boolean;
}

const approximate =
  "The document has been read anew since this link was made, and its words were not found. They stood about here.";
const unknown =
  "This link was made on a text of the document that is not kept. Its words may stand elsewhere.";

/**
 * Where a document opens: where one left it when one comes back to it, else what the address names. An address that
 * names a stretch of the text is gone to whenever it changes; passages see to themselves.
 */
export function useOpeningPlace({ projectId, document, surface, going, addressed }: Input) {
  const params = useSearchParams();
  const at = params.get("at");
  const opened = useRef(false);
  const { answeredRef, goTo, restore } = going;
  useEffect(() => {
    if (surface === null || !addressed) return;
    const opening = !opened.current;
    opened.current = true;
    if (opening) {
      const left = leftPlaceOf(window.history.state, document.textId);
      if (left !== null) {
        answeredRef.current = params.get("passage") ?? at;
        return restore(left);
      }
    }
    if (at === null || answeredRef.current === at || !addressHas("at", at)) return;
    answeredRef.current = at;
    const named = readPlaceAddress(at);
    if (named === null) return;
    const go = (place: Placed) => {
      // Meanwhile one has gone elsewhere.
      if (answeredRef.current !== at || !addressHas("at", at)) return;
      const range = fitPlace(document.text, place);
      answeredRef.current = nameInAddress(writePlaceAddress(document.textId, range));
      goTo(range, { select: range.end > range.start });
      if (place.notice !== undefined) notifyDone(place.notice);
    };
    if (named.mark === null || named.mark === markOfText(document.textId)) go(named);
    else void findPlace(projectId, document, { ...named, mark: named.mark }).then(go);
  }, [projectId, document, surface, addressed, params, at, answeredRef, goTo, restore]);
}

interface Placed {
  readonly start: number;
  readonly end: number;
  /** What is to be said where these are perhaps not the words the link was made on. */
  readonly notice?: string;
}

/** Where a place of another reading of the document is in this one. */
async function findPlace(
  projectId: string,
  { id, textId }: ReadText,
  { mark, start, end }: AddressedPlace & { mark: string },
): Promise<Placed> {
  const place = await client.documents
    .carryPlace({ projectId, id, textId, mark, start, end })
    .catch(() => null);
  if (place === null) return { start, end, notice: unknown };
  return { ...place.range, ...(!place.found && { notice: approximate }) };
}

/** The same page under an address that names its place in the present text. */
function nameInAddress(at: string): string {
  const url = presentAddress();
  url.searchParams.set("at", at);
  replaceAddress(url, window.history.state);
  return at;
}
