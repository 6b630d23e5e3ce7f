import type { LayerView } from "@/lib/analysis/excerpt-view";
import type { DecisionView, DifferencesNames } from "./difference-view";

/** A decision with the words it is about. */
export interface DecidedView extends DecisionView {
  /** The words of its passages, shortened, by passage. */
  readonly words: Readonly<Record<string, string>>;
  readonly mayReopen: boolean;
}

/** Decisions, with the names of everything they mention. */
export interface DecisionsView extends Pick<DifferencesNames, "codes" | "documents"> {
  /** Document by document, in text order; on the same passage the oldest first. */
  readonly decisions: readonly DecidedView[];
  readonly layers: Readonly<Record<string, LayerView & { readonly userId: string | null }>>;
}
