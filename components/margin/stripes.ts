import { lineClass } from "@/components/coding/color-classes";
import { escapeHtml } from "@/components/reader/block-html";
import { countOf } from "@/lib/shared/count-of";
import { type DrawnStripe, heapStripes, placeLabels } from "./stripe-labels";

/** What stripes say about a coding. */
export interface StripeNames {
  /** e.g. "Trade". */
  readonly code: (codeId: string) => string;
  /** e.g. "Sample coder A (language model)". */
  readonly coder: (layerId: string) => string;
  /** Screen readers hear of a passage where it begins, unasked. */
  readonly announcing?: boolean;
}

interface Drawing {
  readonly names: StripeNames;
  readonly lanes: ReadonlyMap<string, number>;
  /** Pixels between one name's top and the next one's; 0: no names. */
  readonly labelHeight: number;
  readonly isRegion: (passageId: string) => boolean;
}

/**
 * The stripes of a chunk or page, each the HTML of one element: one a coding, in its lane, with a visible name wherever
 * there is room for one. What has no lane is counted where it would begin.
 */
export function renderStripes(stripes: readonly DrawnStripe[], drawing: Drawing): string[] {
  const { lanes, labelHeight } = drawing;
  const laid = stripes.filter(({ coding }) => lanes.has(coding.id));
  const left = stripes.filter(({ coding }) => !lanes.has(coding.id));
  const depth = Math.max(0, ...laid.map(({ coding }) => lanes.get(coding.id)! + 1));
  const labels = labelHeight === 0 ? new Map<string, number>() : placeLabels(laid, labelHeight);
  return [
    ...laid.map((stripe) => renderStripe(stripe, depth, labels.get(stripe.coding.id), drawing)),
    ...heapStripes(left).map((heap) => renderHeap(heap, drawing)),
  ];
}

function renderStripe(
  { top, bottom, coding }: DrawnStripe,
  depth: number,
  label: number | undefined,
  { names, lanes, isRegion }: Drawing,
): string {
  const { passageId, codeId } = coding;
  const code = names.code(codeId);
  const region = isRegion(passageId);
  const lane = lanes.get(coding.id)!;
  const box = `top:${top.toFixed(1)}px;height:${(bottom - top).toFixed(1)}px;--lane:${lane};--depth:${depth}`;
  const name = label === undefined ? "" : ` data-name="${escapeHtml(code)}"`;
  const shift = label === undefined ? "" : `;--shift:${(label - top).toFixed(1)}px`;
  const ids = `data-stripe="${escapeHtml(passageId)}" data-coding="${escapeHtml(coding.id)}"`;
  return `<i class="${lineClass(codeId)}" ${ids} draggable="true" style="${box}${shift}"${name}${region ? " data-region" : ""}></i>`;
}

/** Codes a heap names at most, so that its tip stays a tip. */
const namedInHeap = 8;

function renderHeap(heap: readonly DrawnStripe[], { names }: Drawing): string {
  const codes = [...new Set(heap.map(({ coding }) => names.code(coding.codeId)))];
  const more = codes.length > namedInHeap ? ` and ${codes.length - namedInHeap} more` : "";
  const title = `${countOf(heap.length, "coding")} without room: ${codes.slice(0, namedInHeap).join(", ")}${more}`;
  const { coding, top } = heap[0]!;
  return `<i data-stripe="${escapeHtml(coding.passageId)}" data-more="+${heap.length}" title="${escapeHtml(title)}" style="top:${top.toFixed(1)}px"></i>`;
}
