import { PointedLink } from "@/components/shell/pointed-link";
import { reasonWords } from "@/lib/agreement/coefficient-words";
import type { Figure } from "@/lib/agreement/figure";
import { sayFigure } from "@/lib/agreement/say-figure";
import classes from "./agreement.module.css";

interface Props {
  figure: Figure;
  href: string;
  /** What the number is of, for those who hear it: "Trust, Ann and Ben". */
  of: string;
  say?: (value: number) => string;
}

/** A number that leads to the differences behind it; where there is none, a dash that says why. */
export function FigureLink({ figure, href, of, say }: Props) {
  if (figure.value === null) {
    const why = `No number: ${reasonWords[figure.reason]}.`;
    return (
      <span className={classes.none} title={why}>
        –<span className={classes.heard}> {why}</span>
      </span>
    );
  }
  return (
    <PointedLink href={href} className={classes.figure} title={`The differences behind this number: ${of}`}>
      {sayFigure(figure, say)}
      <span className={classes.heard}>, {of}: show the differences</span>
    </PointedLink>
  );
}
