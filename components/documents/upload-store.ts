import type { FileLimits } from "@/lib/documents/accepted-files";
import { Listeners } from "@/components/shell/listeners";
import { problemOf } from "@/components/shell/problem-of";
import { type ChosenFile, problemBeforeSending, type Upload } from "./upload";
import { uploadFile } from "./upload-file";

/** Files sent at a time. */
const places = 2;

/**
 * The files of one project on their way to the server. It stands outside the page, so that sending goes on while other
 * pages of the project are read, and is seen again on the way back.
 */
export class UploadStore {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Listeners();
  private readonly files = new Map<string, ChosenFile>();
  private readonly senders = new Map<string, AbortController>();

  constructor(private readonly projectId: string) {}

  /** For `useSyncExternalStore`. */
  readonly subscribe = this.listeners.hear;
  readonly read = (): readonly Upload[] => this.uploads;

  /** Sends files one after another; the failure of one leaves the rest alone. */
  readonly add = (chosen: readonly ChosenFile[], limits: FileLimits): void => {
    const fresh = chosen.map((one): Upload => {
      const key = crypto.randomUUID();
      const problem = problemBeforeSending(one.file, limits);
      if (problem === null) this.files.set(key, one);
      return {
        key,
        name: one.file.name,
        folder: one.folder,
        size: one.file.size,
        state: problem === null ? "waiting" : "failed",
        progress: 0,
        problem,
        retryable: false,
        jobId: null,
      };
    });
    this.set([...this.uploads, ...fresh]);
    this.work();
  };

  readonly retry = (key: string): void => {
    this.change(key, { state: "waiting", problem: null, progress: 0 });
    this.work();
  };

  /** Stops sending a file, or takes one that failed off the list. */
  readonly remove = (key: string): void => {
    this.senders.get(key)?.abort(new Error("Cancelled."));
    this.files.delete(key);
    this.set(this.uploads.filter((one) => one.key !== key));
  };

  /** Forgets files whose jobs are on the list. */
  readonly forget = (jobIds: ReadonlySet<string>): void => {
    const left = this.uploads.filter(({ jobId }) => jobId === null || !jobIds.has(jobId));
    if (left.length < this.uploads.length) this.set(left);
  };

  readonly removeFailed = (): void => {
    for (const { key, state } of this.uploads) if (state === "failed") this.remove(key);
  };

  private work(): void {
    while (this.senders.size < places) {
      const next = this.uploads.find(({ key, state }) => state === "waiting" && !this.senders.has(key));
      const file = next && this.files.get(next.key);
      if (!next || !file) return;
      void this.send(next.key, file);
    }
  }

  private async send(key: string, file: ChosenFile): Promise<void> {
    const sender = new AbortController();
    this.senders.set(key, sender);
    this.change(key, { state: "sending" });
    try {
      const onProgress = (progress: number) => this.change(key, { progress });
      const jobId = await uploadFile(this.projectId, file, onProgress, sender.signal);
      this.files.delete(key);
      this.change(key, { state: "sent", progress: 1, jobId });
    } catch (error) {
      const problem = problemOf(error);
      this.change(key, { state: "failed", problem, retryable: true });
    } finally {
      this.senders.delete(key);
      this.work();
    }
  }

  /** A file that was removed meanwhile stays away. */
  private change(key: string, fields: Partial<Upload>): void {
    this.set(this.uploads.map((one) => (one.key === key ? { ...one, ...fields } : one)));
  }

  private set(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    this.listeners.tell();
  }
}

const stores = new Map<string, UploadStore>();

/** The one store of a project's uploads in this browser window. */
export function uploadStoreOf(projectId: string): UploadStore {
  const store = stores.get(projectId) ?? new UploadStore(projectId);
  stores.set(projectId, store);
  return store;
}
