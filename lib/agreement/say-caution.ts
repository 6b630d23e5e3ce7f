import { countOf } from "@/lib/shared/count-of";
import type { Caution } from "./agreement-view";
import { sayCoefficient, sayPercent } from "./say-figure";

/** What a caution says: what the number hides, and what to look at instead. */
export function sayCaution({ kind, value }: Caution): string {
  switch (kind) {
    case "prevalence":
      return `Agreement is high and the coefficient low, because nearly all text is alike here (prevalence): little is left to agree about beyond chance. Gwet’s AC1, which is steadier then, is ${sayCoefficient(value)}. Report both, with the prevalence.`;
    case "bias":
      return `The coders use this code unequally often, which raises kappa. Scott’s pi, which is not raised by that, is ${sayCoefficient(value)}.`;
    case "few":
      return `Only ${countOf(value, "coding")}: one more or less would make this another number, and its interval cannot tell how sure it is.`;
    case "uncoded":
      return `High because most text is without this code for everybody. Of what was coded with it, ${sayPercent(value)} is agreed (F1): look there, or leave uncoded text out.`;
  }
}
