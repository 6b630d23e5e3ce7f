import { IconX } from "@tabler/icons-react";
import { CodeDot } from "@/components/codebook/code-dot";
import classes from "./quick-code.module.css";
import type { QuickChoice } from "./palette-options";

interface Props {
  choices: readonly QuickChoice[];
  chosenIds: readonly string[];
  onRemove: (codeId: string) => void;
}

/** The codes chosen so far, to be applied together. */
export function ChosenCodes({ choices, chosenIds, onRemove }: Props) {
  if (chosenIds.length === 0) return null;
  const chosen = chosenIds.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
  return (
    <ul className={classes.chosen} aria-label="Chosen codes">
      {chosen.map(({ id, code }) => (
        <li key={id}>
          <CodeDot color={code.color} />
          {code.name}
          <button type="button" aria-label={`Do not apply ${code.name}`} onClick={() => onRemove(id)}>
            <IconX size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
