"use client";

import { Button, Checkbox, MultiSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { SearchQuery } from "@/lib/search/search-query";
import classes from "./search.module.css";

interface Props {
  query: SearchQuery;
  documents: readonly { readonly id: string; readonly title: string }[];
  onChange: (query: SearchQuery) => void;
}

type Switch = "wholeWord" | "wordStart" | "matchCase" | "wordForms" | "pattern";

const switches: readonly (readonly [Switch, label: string, hint: string])[] = [
  ["wholeWord", "Whole words", "Not inside a longer word"],
  ["wordStart", "Beginnings of words", "“govern” finds “government” and not “misgovern”"],
  ["matchCase", "Capitals as written", "“Turkey” and not “turkey”"],
  ["wordForms", "Word forms", "“policies” for “policy”, by the rules of each text’s language"],
  ["pattern", "Pattern", "A regular expression, as in state|nation"],
];

/** What to search for, how, and where. */
export function SearchField({ query, documents, onChange }: Props) {
  const [draft, setDraft] = useState(query);
  const [seen, setSeen] = useState(query);
  if (query !== seen) {
    setSeen(query);
    setDraft(query);
  }
  const ask = (next: SearchQuery) => {
    setDraft(next);
    onChange(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(draft);
  };
  return (
    <search>
      <form className={classes.field} onSubmit={submit}>
        <div className={classes.line}>
          <TextInput
            className={classes.words}
            aria-label={draft.pattern ? "Pattern to search for" : "Words to search for"}
            placeholder={draft.pattern ? "A pattern, as in state|nation" : "Words in all texts"}
            leftSection={<IconSearch size={16} aria-hidden />}
            maxLength={500}
            dir="auto"
            spellCheck={!draft.pattern}
            value={draft.words}
            onChange={(event) => setDraft({ ...draft, words: event.currentTarget.value })}
          />
          <Button type="submit">Search</Button>
        </div>
        <div className={classes.switches}>
          {switches.map(([name, label, hint]) => (
            <Checkbox
              key={name}
              label={label}
              title={hint}
              checked={draft[name]}
              disabled={draft.pattern && (name === "wordForms" || name === "wordStart")}
              onChange={(event) => ask({ ...draft, [name]: event.currentTarget.checked })}
            />
          ))}
        </div>
        <MultiSelect
          aria-label="Documents"
          placeholder={draft.documentIds ? undefined : "In all documents"}
          data={documents.map(({ id, title }) => ({ value: id, label: title }))}
          value={[...(draft.documentIds ?? [])]}
          onChange={(ids) => ask({ ...draft, documentIds: ids.length > 0 ? ids : undefined })}
          searchable
          clearable
        />
      </form>
    </search>
  );
}
