import { PointedLink } from "@/components/shell/pointed-link";
import type { CitedPlaceView, CitingDocumentView, UnmatchedView } from "@/lib/citations/citations-view";
import { countOf } from "@/lib/shared/count-of";
import { writePlaceAddress } from "@/lib/text/place-address";
import plain from "@/components/shell/plain-table.module.css";
import classes from "./citations.module.css";

interface Props {
  projectId: string;
  document: CitingDocumentView;
  /** All of the project, to name those that are cited. */
  documents: readonly CitingDocumentView[];
  open: boolean;
}

/** One document's references with how often and where each is cited, and what it cites without listing it. */
export function CitingDocument({ projectId, document, documents, open }: Props) {
  const { id, title, textId, citations, references, unmatched } = document;
  const titleOf = new Map(documents.map((each) => [each.id, each.title]));
  const places = (label: string, of: readonly CitedPlaceView[]) => (
    <Places label={label} places={of} base={`/projects/${projectId}/documents/${id}`} textId={textId} />
  );
  const note = (documentId: string | null) =>
    documentId !== null && (
      <PointedLink className={classes.own} href={`/projects/${projectId}/documents/${documentId}`}>
        In this project: {titleOf.get(documentId)}
      </PointedLink>
    );
  return (
    <details className={classes.document} open={open}>
      <summary className={classes.summary}>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.quiet}>
          {countOf(citations, "citation")}, {countOf(references.length, "reference")}
        </span>
      </summary>
      {references.length > 0 ? (
        <div className={classes.frame} role="region" aria-label={`References of ${title}`} tabIndex={0}>
          <table className={`${plain.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">Reference</th>
                <th scope="col">Cited</th>
                <th scope="col">Where</th>
              </tr>
            </thead>
            <tbody>
              {references.map(({ label, text, documentId, places: cited }, place) => (
                <tr key={place}>
                  <th scope="row">
                    <bdi>{text}</bdi>
                    {note(documentId)}
                  </th>
                  <td className={classes.number}>{cited.length}</td>
                  <td>{cited.length === 0 ? <i>never in the text</i> : places(label, cited)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className={classes.said}>
          No list of references was found in this document. If it has one, say in the reader which blocks are
          references.
        </p>
      )}
      {unmatched.length > 0 && (
        <section aria-label={`Citations of ${title} without a reference`}>
          <h3 className={classes.subtitle}>Cited, but not matched with the list</h3>
          <ul className={classes.unmatched}>
            {unmatched.map((each) => (
              <li key={each.label}>
                <b>{each.label}</b> <span className={classes.quiet}>{sayWhy(each)}</span>{" "}
                {places(each.label, each.places)}
                {note(each.documentId)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </details>
  );
}

const sayWhy = ({ fitting, places }: UnmatchedView): string =>
  fitting === 0 ? `${places.length}×` : `${places.length}×, ${fitting} references fit`;

interface PlacesProps {
  label: string;
  places: readonly CitedPlaceView[];
  base: string;
  textId: string;
}

/** The ways to each place in the text. */
const Places = ({ label, places, base, textId }: PlacesProps) => (
  <span className={classes.places}>
    {places.map((each) => (
      <PointedLink
        key={`${each.start}-${each.end}`}
        href={`${base}?at=${writePlaceAddress(textId, each)}`}
        aria-label={`${label}, ${each.place || "in the text"}`}
      >
        {each.place || "in the text"}
      </PointedLink>
    ))}
  </span>
);
