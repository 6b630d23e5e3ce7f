import { Link } from "@mantine/tiptap";
import type { Extensions } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { client } from "@/lib/api/client";
import { isSafeLink } from "@/lib/memos/sanitise-body";
import { makeReferenceNode } from "./reference-node";
import type { SuggestionStore } from "./suggestion-store";
import { tableNodes } from "./table-nodes";

/** What can stand in a memo's text. `together`: the editor of a text that several type in has a history of its own. */
export const memoExtensions = (projectId: string, store: SuggestionStore, together = false): Extensions => [
  StarterKit.configure({ link: false, heading: { levels: [1, 2, 3] }, ...(together && { undoRedo: false }) }),
  Link.configure({ openOnClick: false, autolink: true, isAllowedUri: (href) => isSafeLink(href) }),
  ...tableNodes,
  makeReferenceNode({
    store,
    suggest: (sign, words, signal) => client.memos.suggest({ projectId, sign, words }, { signal }),
  }),
];

export const memoEditorProps = {
  attributes: { "aria-label": "Memo text", role: "textbox", "aria-multiline": "true" },
};
