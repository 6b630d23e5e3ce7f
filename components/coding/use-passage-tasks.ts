"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import type { WayBack } from "@/components/reader/use-way-back";
import { notifyDone } from "@/components/shell/notify";
import type { Coding } from "@/lib/coding/coding";
import { type CodedPassage, compareInText, findPassageOf } from "@/lib/coding/document-codings";
import { joinRanges, stretchOverBlanks } from "@/lib/coding/join-ranges";
import { inWords } from "@/lib/coding/passage-place";
import { findSharedCodings } from "@/lib/coding/shared-codings";
import { splitRanges } from "@/lib/coding/split-ranges";
import { edgeOfName } from "@/lib/pseudonyms/shown-name";

interface Rights {
  readonly mayChange: (layerId: string) => boolean;
  /** One's own codings of a passage, or, where there are none, those of others that one may change. */
  readonly changeable: (passage: CodedPassage) => readonly Coding[];
}

const noPlace = "Put the caret inside a passage you have coded, where it shall be split.";
const noPartner =
  "There is nothing to join: no passage that overlaps or adjoins this one has the same code of the same coder.";

/** Splitting and joining passages, and weighing codings. The functions stay the same while the reader changes. */
export function usePassageTasks(
  reader: ReaderState,
  { mayChange, changeable }: Rights,
  { leave, goBack }: WayBack,
) {
  const latest = useRef(reader);
  useEffect(() => {
    latest.current = reader;
  });
  const [weighing, setWeighing] = useState<Coding | null>(null);

  const split = useCallback(
    (wanted?: CodedPassage) => {
      const { selection, shown, current, surface, passages, actions, choose, codings } = latest.current;
      const caret = selection.caret ?? -1;
      // A name that is not shown has no middle to be seen.
      const at = edgeOfName(shown.names, caret, "start");
      const under = surface?.index.at(caret).flatMap((id) => passages.get(id) ?? []) ?? [];
      const candidates = wanted ? [wanted] : [...(current ? [current] : []), ...under];
      for (const passage of candidates) {
        const parts = splitRanges(passage.ranges, at);
        const own = changeable(passage);
        if (parts === null || own.length === 0) continue;
        void actions.split(own, at, [inWords(parts[0]), inWords(parts[1])]);
        const first = findPassageOf(codings.current(), inWords(parts[0]));
        if (first !== null) choose(first);
        return;
      }
      notifyDone(noPlace);
    },
    [changeable],
  );

  const joinShared = useCallback(
    (candidates: readonly CodedPassage[]) => {
      const { document, actions, choose, codings } = latest.current;
      const { passages, codings: shared } = findSharedCodings(candidates, ({ layerId }) =>
        mayChange(layerId),
      );
      if (passages.length < 2) return notifyDone(noPartner);
      const place = inWords(
        joinRanges(
          document.text,
          passages.map(({ ranges }) => ranges),
        ),
      );
      void actions.join(shared, place);
      const joined = findPassageOf(codings.current(), place);
      if (joined !== null) choose(joined);
    },
    [mayChange],
  );

  const join = useCallback(
    (wanted?: CodedPassage) => {
      const { selection, current, surface, passages, document } = latest.current;
      if (surface === null) return;
      const look = (ranges: Parameters<typeof surface.index.overlapping>[0]) =>
        surface.index
          .overlapping(ranges)
          .flatMap((id) => passages.get(id) ?? [])
          .filter(({ region }) => region === null);
      if (wanted === undefined && selection.ranges.length > 0) return joinShared(look(selection.ranges));
      const one = wanted ?? current;
      if (one === null || one.region !== null) return notifyDone(noPlace);
      const near = look(stretchOverBlanks(document.text, one.ranges)).filter(({ id }) => id !== one.id);
      const isPartner = (other: CodedPassage) =>
        findSharedCodings([one, other], ({ layerId }) => mayChange(layerId)).passages.length === 2;
      const partners = near.filter(isPartner).sort(compareInText);
      const next = partners.find((other) => compareInText(one, other) < 0) ?? partners.at(-1);
      if (next === undefined) return notifyDone(noPartner);
      joinShared([one, next]);
    },
    [joinShared, mayChange],
  );

  const weighCurrent = useCallback(() => {
    const { current } = latest.current;
    const own = current === null ? [] : changeable(current);
    if (own[0] === undefined) notifyDone("Go to a passage you have coded first, then weigh its code.");
    else setWeighing(own[0]);
  }, [changeable]);
  const weigh = useCallback(
    (coding: Coding) => {
      leave();
      setWeighing(coding);
    },
    [leave],
  );
  const closeWeight = useCallback(() => {
    setWeighing(null);
    goBack();
  }, [goBack]);

  return useMemo(
    () => ({ split, join, joinAll: joinShared, weighing, weigh, weighCurrent, closeWeight }),
    [split, join, joinShared, weighing, weigh, weighCurrent, closeWeight],
  );
}
