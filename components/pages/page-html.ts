import {
  edgesIn,
  escapeHtml,
  type Painting,
  paintAttributes,
  renderRun,
} from "@/components/reader/block-html";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { flattenPieces } from "@/lib/coding/pieces";
import { offset, type Range } from "@/lib/shared/offset";
import type { Page } from "@/lib/text/page";
import type { PageRun, Rect } from "@/lib/text/page-runs";
import { paintedRects } from "./run-shape";

/** How wide a text is at a height of letters, in the font of the text layer; both in points. */
export type Measure = (text: string, height: number) => number;

type Span = Pick<Page, "start" | "end">;

/**
 * A page's text as elements that lie, unseen, where its characters are printed: one a run, in reading order, stretched
 * to the run's width. What stands between runs (blanks, line ends) is there too but takes no place. As in the text view
 * every text node is exactly one slice of `text`, and passages are described where they begin and end.
 */
export function renderPageText(
  text: string,
  page: Span,
  runs: readonly PageRun[],
  painting: Painting,
  measure: Measure,
): string {
  const part: Range = { start: offset(page.start), end: offset(page.end) };
  const edges = edgesIn(painting, part, [part]);
  const slice = (start: number, end: number) =>
    renderRun(text, { start: offset(start), end: offset(end) }, painting, edges);
  let html = "";
  let at: number = page.start;
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    const end = run.start + run.edges.length;
    if (run.start < at || end === run.start) continue;
    if (run.start > at) html += `<span data-gap>${slice(at, run.start)}</span>`;
    html += `<span ${shapeOf(run, text.slice(run.start, end), measure)}>${slice(run.start, end)}</span>`;
    at = end;
  }
  return at < page.end ? `${html}<span data-gap>${slice(at, page.end)}</span>` : html;
}

/** Place, size and direction of a run's element. */
function shapeOf(run: PageRun, text: string, measure: Measure): string {
  const [width, height] = [run.right - run.left, run.bottom - run.top];
  const across = run.axis === "down" || run.axis === "up";
  const natural = measure(text, across ? width : height);
  const stretch = natural === 0 ? 1 : (across ? height : width) / natural;
  const turn = {
    right: `scaleX(${stretch.toFixed(4)})`,
    left: `scaleX(${stretch.toFixed(4)})`,
    down: `scaleY(${stretch.toFixed(4)})`,
    up: `translate(${width}px,${height}px) rotate(180deg) scaleY(${stretch.toFixed(4)})`,
  }[run.axis];
  const place = `left:${run.left}px;top:${run.top}px;font-size:${across ? width : height}px`;
  return `data-run="${run.axis}" dir="${run.axis === "left" ? "rtl" : "ltr"}" style="${place};transform:${turn}"`;
}

const boxOf = ({ left, top, right, bottom }: Rect): string =>
  `left:${left.toFixed(1)}px;top:${top.toFixed(1)}px;width:${(right - left).toFixed(1)}px;height:${(bottom - top).toFixed(1)}px`;

/** An element over each rectangle. */
export const renderRects = (rects: readonly Rect[], name: string): string =>
  rects.map((rect) => `<b data-mark="${name}" style="${boxOf(rect)}"></b>`).join("");

/** The paint of the words coded on a page: pieces as in the text view, each over the places of its characters. */
export function renderPagePaint(page: Span, runs: readonly PageRun[], painting: Painting): string {
  const own: Range = { start: offset(page.start), end: offset(page.end) };
  return flattenPieces(own, painting.spans)
    .map(({ start, end, passageIds }) => {
      const shown = passageIds.filter((id) => painting.codesOf(id).length > 0);
      if (shown.length === 0) return "";
      const attributes = paintAttributes(shown, painting.codesOf);
      return paintedRects({ start: offset(start), end: offset(end) }, runs)
        .map((rect) => `<i ${attributes} style="${boxOf(rect)}"></i>`)
        .join("");
    })
    .join("");
}

/** The paint of the regions coded on a page. */
export function renderRegions(passages: readonly CodedPassage[], painting: Painting): string {
  return passages
    .map(({ id, region }) => {
      if (region === null || painting.codesOf(id).length === 0) return "";
      const attributes = paintAttributes([id], painting.codesOf);
      return `<i data-region ${attributes} style="${boxOf(region)}"></i>`;
    })
    .join("");
}

/** What a screen reader hears of a page's regions, before its words. */
export const describeRegions = (passages: readonly CodedPassage[], painting: Painting): string =>
  passages
    .map(
      ({ id }) =>
        `<span role="img" aria-label="${escapeHtml(`Coded region: ${painting.describe?.(id) ?? ""}`)}"></span>`,
    )
    .join("");
