"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { withdrawUndoable } from "@/components/shell/notify-undoable";
import { api } from "@/lib/api/client";
import { uploadFile } from "./upload-file";
import { isOver, problemBeforeSending, type Upload } from "./uploads";

/** Files sent at a time: one travels while the server reads the other. */
const places = 2;

/** Sends files one after another, each with its own progress and outcome; the failure of one leaves the rest alone. */
export function useUploads(projectId: string) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const waiting = useRef<{ key: string; file: File }[]>([]);
  const running = useRef(0);
  const isShown = useIsShown();

  const change = useCallback((key: string, fields: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...fields } : one)));
  }, []);

  const send = useCallback(
    async ({ key, file }: { key: string; file: File }) => {
      change(key, { state: "sending" });
      try {
        const document = await uploadFile(projectId, file, (progress) =>
          change(key, { progress, state: progress === 1 ? "reading" : "sending" }),
        );
        change(key, { state: "done", document });
        withdrawUndoable();
        await queries.invalidateQueries({ queryKey: api.documents.key() });
      } catch (error) {
        change(key, { state: "failed", problem: error instanceof Error ? error.message : String(error) });
        // The list of uploads has gone with the page; the file must not be lost without a word.
        if (!isShown.current) notifyError(error, `“${file.name}” was not added`);
      }
    },
    [projectId, change, queries, isShown],
  );

  const work = useCallback(async () => {
    running.current += 1;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) await send(next);
    running.current -= 1;
  }, [send]);

  const add = useCallback(
    (files: readonly File[], folders: readonly string[] = []) => {
      const known = files.map((file) => ({
        key: crypto.randomUUID(),
        file,
        problem: problemBeforeSending(file),
      }));
      const refused = folders.map((name) => ({
        ...blank(name, 0),
        state: "failed" as const,
        problem: folderProblem,
      }));
      setUploads((all) => [
        ...all,
        ...known.map(({ key, file, problem }) => ({
          ...blank(file.name, file.size),
          key,
          problem,
          state: problem === null ? ("waiting" as const) : ("failed" as const),
        })),
        ...refused,
      ]);
      waiting.current.push(...known.filter(({ problem }) => problem === null));
      for (let free = places - running.current; free > 0 && waiting.current.length > 0; free -= 1)
        void work();
    },
    [work],
  );

  const clear = useCallback(() => setUploads((all) => all.filter((one) => !isOver(one))), []);
  useLeaveWarning(uploads.some((one) => !isOver(one)));
  return { uploads, add, clear };
}

const folderProblem = "This is a folder. Open it and drop the files that are inside.";

const blank = (name: string, size: number): Upload => ({
  key: crypto.randomUUID(),
  name,
  size,
  state: "waiting",
  progress: 0,
  document: null,
  problem: null,
});

/** Whether the page that asked still stands; uploads go on without it. */
function useIsShown() {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}

/** Asks before the page is left while files are on their way. */
function useLeaveWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}
