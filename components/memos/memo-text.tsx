import { RichTextEditor } from "@mantine/tiptap";
import type { Editor } from "@tiptap/react";
import { useId } from "react";
import { MemoToolbar } from "./memo-toolbar";
import classes from "./memo.module.css";
import { SuggestionList } from "./suggestion-list";
import type { SuggestionStore } from "./suggestion-store";

/** A memo's text as it is written, with its tools and what is offered where one types. */
export function MemoText({ editor, store }: { editor: Editor | null; store: SuggestionStore }) {
  const listId = useId();
  return (
    <>
      <RichTextEditor editor={editor} classNames={{ content: classes.editor }}>
        <MemoToolbar editor={editor} />
        <RichTextEditor.Content />
      </RichTextEditor>
      <SuggestionList id={listId} store={store} field={editor?.view.dom ?? null} />
    </>
  );
}
