import plain from "@/components/shell/plain-table.module.css";
import { ScrollPanel } from "@/components/team/scroll-panel";
import { countOf } from "@/lib/shared/count-of";
import type { NameCounts } from "@/lib/pseudonyms/server/queries";

const sumOf = ({ documents }: NameCounts): number => documents.reduce((sum, { count }) => sum + count, 0);

/** The same in a sentence. */
export const sayFound = (counts: NameCounts): string =>
  counts.documents.length === 0
    ? "There are no documents to look in yet."
    : `${countOf(sumOf(counts), "place")} found in ${countOf(counts.documents.length, "document")}.`;

/** How often names of the list stand in each document. */
export function FoundTable({ counts }: { counts: NameCounts }) {
  const { documents } = counts;
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="found">
      <h2 id="found">What would be replaced</h2>
      <ScrollPanel label="Found, by document">
        <table className={plain.table}>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Places</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(({ id, title, count }) => (
              <tr key={id}>
                <td dir="auto">{title}</td>
                <td>{count}</td>
              </tr>
            ))}
            <tr>
              <td>All documents</td>
              <td>{sumOf(counts)}</td>
            </tr>
          </tbody>
        </table>
      </ScrollPanel>
    </section>
  );
}
