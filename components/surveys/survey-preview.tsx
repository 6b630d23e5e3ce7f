import type { Block } from "@/lib/text/block";
import type { PlannedDocument } from "@/lib/surveys/plan-survey";
import classes from "./survey-preview.module.css";

/** The documents that the first respondents make, as they will read. */
export function SurveyPreview({ documents }: { documents: readonly PlannedDocument[] }) {
  return (
    <section aria-label="Preview" className={classes.preview}>
      <h3 className={classes.heading}>The first respondents</h3>
      {documents.length === 0 && <p>The first three respondents answered no open question.</p>}
      {documents.map((document, index) => (
        <article key={index} className={classes.document} tabIndex={0} aria-label={document.title}>
          <h4 className={classes.title} dir="auto">
            {document.title}
          </h4>
          <Blocks document={document} />
        </article>
      ))}
    </section>
  );
}

function Blocks({ document: { text, blocks } }: { document: PlannedDocument }) {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const rows = blocks.filter((block) => block.kind === "table");
  if (rows.length > 0) return <Grid rows={rows} words={words} />;
  return blocks.map((block) =>
    block.kind === "heading" ? (
      <h5
        key={block.start}
        className={block.speaker === undefined ? classes.question : classes.name}
        dir="auto"
      >
        {words(block)}
      </h5>
    ) : (
      <p key={block.start} dir="auto">
        {words(block)}
      </p>
    ),
  );
}

function Grid({
  rows,
  words,
}: {
  rows: readonly Block[];
  words: (range: { start: number; end: number }) => string;
}) {
  return (
    <table className={classes.grid}>
      <tbody>
        {rows.map(({ start, cells = [] }) => (
          <tr key={start}>
            {cells.map(({ column, header, ranges }) => {
              const Cell = header || column === 0 ? "th" : "td";
              return (
                <Cell key={column} scope={header ? "col" : column === 0 ? "row" : undefined} dir="auto">
                  {ranges.map(words).join(" ")}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
