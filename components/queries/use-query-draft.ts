"use client";

import { useState } from "react";
import { useAddress } from "@/components/shell/use-address";
import { describeQueryGap } from "@/lib/queries/edit-query";
import type { Query } from "@/lib/queries/query";
import { readQueryAddress, writeQueryAddress } from "@/lib/queries/query-address";
import type { QueryNames } from "@/lib/queries/query-names";
import { readLine } from "@/lib/queries/read-line";
import type { LineProblem } from "@/lib/queries/split-line";
import { writeLine } from "@/lib/queries/write-line";

interface Draft {
  /** As the builder shows it; something may still be to be chosen. */
  readonly query: Query | null;
  /** As the line shows it. */
  readonly line: string;
  /** Why the line cannot be read, and where; null when it says the same as the builder. */
  readonly problem: LineProblem | null;
}

/**
 * A query that is being made, in the builder and as a line: what changes in one changes in the other, and stands in the
 * address as soon as it can be asked.
 */
export function useQueryDraft(names: QueryNames) {
  const { address, change } = useAddress(readQueryAddress, writeQueryAddress);
  const show = (query: Query | null): Draft => ({
    ...{ query, problem: null },
    line: query === null ? "" : writeLine(query, names),
  });
  const [draft, setDraft] = useState(() => show(address.query));
  const [seen, setSeen] = useState(address.query);
  if (address.query !== seen) {
    setSeen(address.query);
    setDraft(show(address.query));
  }
  const gap = draft.query && describeQueryGap(draft.query);

  /** Asks for a query, which the address and the builder show; `line` as it was typed. */
  const ask = (next: Draft, savedId = address.savedId) => {
    setDraft(next);
    if (next.query !== null && describeQueryGap(next.query) !== null) return;
    setSeen(next.query);
    change({ query: next.query, savedId: next.query === null ? null : savedId });
  };
  return {
    ...draft,
    gap,
    /** What is asked now; null while nothing is, or something is still to be chosen. */
    asked: gap === null && draft.problem === null ? address.query : null,
    savedId: address.savedId,
    build: (query: Query | null) => ask(show(query)),
    open: (query: Query, savedId: string) => ask(show(query), savedId),
    keepAs: (savedId: string | null) => change({ query: address.query, savedId }),
    type: (line: string) => setDraft({ ...draft, line, problem: null }),
    /** Reads what was typed; where it cannot be read, the problem. */
    readTyped: (): LineProblem | null => {
      if (draft.line.trim() === "") {
        ask(show(null));
        return null;
      }
      const read = readLine(draft.line, names);
      if (read.ok) ask({ query: read.value, line: draft.line, problem: null });
      else setDraft({ ...draft, problem: read.error });
      return read.ok ? null : read.error;
    },
  };
}
