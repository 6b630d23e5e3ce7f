import { PointedLink } from "@/components/shell/pointed-link";
import type { CitationsView } from "@/lib/citations/citations-view";
import { countOf } from "@/lib/shared/count-of";
import plain from "@/components/shell/plain-table.module.css";
import classes from "./citations.module.css";

interface Props {
  projectId: string;
  view: CitationsView;
}

/** More than so many are not shown on the page; files hold all. */
const mostWorks = 500;

/** Which documents of the project cite each other, and each work with who cites it. */
export function CitedWorks({ projectId, view: { documents, works } }: Props) {
  const cited = new Map(documents.map((each) => [each.id, each.cited]));
  const citing = documents.filter(({ id }) => works.some(({ times }) => id in times));
  const within = works.flatMap(({ documentId, times }) =>
    documentId === null
      ? []
      : Object.entries(times).map(([from, count]) => ({ from, to: documentId, count })),
  );
  const shown = works.slice(0, mostWorks);
  const name = (id: string) => (
    <PointedLink href={`/projects/${projectId}/documents/${id}`}>{cited.get(id) ?? ""}</PointedLink>
  );
  return (
    <>
      <section aria-labelledby="within">
        <h2 id="within" className={classes.title}>
          Between your documents
        </h2>
        {within.length === 0 ? (
          <p className={classes.said}>
            No document of the project cites another one. They are told by DOI and title in lists of
            references, else by authors and year: fill these in under Documents.
          </p>
        ) : (
          <ul className={classes.within}>
            {within.map(({ from, to, count }) => (
              <li key={`${from} ${to}`}>
                {name(from)} cites {name(to)} {count === 0 ? "in its list only" : countOf(count, "time")}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="works">
        <h2 id="works" className={classes.title}>
          Works by documents
        </h2>
        <p className={classes.said}>
          How often each document cites a work; 0 where it stands in the list of references alone.
          {works.length > shown.length &&
            ` Shown are the first ${shown.length} of ${works.length.toLocaleString("en-US")} works; an export has all.`}
        </p>
        <div className={classes.frame} role="region" aria-label="Works by documents" tabIndex={0}>
          <table className={`${plain.table} ${classes.table}`} data-wide>
            <thead>
              <tr>
                <th scope="col">Work</th>
                <th scope="col">Documents</th>
                {citing.map(({ id, cited: heading }) => (
                  <th key={id} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, label, title, times }) => (
                <tr key={id}>
                  <th scope="row">
                    <b>{label}</b>
                    {title !== "" && title !== label && <span className={classes.work}>{title}</span>}
                  </th>
                  <td className={classes.number}>{Object.keys(times).length}</td>
                  {citing.map((each) => (
                    <td key={each.id} className={classes.number}>
                      {times[each.id] ?? <span className={classes.quiet}>–</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
