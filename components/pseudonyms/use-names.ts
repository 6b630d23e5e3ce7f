"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { readTextFile } from "@/components/shell/read-text-file";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import { parseNamesCsv } from "@/lib/pseudonyms/parse-names-csv";
import type { Pseudonym } from "@/lib/pseudonyms/pseudonym";
import type { NameCounts, NamesView } from "@/lib/pseudonyms/server/queries";
import { countOf } from "@/lib/shared/count-of";

/** A line of the list as it is edited. */
export interface NameLine extends Pseudonym {
  readonly id: string;
}

const mostBytes = 1_000_000;

const toLines = (names: readonly Pseudonym[]): NameLine[] =>
  names.map((each) => ({ ...each, id: crypto.randomUUID() }));
const isFilled = ({ name, replacement }: Pseudonym) => name.trim() !== "" && replacement.trim() !== "";
const toNames = (lines: readonly NameLine[]): Pseudonym[] =>
  lines.filter(isFilled).map(({ name, replacement, matchCase }) => ({ name, replacement, matchCase }));

/** The project's list of names as it is edited: what is written is kept by the server when it is saved. */
export function useNames(projectId: string, initial: NamesView) {
  const queries = useQueryClient();
  const saving = useSaving(projectId);
  const { data: kept } = useQuery({
    ...api.pseudonyms.get.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const [lines, setLines] = useState(() => toLines(initial.names));
  const [loaded, setLoaded] = useState(initial);
  const [counts, setCounts] = useState<NameCounts | null>(null);
  const [busy, setBusy] = useState<"saving" | "counting" | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const unsaved = JSON.stringify(toNames(lines)) !== JSON.stringify(loaded.names);
  // Undone, or saved by another: shown, unless that would take away what was written here.
  if (kept.listId !== loaded.listId && !unsaved) {
    setLoaded(kept);
    setLines(toLines(kept.names));
    setCounts(null);
  }

  const change = useCallback((id: string, patch: Partial<Pseudonym>) => {
    setLines((now) => now.map((line) => (line.id === id ? { ...line, ...patch } : line)));
    setCounts(null);
  }, []);
  const remove = useCallback((id: string) => {
    setLines((now) => now.filter((line) => line.id !== id));
    setCounts(null);
  }, []);
  const add = () =>
    setLines((now) => [...now, ...toLines([{ name: "", replacement: "", matchCase: false }])]);
  const bringIn = async (file: File) => {
    try {
      const { names, problems: found } = parseNamesCsv(
        await readTextFile(file, mostBytes, "too large for a list of names. Choose a CSV file."),
      );
      setLines((now) => [...now.filter(isFilled), ...toLines(names)]);
      setProblems(found.map(({ row, message }) => `Row ${row}: ${message}`));
      setCounts(null);
      notifyDone(`${countOf(names.length, "name")} added. Look them over, then save.`);
    } catch (error) {
      notifyError(error, "The file cannot be read");
    }
  };
  const count = async () => {
    setBusy("counting");
    try {
      setCounts(await client.pseudonyms.count({ projectId, names: toNames(lines) }));
    } catch (error) {
      notifyError(error, "Nothing was counted");
    }
    setBusy(null);
  };
  const save = async () => {
    setBusy("saving");
    const names = toNames(lines);
    await saving(
      async () => {
        const saved = await client.pseudonyms.save({ projectId, names, listId: loaded.listId });
        const now = { listId: saved.result.listId, names };
        queries.setQueryData(api.pseudonyms.get.queryKey({ input: { projectId } }), now);
        setLoaded(now);
        return saved;
      },
      {
        failed: "The list was not saved",
        undoable: true,
        settle: () => queries.invalidateQueries({ queryKey: api.pseudonyms.key() }),
      },
    );
    setBusy(null);
  };
  const half = lines.length - lines.filter(isFilled).length;
  return { lines, half, unsaved, counts, busy, problems, change, remove, add, bringIn, count, save };
}
