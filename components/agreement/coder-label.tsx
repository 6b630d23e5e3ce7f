import type { ComparedLayer } from "@/lib/agreement/agreement-view";
import classes from "./agreement.module.css";

/** A coder's name, labelled where a language model made the codings. */
export function CoderLabel({ layer }: { layer: Pick<ComparedLayer, "name" | "origin"> }) {
  return (
    <>
      {layer.name}
      {layer.origin === "model" && <span className={classes.model}>language model</span>}
    </>
  );
}
