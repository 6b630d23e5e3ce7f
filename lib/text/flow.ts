import { labelOf, nextContent, opensPage, type Layout } from "@/lib/text/layout";
import { breaksOff, endsSentence, startsLower } from "@/lib/text/sentence";

/** The lines of one paragraph, list item or reference: its own, and page furniture that interrupts it. */
export interface Flow {
  readonly lines: readonly number[];
  readonly interruptions: readonly number[];
}

/** Lines from `first` on that flow together, while `opensBlock` says that none of them begins something of its own. */
export function takeFlow(layout: Layout, first: number, opensBlock: (index: number) => boolean): Flow {
  const lines = [first];
  const interruptions: number[] = [];
  let last = first;
  for (;;) {
    const next = nextContent(layout, last);
    if (next >= layout.lines.length || opensBlock(next) || !flowsOn(layout, last, next)) {
      return { lines, interruptions };
    }
    for (let between = last + 1; between < next; between += 1) {
      if (layout.furniture[between]) interruptions.push(between);
    }
    lines.push(next);
    last = next;
  }
}

function flowsOn(layout: Layout, last: number, next: number): boolean {
  const above = layout.lines[last]?.text ?? "";
  const below = layout.lines[next]?.text ?? "";
  const label = labelOf(below);
  if (label !== null && layout.speakers.has(label)) return false;
  return next === last + 1
    ? flowsOverLineEnd(layout, above, below, next)
    : flowsOverBlank(layout, above, below);
}

function flowsOverLineEnd(layout: Layout, above: string, below: string, next: number): boolean {
  if (layout.form === "markdown") return true;
  if (!layout.hardWrapped) return false;
  const line = layout.lines[next];
  if (line && opensPage(layout, line)) return startsLower(below) || !endsSentence(above);
  return above.length >= 0.6 * layout.width || !endsSentence(above) || startsLower(below);
}

/** What cannot begin a paragraph: a closing mark, or nothing but the year and name of a citation. */
const belongsAbove = /^(?:[,.;:)\]](?!\.)|\([^()]{2,60}\d{4}[a-z]?\)\.?$)/;

/**
 * A blank line does not end a paragraph when the line before is at least three quarters full and no sentence ends there, or when
 * the next begins in lower case or with what closes a sentence. Where lines are not wrapped, the line before must be long, and break off or
 * (in Markdown) be followed by lower case.
 */
function flowsOverBlank(layout: Layout, above: string, below: string): boolean {
  const open = !endsSentence(above);
  if (layout.hardWrapped)
    return (open && above.length >= 0.75 * layout.width) || startsLower(below) || belongsAbove.test(below);
  if (above.length < 40) return false;
  if (layout.form === "markdown" && startsLower(below)) return true;
  return open && breaksOff(above) && (startsLower(below) || labelOf(below) === null);
}
