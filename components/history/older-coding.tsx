"use client";

import { Button } from "@mantine/core";
import { PointedLink } from "@/components/shell/pointed-link";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { Definition } from "@/lib/codebook/definition-versions";
import type { CodeTree } from "@/lib/codebook/tree";
import type { OlderCodingView } from "@/lib/coding/older-coding-view";
import { formatDay } from "@/lib/shared/format-day";
import classes from "./older-page.module.css";
import { WordDiff } from "./word-diff";

interface Props {
  projectId: string;
  coding: OlderCodingView;
  now: Definition;
  tree: CodeTree;
  busy: boolean;
  onKeep: () => void;
  onRecode: (codeId: string) => void;
}

const fields = [
  ["definition", "Definition"],
  ["whenToUse", "When to use"],
  ["whenNotToUse", "When not to use"],
] as const;

/** One coding with its words, what has changed in the definition since, and what can be done about it. */
export function OlderCoding({ projectId, coding, now, tree, busy, onKeep, onRecode }: Props) {
  const { passageId, documentId, document, quote, coder, at, older, mayChange } = coding;
  return (
    <li className={classes.coding}>
      <blockquote className={classes.quote} dir="auto">
        {quote}
      </blockquote>
      <p className={classes.place}>
        <PointedLink href={`/projects/${projectId}/documents/${documentId}?passage=${passageId}`} dir="auto">
          {document}
        </PointedLink>
        <span>
          coded under an older definition by {coder}, {formatDay(at)}
        </span>
      </p>
      {fields.map(([field, label]) =>
        older[field] === now[field] ? null : (
          <div key={field} className={classes.change}>
            <b>{label}</b>
            <WordDiff before={older[field]} after={now[field]} />
          </div>
        ),
      )}
      {mayChange && (
        <div className={classes.tools}>
          <Button
            size="compact-sm"
            disabled={busy}
            aria-label={`Keep: ${quote.slice(0, 60)}`}
            onClick={onKeep}
          >
            Keep
          </Button>
          <CodeSelect
            size="xs"
            aria-label={`Recode: ${quote.slice(0, 60)}`}
            placeholder="Recode to…"
            tree={tree}
            value={null}
            disabled={busy}
            offers={({ code }) => code.codable}
            onChange={onRecode}
          />
        </div>
      )}
    </li>
  );
}
