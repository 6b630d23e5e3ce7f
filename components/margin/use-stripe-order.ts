"use client";

import { useMemo } from "react";
import { useCodeSets } from "@/components/codebook/use-code-sets";
import type { ReaderState } from "@/components/reader/use-reader";
import { palette } from "@/lib/codebook/palette";
import type { Coding } from "@/lib/coding/coding";
import { type LaneGroup, divideLanes } from "@/lib/coding/lane-groups";
import { type MarginGroups, groupOf, listMarginGroups } from "@/lib/coding/margin-groups";
import { type MarginSettings, isNamed, limitLanes } from "@/lib/coding/margin-settings";
import type { StripeOrder } from "./stripe-margin";

const nameColor = (color: string): string => palette.find((one) => one.color === color)?.name ?? color;

/** Where stripes stand with these settings beside a text in a pane `width` pixels wide, and their groups of lanes. */
export function useStripeOrder(
  reader: Pick<ReaderState, "choices" | "codings" | "hiddenLayers" | "names" | "member">,
  { arrangement, density, lanes }: MarginSettings,
  width: number,
): { order: StripeOrder; groups: readonly LaneGroup[] } {
  const { choices, codings, hiddenLayers, names } = reader;
  const { layers } = codings.shown;
  const { sets } = useCodeSets(reader.member.projectId);
  // As a string, since codes are new objects after every coding: the same groups must not lay out everything anew.
  const listed = useMemo(
    () =>
      JSON.stringify(
        listMarginGroups(arrangement, {
          codes: choices.filter(({ code }) => code.codable).map(({ code }) => code),
          sets,
          layers: layers
            .filter(({ id }) => !hiddenLayers.has(id))
            .map(({ id }) => ({ id, name: names.coder(id) })),
          nameColor,
        }),
      ),
    [arrangement, choices, sets, layers, hiddenLayers, names],
  );
  const limit = limitLanes(lanes, width);
  return useMemo(() => {
    const listing = JSON.parse(listed) as MarginGroups;
    const groups = divideLanes(listing.groups, limit, isNamed(arrangement));
    const homes = new Map(groups.map((group) => [group.key, group]));
    const homeOf = (coding: Coding) => homes.get(groupOf(arrangement, listing, coding) ?? "");
    return { order: { density, lanes: limit, homeOf }, groups };
  }, [listed, limit, arrangement, density]);
}
