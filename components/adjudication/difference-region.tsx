import type { DifferenceView, DifferencesView, PrintedPageView } from "@/lib/adjudication/difference-view";
import { type Region, sayRectangle } from "@/lib/coding/region";
import { PrintedPage } from "./printed-page";
import classes from "./printed-page.module.css";

interface Props {
  projectId: string;
  difference: DifferenceView;
  page: PrintedPageView;
  view: Pick<DifferencesView, "layerIds" | "layers">;
}

/** Half of the way down of some rectangles, in points. */
export const middleOf = (regions: readonly Pick<Region, "top" | "bottom">[]): number =>
  (Math.min(...regions.map(({ top }) => top)) + Math.max(...regions.map(({ bottom }) => bottom))) / 2;

/** The page of a difference about rectangles, with that of each coder in the coder's way. */
export function DifferenceRegion({ projectId, difference, page, view }: Props) {
  const drawn = difference.codings.flatMap(({ id, layerId, region }) =>
    region === null ? [] : [{ id, layerId, region }],
  );
  return (
    <PrintedPage
      projectId={projectId}
      documentId={difference.documentId}
      page={page}
      middle={middleOf(drawn.map(({ region }) => region))}
    >
      {(scale) =>
        drawn.map(({ id, layerId, region: { left, top, right, bottom } }) => (
          <div
            key={id}
            className={classes.rectangle}
            data-first={layerId === view.layerIds[0] || undefined}
            role="img"
            aria-label={`${view.layers[layerId]?.name ?? ""}: ${sayRectangle({ left, top, right, bottom }, page)}`}
            style={{
              left: left * scale,
              top: top * scale,
              width: (right - left) * scale,
              height: (bottom - top) * scale,
            }}
          >
            <span className={classes.name}>{view.layers[layerId]?.name}</span>
          </div>
        ))
      }
    </PrintedPage>
  );
}
