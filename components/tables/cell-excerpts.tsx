import Link from "next/link";
import type { BuiltTableView, CellView } from "@/lib/tables/table-view";
import classes from "./cell-excerpts.module.css";

interface Props {
  projectId: string;
  table: BuiltTableView;
  cell: CellView;
  withPlaces: boolean;
  /** Shows the passages that the cell leaves out. */
  onMore?: (() => void) | undefined;
}

/** A cell's excerpts, each a way into the text. */
export function CellExcerpts({ projectId, table, cell, withPlaces, onMore }: Props) {
  const rest = cell.count - cell.passageIds.length;
  return (
    <>
      <ul className={classes.list}>
        {cell.passageIds.map((id) => {
          const excerpt = table.excerpts[id];
          if (!excerpt) return null;
          const place = `${table.documents[excerpt.documentId] ?? ""}, ${excerpt.place}`;
          return (
            <li key={id}>
              <Link
                className={classes.excerpt}
                href={`/projects/${projectId}/documents/${excerpt.documentId}?passage=${id}`}
                title={`${place}: open in the text`}
                dir="auto"
                lang={excerpt.language || undefined}
              >
                {excerpt.text}
                {withPlaces && <span className={classes.place}>{place}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className={classes.more} onClick={onMore} disabled={!onMore}>
          and {rest.toLocaleString("en-US")} more
        </button>
      )}
    </>
  );
}
