import type { Coding } from "@/lib/coding/coding";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { type Home, type Stripe, layOutLanes } from "@/lib/coding/lanes";
import { type Density, defaultMargin } from "@/lib/coding/margin-settings";
import type { Extent } from "./measure-passages";
import { redraw } from "./redraw";
import type { DrawnStripe } from "./stripe-labels";
import { type StripeNames, renderStripes } from "./stripes";

/** How stripes are to stand. A new object lays them all out anew. */
export interface StripeOrder {
  readonly density: Density;
  /** How many lanes there are. */
  readonly lanes: number;
  readonly homeOf: (coding: Coding) => Home | undefined;
}

/** A chunk or page near the window. */
interface Part {
  readonly holder: HTMLElement;
  readonly extents: ReadonlyMap<string, Extent>;
  /** Null until it is drawn. */
  stripes: readonly DrawnStripe[] | null;
  /** What its holder shows. */
  drawn: readonly string[];
}

type Passages = ReadonlyMap<string, CodedPassage>;

/** More pixels than a chunk or page is high: every one has a stretch of its own in which lanes are laid out. */
const partHeight = 1e7;

const labelHeights: Record<Density, number> = { comfortable: 17, compact: 14, thin: 0 };

/**
 * The stripes beside one document as it is shown: what it is told of the chunks or pages near the window, it lays out
 * together, so that a stripe that goes over their borders has one lane. Screen readers hear nothing of stripes
 * (their holders are hidden): the marks in the text and the passages' cards say the same, in reading order.
 */
export class StripeMargin {
  private readonly parts = new Map<number, Part>();
  private laid: ReadonlyMap<string, number> = new Map();
  /** Lanes of what was near once: what comes back stands where it stood. */
  private readonly remembered = new Map<string, number>();
  private passages: Passages = new Map();
  private order: StripeOrder = { ...defaultMargin, homeOf: () => undefined };

  /** `remeasure`: has everything near measured and drawn again. */
  constructor(private readonly remeasure: () => void) {}

  /** Tells what was measured in a part, which stands in the document by its number. To be followed by `draw`. */
  measured(part: number, holder: HTMLElement, extents: ReadonlyMap<string, Extent>): void {
    const known = this.parts.get(part);
    const drawn = known?.holder === holder ? known.drawn : [];
    this.parts.set(part, { holder, extents, stripes: null, drawn });
  }

  /** Forgets a part that is no longer near. */
  left(part: number): void {
    const holder = this.parts.get(part)?.holder;
    if (holder !== undefined) holder.innerHTML = "";
    this.parts.delete(part);
  }

  arrange(order: StripeOrder): void {
    if (order === this.order) return;
    this.order = order;
    this.laid = new Map();
    this.remembered.clear();
    this.remeasure();
  }

  /** Draws what was measured since, and what has another lane now. */
  draw(passages: Passages, names: StripeNames): void {
    this.passages = passages;
    const isNew = new Set<Part>();
    for (const part of this.parts.values()) {
      if (part.stripes !== null) continue;
      part.stripes = this.listStripes(part);
      isNew.add(part);
    }
    const before = this.laid;
    this.laid = this.layOut();
    const stands = ({ coding }: DrawnStripe) => before.get(coding.id) === this.laid.get(coding.id);
    for (const part of this.parts.values()) {
      const stripes = part.stripes ?? [];
      if (!isNew.has(part) && stripes.every(stands)) continue;
      const drawn = renderStripes(stripes, {
        names,
        lanes: this.laid,
        labelHeight: labelHeights[this.order.density],
        isRegion: (id) => (passages.get(id)?.region ?? null) !== null,
      });
      redraw(part.holder, part.drawn, drawn);
      part.drawn = drawn;
    }
  }

  private listStripes({ extents }: Part): DrawnStripe[] {
    return [...extents].flatMap(([passageId, extent]) =>
      (this.passages.get(passageId)?.codings ?? []).map((coding) => ({ ...extent, coding })),
    );
  }

  private layOut(): Map<string, number> {
    const stripes = this.joinParts();
    const kept = new Map(this.laid);
    for (const { id } of stripes) {
      const lane = this.remembered.get(id);
      if (lane !== undefined && !kept.has(id)) kept.set(id, lane);
    }
    const laid = layOutLanes(stripes, { kept, limit: this.order.lanes });
    for (const [id, lane] of laid) this.remembered.set(id, lane);
    return laid;
  }

  /** One stripe a coding, over all parts in which it has one. */
  private joinParts(): Stripe[] {
    const joined = new Map<string, Stripe>();
    for (const [number, part] of this.parts) {
      for (const { coding, top, bottom } of part.stripes ?? []) {
        const known = joined.get(coding.id);
        const home = known === undefined ? this.order.homeOf(coding) : known.home;
        joined.set(coding.id, {
          id: coding.id,
          top: Math.min(known?.top ?? Infinity, number * partHeight + top),
          bottom: Math.max(known?.bottom ?? -Infinity, number * partHeight + bottom),
          ...(home !== undefined && { home }),
        });
      }
    }
    return [...joined.values()];
  }
}
