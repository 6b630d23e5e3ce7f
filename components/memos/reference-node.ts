import { Node, mergeAttributes } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import Suggestion from "@tiptap/suggestion";
import { readReference, sayReference } from "@/lib/memos/reference";
import type { SuggestionView } from "@/lib/memos/server/suggest";
import type { SuggestionStore } from "./suggestion-store";

export type ReferenceSign = "@" | "#";

interface Options {
  /** What can be named by some words. */
  readonly suggest: (sign: ReferenceSign, words: string, signal: AbortSignal) => Promise<SuggestionView[]>;
  readonly store: SuggestionStore;
}

const kept = (name: string) => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** Milliseconds of rest before the server is asked what fits. */
const rest = 120;

/** A member (`@`), or a code, document or passage (`#`), named in a text; chosen from a list as one types. */
export const makeReferenceNode = ({ suggest, store }: Options) =>
  Node.create({
    name: "reference",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({ kind: kept("kind"), id: kept("id"), label: kept("label") }),
    parseHTML: () => [{ tag: "span[data-kind][data-id]" }],
    renderHTML: ({ node, HTMLAttributes }) => [
      "span",
      mergeAttributes(HTMLAttributes, { "data-reference": "" }),
      sayNode(node),
    ],
    renderText: ({ node }) => sayNode(node),
    addProseMirrorPlugins() {
      return (["@", "#"] as const).map((sign) =>
        Suggestion<SuggestionView, SuggestionView>({
          editor: this.editor,
          pluginKey: new PluginKey(`suggestion ${sign}`),
          char: sign,
          allowSpaces: true,
          debounce: rest,
          items: ({ query, signal }) => (query.startsWith(" ") ? [] : suggest(sign, query, signal)),
          command: ({ editor, range, props: { kind, id, name } }) => {
            const reference = { type: "reference", attrs: { kind, id, label: name } };
            editor
              .chain()
              .focus()
              .insertContentAt(range, [reference, { type: "text", text: " " }])
              .run();
          },
          render: () => ({
            onStart: store.show,
            onUpdate: store.show,
            onExit: store.hide,
            onKeyDown: ({ event }) => store.answer(event),
          }),
        }),
      );
    },
  });

function sayNode({ attrs }: { readonly attrs: Record<string, unknown> }): string {
  const reference = readReference({ type: "reference", attrs });
  return reference === null ? String(attrs.label) : sayReference(reference, reference.label);
}
