import { CodeDot } from "@/components/codebook/code-dot";
import type { Code } from "@/lib/codebook/code";
import classes from "./code-button.module.css";

interface Props {
  code: Pick<Code, "id" | "name" | "color">;
  onApply: (codeId: string) => void;
}

/** A code to be applied to what is selected. As wide as `--code-button-width` allows. */
export function CodeButton({ code: { id, name, color }, onApply }: Props) {
  return (
    <button
      type="button"
      className={classes.code}
      title={`Apply ${name}`}
      // The press would take the selection out of the text.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onApply(id)}
    >
      <CodeDot color={color} />
      <span className={classes.name}>{name}</span>
    </button>
  );
}
