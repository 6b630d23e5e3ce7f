import Link from "next/link";
import type { ComparedView } from "@/lib/agreement/agreement-view";
import { nameCoefficient, reasonWords, unitWords } from "@/lib/agreement/coefficient-words";
import type { Figure } from "@/lib/agreement/figure";
import { sayCoefficient, sayFigure, sayPercent } from "@/lib/agreement/say-figure";
import type { AgreementPlace, AgreementUnit } from "@/lib/agreement/setup";
import { countOf } from "@/lib/shared/count-of";
import classes from "./agreement.module.css";

interface Props {
  view: ComparedView;
  hrefOf: (place: AgreementPlace) => string;
}

/** Why there is nothing to compare in a unit, and what to do. */
const whyNoUnits: Readonly<Record<AgreementUnit, string>> = {
  character: "These documents have no text. Choose documents as units.",
  sentence: "These documents have no sentences. Choose documents as units.",
  block: "These documents have no paragraphs. Choose documents as units.",
  given: "No passages were given out in these documents: a round does that. Choose another unit.",
  matched: "None of these coders has coded a passage here with one of these codes.",
  document: "There is no document to compare.",
  frequency: "There is no document to compare.",
};

/** All codes together: alpha with its interval, agreement beside it, and what was compared. */
export function Headline({ view, hrefOf }: Props) {
  const { pooled, sets, setup, layers, documentsOf, codesOf, units, uncodedShare } = view;
  const matched = setup.unit === "matched";
  const { one, many } = unitWords[setup.unit];
  const wholeDocuments = setup.unit === "document" || setup.unit === "frequency";
  const sameAsDocuments = wholeDocuments && units === documentsOf.length;
  return (
    <section className={classes.headline} aria-label="All codes together">
      <div className={classes.main}>
        <span className={classes.name}>
          {matched
            ? "Kappa of matched passages"
            : nameCoefficient(setup.unit === "frequency" ? "alphaRatio" : "alpha", layers.length).name}
          , all codes
        </span>
        <Link href={hrefOf({})} className={classes.big}>
          {sayFigure(pooled.value)}
          <span className={classes.heard}>: show the differences</span>
        </Link>
        <span className={classes.quiet}>
          {pooled.value.value === null
            ? units === 0
              ? whyNoUnits[setup.unit]
              : `There is no number because ${reasonWords[pooled.value.reason]}.`
            : pooled.interval === null
              ? "No interval: there are fewer than 10 documents or paragraphs to draw from."
              : `95 % interval ${sayCoefficient(pooled.interval.low)} to ${sayCoefficient(pooled.interval.high)}`}
        </span>
      </div>
      <dl className={classes.beside}>
        <div>
          <dt>Agreement</dt>
          <dd>{sayFigure(pooled.agreement, sayPercent)}</dd>
        </div>
        {!matched && pooled.f1 !== null && (
          <div title="Of all that one coded, the share that another coded, too">
            <dt>Agreed of what was coded (F1)</dt>
            <dd>{sayFigure(pooled.f1, sayPercent)}</dd>
          </div>
        )}
        {sets !== null && (
          <>
            <SetAlpha
              name="Alpha of sets of codes, Jaccard"
              what="All codes of a unit as one value: two sets differ by the share of codes that they do not share (Jaccard 1901)"
              figure={sets.jaccard}
            />
            <SetAlpha
              name="Alpha of sets of codes, MASI"
              what="All codes of a unit as one value: as with Jaccard, kinder where one set holds the other (Passonneau 2006)"
              figure={sets.masi}
            />
          </>
        )}
        <div>
          <dt>Compared</dt>
          <dd className={classes.facts}>
            {countOf(layers.length, "coder")}, {countOf(documentsOf.length, "document")},{" "}
            {countOf(codesOf.length, "code")}
            {!sameAsDocuments && `, ${units.toLocaleString("en")} ${units === 1 ? one : many}`}
            {uncodedShare !== null && `; ${sayPercent(uncodedShare)} uncoded by all`}
            {uncodedShare !== null &&
              (setup.uncodedCounts ? ", which counts as agreed" : ", which is left out")}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Alpha of the whole codebook as one variable; why there is none is said beside it. */
function SetAlpha({ name, what, figure }: { name: string; what: string; figure: Figure }) {
  return (
    <div title={what}>
      <dt>{name}</dt>
      <dd>
        {sayFigure(figure)}
        <span className={classes.heard}>: {what}</span>
        {figure.value === null && <span className={classes.facts}> {reasonWords[figure.reason]}</span>}
      </dd>
    </div>
  );
}
