"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { api } from "@/lib/api/client";
import { titleOfFile } from "@/lib/documents/title-of-file";
import {
  type ColumnRole,
  presetRoles,
  type SurveyChoices,
  type SurveyLayout,
} from "@/lib/surveys/survey-choices";
import type { OutlineOptions } from "@/lib/surveys/survey-outline";

/** Open questions beside each other that can still be read. */
const widestGrid = 5;

/** What a person has chosen so far; what is not chosen is guessed anew from the table. */
interface Draft {
  readonly options: OutlineOptions;
  /** By column; a different table has none. */
  readonly roles: Readonly<Record<number, ColumnRole>>;
  /** Null: as suits the number of open questions. */
  readonly layout: SurveyLayout | null;
  readonly title: string;
  readonly updateKnown: boolean;
}

/** A survey as it is being set up: the table as it is read now, and the choices on it. */
export function useSurveyDraft(projectId: string, jobId: string, fileName: string) {
  const [draft, setDraft] = useState<Draft>({
    options: {},
    roles: {},
    layout: null,
    title: titleOfFile(fileName),
    updateKnown: true,
  });
  const {
    data: outline,
    error,
    isPlaceholderData,
  } = useQuery({
    ...api.surveys.outline.queryOptions({ input: { projectId, jobId, options: draft.options } }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });

  /** Reads the table otherwise. What was chosen for columns of another table does not fit this one. */
  const read = useCallback((options: OutlineOptions) => {
    setDraft((now) => {
      const other = "sheet" in options || "delimiter" in options;
      const { headerRow: _, ...without } = now.options;
      return other
        ? { ...now, roles: {}, options: { ...without, ...options } }
        : { ...now, options: { ...now.options, ...options } };
    });
  }, []);
  const choose = useCallback(
    (fields: Partial<Omit<Draft, "options" | "roles">>) => setDraft((now) => ({ ...now, ...fields })),
    [],
  );

  const preset = outline === undefined ? [] : presetRoles(outline.columns);
  const roles = preset.map((role, column) => draft.roles[column] ?? role);
  /** One column at most names the case: the one before becomes an attribute. */
  const setRole = (column: number, role: ColumnRole) => {
    const before = role === "name" ? roles.indexOf("name") : -1;
    setDraft((now) => ({
      ...now,
      roles: {
        ...now.roles,
        ...(before >= 0 && before !== column && { [before]: "attribute" }),
        [column]: role,
      },
    }));
  };
  const { layout, title, updateKnown } = draft;
  const questions = roles.filter((role) => role === "question").length;
  const choices: SurveyChoices = {
    sheet: outline?.sheet ?? 0,
    headerRow: outline?.headerRow ?? 1,
    roles,
    layout: layout ?? (questions <= widestGrid ? "grid" : "question"),
    title,
    updateKnown,
  };
  const { encoding, delimiter } = draft.options;
  return {
    outline: outline ?? null,
    error,
    /** A newer reading is on its way. */
    reading: outline === undefined || isPlaceholderData,
    options: { ...(encoding !== undefined && { encoding }), ...(delimiter !== undefined && { delimiter }) },
    choices,
    read,
    choose,
    setRole,
  };
}

export type SurveyDraft = ReturnType<typeof useSurveyDraft>;
