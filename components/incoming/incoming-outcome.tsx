import { Text } from "@mantine/core";
import tableClasses from "@/components/shell/plain-table.module.css";
import type { IncomingPreview } from "@/lib/incoming/incoming-view";
import type { WaitReason } from "@/lib/incoming/plan-incoming";
import { countOf } from "@/lib/shared/count-of";
import classes from "./incoming.module.css";

const reasons: Readonly<Record<WaitReason, string>> = {
  "no-words": "the file gives no words, and no place that fits",
  "not-found": "the words do not stand in the document",
  several: "the words stand in several places",
  "no-document": "no document here has this name",
  near: "the words are nearly there, and near matches are not wanted",
};

const units: Readonly<Record<Exclude<IncomingPreview["unit"], "unknown">, string>> = {
  utf16: "Places in the file count UTF-16 units.",
  codePoint: "Places in the file count code points.",
  other: "The numbers of places in the file do not fit its words, so the words alone are looked for.",
};

/** How many excerpts found their place, exactly or nearly, with both texts, and which wait and why. */
export function IncomingOutcome({ preview }: { preview: IncomingPreview }) {
  const { exact, near, waiting, notes, nothing, models, codings, already, unit, nearOnes, waitingOnes } =
    preview;
  const waits = Object.values(waiting).reduce((sum, count) => sum + count, 0);
  const said = [
    `${countOf(codings, "coding")} will be made.`,
    ...(already > 0 ? [`${countOf(already, "coding")} there already will stay as they are.`] : []),
    ...(notes > 0 ? [`${countOf(notes, "memo")} on whole documents will be written.`] : []),
    ...(nothing > 0
      ? [`${countOf(nothing, "excerpt")} without a code that is applied and without a memo will be left out.`]
      : []),
    ...(models > 0
      ? [
          `${countOf(models, "excerpt")} coded by a language model will be left out, as you see your own work alone at present and these are nobody’s own.`,
        ]
      : []),
    ...(waits > 0 ? [`What finds no place will wait in the list below until you place it.`] : []),
    ...(unit === "unknown" ? [] : [units[unit]]),
  ];
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome" className={classes.head}>
        What will come in
      </h2>
      <dl className={classes.numbers}>
        {[
          ["found exactly", exact],
          ["found nearly", near],
          ["without a place", waits],
        ].map(([what, count]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{count!.toLocaleString("en-US")}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" mt="xs" role="status">
        {said.join(" ")}
      </Text>
      {nearOnes.length > 0 && (
        <>
          <h3 className={classes.head}>Found nearly</h3>
          <div className={classes.box} role="region" aria-label="Excerpts found nearly" tabIndex={0}>
            <table className={tableClasses.table}>
              <thead>
                <tr>
                  <th scope="col">In the file</th>
                  <th scope="col">In the document</th>
                  <th scope="col">Document</th>
                </tr>
              </thead>
              <tbody>
                {nearOnes.map(({ document, quote, found }, at) => (
                  <tr key={at}>
                    <td className={classes.quote} dir="auto">
                      {quote}
                    </td>
                    <td className={classes.quote} dir="auto">
                      {found}
                    </td>
                    <td>{document}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {near > nearOnes.length && <Text size="sm">The first {nearOnes.length} are listed.</Text>}
        </>
      )}
      {waitingOnes.length > 0 && (
        <>
          <h3 className={classes.head}>Without a place</h3>
          <div className={classes.box} role="region" aria-label="Excerpts without a place" tabIndex={0}>
            <table className={tableClasses.table}>
              <thead>
                <tr>
                  <th scope="col">In the file</th>
                  <th scope="col">Document there</th>
                  <th scope="col">Why it waits</th>
                </tr>
              </thead>
              <tbody>
                {waitingOnes.map(({ document, quote, reason }, at) => (
                  <tr key={at}>
                    <td className={classes.quote} dir="auto">
                      {quote === "" ? "—" : quote}
                    </td>
                    <td>{document}</td>
                    <td>{reasons[reason]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {waits > waitingOnes.length && <Text size="sm">The first {waitingOnes.length} are listed.</Text>}
        </>
      )}
    </section>
  );
}
