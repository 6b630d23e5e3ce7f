import { PointedLink } from "@/components/shell/pointed-link";
import type { HitLine } from "@/lib/search/search-view";
import classes from "./search.module.css";

interface Props {
  projectId: string;
  lines: readonly HitLine[];
  documents: readonly { readonly id: string; readonly title: string }[];
}

/** Every hit in the middle of what stands before and after it; each is the way into the text. */
export function Concordance({ projectId, lines, documents }: Props) {
  if (lines.length === 0) return null;
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  return (
    <div className={classes.frame} role="region" aria-label="Hits" tabIndex={0}>
      <table className={classes.lines}>
        <caption className={classes.hidden}>Hits with the words around them</caption>
        <thead className={classes.hidden}>
          <tr>
            <th scope="col">Before</th>
            <th scope="col">Found</th>
            <th scope="col">After</th>
            <th scope="col">Document</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ documentId, ranges, before, words, after }) => (
            <tr key={`${documentId} ${ranges.join()}`}>
              <td className={classes.before}>
                <bdi>{before}</bdi>
              </td>
              <td className={classes.found}>
                <PointedLink
                  href={`/projects/${projectId}/documents/${documentId}?at=${ranges[0]?.[0] ?? 0}-${ranges.at(-1)?.[1] ?? 0}`}
                  title={`${titles.get(documentId) ?? ""}: open in the text`}
                  dir="auto"
                >
                  {words}
                </PointedLink>
              </td>
              <td className={classes.after}>
                <bdi>{after}</bdi>
              </td>
              <td className={classes.title}>{titles.get(documentId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
