"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { JobView } from "@/lib/jobs/job-view";
import type { Upload } from "./upload";
import { type UploadStore, uploadStoreOf } from "./upload-store";

const none: readonly Upload[] = [];

/** The project's files on their way to the server. Asks before the window is left while there are any. */
export function useUploads(
  projectId: string,
  jobs: readonly JobView[],
): { uploads: readonly Upload[]; store: UploadStore } {
  const store = uploadStoreOf(projectId);
  const uploads = useSyncExternalStore(store.subscribe, store.read, () => none);
  useEffect(() => store.forget(new Set(jobs.map(({ id }) => id))), [store, jobs, uploads]);
  const busy = uploads.some(({ state }) => state === "waiting" || state === "sending");
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
  return { uploads, store };
}
