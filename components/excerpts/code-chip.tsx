import { CodeDot } from "@/components/codebook/code-dot";
import classes from "./excerpt-card.module.css";

interface Props {
  code: { readonly path: string; readonly color: string };
  /** A code beside those asked for. */
  other?: boolean;
}

/** A code's dot and name; its whole path is the title. */
export function CodeChip({ code, other = false }: Props) {
  return (
    <span className={classes.chip} data-other={other || undefined} title={code.path}>
      <CodeDot color={code.color} />
      {code.path.split(" › ").at(-1)}
    </span>
  );
}
