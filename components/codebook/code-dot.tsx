import { stripeOf } from "@/lib/codebook/paint";
import classes from "./code-dot.module.css";

/** A code's colour as a dot; a ring for headings, which cannot be applied. */
export function CodeDot({ color, codable = true }: { color: string; codable?: boolean }) {
  const shade = `light-dark(${stripeOf(color, "light")}, ${stripeOf(color, "dark")})`;
  return (
    <span className={classes.dot} data-heading={!codable || undefined} style={{ color: shade }} aria-hidden />
  );
}
