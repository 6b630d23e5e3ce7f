import { IconPin } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import type { BuiltTableView, CellView } from "@/lib/tables/table-view";
import classes from "./cell-excerpts.module.css";

interface Props {
  projectId: string;
  table: BuiltTableView;
  cell: CellView;
  withPlaces: boolean;
  /** Shows the passages that the cell leaves out. */
  onMore?: (() => void) | undefined;
  /** The cell's row and column, for those who do not see where it stands. */
  where: string;
  /** Chooses which of them go to print; absent where one may not. */
  onChoose?: (() => void) | undefined;
}

/** A cell's excerpts, each a way into the text. */
export function CellExcerpts({ projectId, table, cell, withPlaces, onMore, where, onChoose }: Props) {
  // Of a cell with pins only these go to print, so only these are shown.
  const shown = cell.pinned > 0 ? cell.passageIds.slice(0, cell.pinned) : cell.passageIds;
  const rest = cell.count - shown.length;
  return (
    <>
      <ul className={classes.list}>
        {shown.map((id) => {
          const excerpt = table.excerpts[id];
          if (!excerpt) return <li key={id} className={classes.awaited} aria-label="Excerpt on its way" />;
          const place = `${table.documents[excerpt.documentId] ?? ""}, ${excerpt.place}`;
          return (
            <li key={id}>
              <PointedLink
                className={classes.excerpt}
                href={`/projects/${projectId}/documents/${excerpt.documentId}?passage=${id}`}
                title={`${place}: open in the text`}
                dir="auto"
                lang={excerpt.language || undefined}
              >
                {cell.shortened[id] ?? excerpt.text}
                {withPlaces && <span className={classes.place}>{place}</span>}
              </PointedLink>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className={classes.more} onClick={onMore} disabled={!onMore}>
          and {rest.toLocaleString("en-US")} more
        </button>
      )}
      {onChoose && cell.count > 0 && (
        <button
          type="button"
          className={classes.choose}
          onClick={onChoose}
          aria-label={`Choose the excerpts of ${where}`}
        >
          <IconPin size={14} stroke={1.7} aria-hidden />
          {cell.pinned > 0 ? `${cell.pinned} of ${cell.count} chosen` : "Choose"}
        </button>
      )}
    </>
  );
}
