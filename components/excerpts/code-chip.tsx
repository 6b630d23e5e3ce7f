import { VisuallyHidden } from "@mantine/core";
import { OlderMark } from "@/components/coding/older-mark";
import { CodeDot } from "@/components/codebook/code-dot";
import classes from "./excerpt-card.module.css";

interface Props {
  code: { readonly path: string; readonly color: string };
  /** The weights it was given, as shown; "" for none. */
  weights?: string;
  /** Applied under an older definition. */
  older?: boolean;
  /** A code beside those asked for. */
  other?: boolean;
}

/** A code's dot and name; its whole path is the title. */
export function CodeChip({ code, weights = "", older = false, other = false }: Props) {
  return (
    <span
      className={classes.chip}
      data-other={other || undefined}
      data-older={older || undefined}
      title={code.path}
    >
      <CodeDot color={code.color} />
      {code.path.split(" › ").at(-1)}
      {older && <OlderMark />}
      {weights !== "" && (
        <span className={classes.weight}>
          <VisuallyHidden>weight </VisuallyHidden>
          {weights}
        </span>
      )}
    </span>
  );
}
