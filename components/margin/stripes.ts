import { lineProperty } from "@/components/coding/color-properties";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { layOutLanes } from "@/lib/coding/lanes";
import { escapeHtml } from "@/components/reader/block-html";

/** What stripes say about a coding. */
export interface StripeNames {
  /** e.g. "Trade". */
  readonly code: (codeId: string) => string;
  /** e.g. "Sample coder A (language model)". */
  readonly coder: (layerId: string) => string;
}

/** Pixels from the top of a chunk or page. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between one label's top and the next one's. */
const labelHeight = 17;
/** A label pushed below its stripe by more than this would point at nothing. */
const labelReach = 12;

/** Where each passage's paint begins and ends in a chunk or page, in pixels from its top. Reads the layout. */
export function measurePassages(chunk: HTMLElement): Map<string, Extent> {
  const origin = chunk.getBoundingClientRect().top;
  const extents = new Map<string, Extent>();
  for (const mark of chunk.querySelectorAll<HTMLElement>("[data-p]")) {
    const { top, bottom } = mark.getBoundingClientRect();
    for (const id of (mark.dataset.p ?? "").split(" ")) {
      const known = extents.get(id);
      extents.set(id, {
        top: Math.min(known?.top ?? Infinity, top - origin),
        bottom: Math.max(known?.bottom ?? -Infinity, bottom - origin),
      });
    }
  }
  return extents;
}

/**
 * A chunk's stripes as HTML: one a coding, in lanes, with a visible name wherever there is room for one. `lanes`
 * holds the lanes of stripes laid out before, and gets the new ones, so that a long stripe stays in its lane.
 */
export function renderStripes(
  extents: ReadonlyMap<string, Extent>,
  passages: ReadonlyMap<string, CodedPassage>,
  names: StripeNames,
  lanes: Map<string, number>,
): string {
  const stripes = [...extents].flatMap(([passageId, extent]) =>
    (passages.get(passageId)?.codings ?? []).map((coding) => ({ ...extent, id: coding.id, coding })),
  );
  const laid = layOutLanes(stripes, lanes);
  const depth = Math.max(0, ...laid.values()) + 1;
  const labels = placeLabels(stripes);
  return stripes
    .map(({ top, bottom, id, coding }) => {
      const lane = laid.get(id) ?? 0;
      lanes.set(id, lane);
      const code = names.code(coding.codeId);
      const isRegion = (passages.get(coding.passageId)?.region ?? null) !== null;
      const title = `${isRegion ? "Region: " : ""}${code} · ${names.coder(coding.layerId)}`;
      const box = `top:${top.toFixed(1)}px;height:${(bottom - top).toFixed(1)}px;--lane:${lane};--depth:${depth}`;
      const color = `--c:var(${lineProperty(coding.codeId)})`;
      const label = labels.get(id);
      const name = label === undefined ? "" : ` data-name="${escapeHtml(code)}"`;
      const shift = label === undefined ? "" : `;--shift:${(label - top).toFixed(1)}px`;
      return `<i data-stripe="${escapeHtml(coding.passageId)}" title="${escapeHtml(title)}" style="${box};${color}${shift}"${name}${isRegion ? " data-region" : ""}></i>`;
    })
    .join("");
}

interface Labelled extends Extent {
  readonly id: string;
  readonly coding: { readonly passageId: string; readonly codeId: string };
}

/** Tops of the labels that find room, by coding. A passage's code is named once, whoever applied it. */
function placeLabels(stripes: readonly Labelled[]): Map<string, number> {
  const tops = new Map<string, number>();
  const named = new Set<string>();
  let free = -Infinity;
  for (const { id, top, bottom, coding } of [...stripes].sort((a, b) => a.top - b.top)) {
    const name = `${coding.passageId} ${coding.codeId}`;
    const at = Math.max(top, free);
    if (named.has(name) || at + labelHeight > bottom + labelReach) continue;
    named.add(name);
    tops.set(id, at);
    free = at + labelHeight;
  }
  return tops;
}
