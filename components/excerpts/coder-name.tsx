import type { LayerView } from "@/lib/analysis/excerpt-view";
import classes from "./excerpt-card.module.css";

/** A coder's name, labelled where a language model made the codings. */
export function CoderName({ layer }: { layer: LayerView | undefined }) {
  if (!layer) return <>Unknown coder</>;
  return (
    <span className={classes.coder}>
      {layer.name}
      {layer.origin === "model" && <span className={classes.model}>language model</span>}
    </span>
  );
}
