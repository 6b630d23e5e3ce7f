import type { SuggestionProps } from "@tiptap/suggestion";
import { Listeners } from "@/components/shell/listeners";
import type { SuggestionView } from "@/lib/memos/server/suggest";

/** What is offered where one types. */
export interface Suggested {
  readonly items: readonly SuggestionView[];
  /** The one that Enter takes. */
  readonly at: number;
  /** Where the words stand that are being typed, in pixels of the window. */
  readonly rect: DOMRect | null;
  readonly choose: (item: SuggestionView) => void;
}

/** Holds what is offered for the editor, whose keys are answered at once, and for the list that shows it. */
export function createSuggestionStore() {
  let suggested: Suggested | null = null;
  const listeners = new Listeners();
  const set = (next: Suggested | null) => {
    suggested = next;
    listeners.tell();
  };
  return {
    get: () => suggested,
    subscribe: listeners.hear,
    show: (props: SuggestionProps<SuggestionView, SuggestionView>) => {
      // What was offered stays while more is being looked for.
      const items = props.loading ? (suggested?.items ?? []) : props.items;
      if (items.length === 0) return set(null);
      const at = Math.min(suggested?.at ?? 0, items.length - 1);
      set({ items, at, rect: props.clientRect?.() ?? null, choose: props.command });
    },
    hide: () => set(null),
    pointAt: (at: number) => {
      if (suggested !== null) set({ ...suggested, at });
    },
    /** Whether the key was for the list. */
    answer: (event: KeyboardEvent): boolean => {
      if (suggested === null) return false;
      const { items, at, choose } = suggested;
      if (event.key === "ArrowDown") set({ ...suggested, at: (at + 1) % items.length });
      else if (event.key === "ArrowUp") set({ ...suggested, at: (at + items.length - 1) % items.length });
      else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab")
        choose(items[at]!);
      else return false;
      return true;
    },
  };
}

export type SuggestionStore = ReturnType<typeof createSuggestionStore>;
