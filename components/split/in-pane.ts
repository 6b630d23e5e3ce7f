import type { ReaderState } from "@/components/reader/use-reader";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";

/** What is read in a pane, and what can be done there. */
export interface InPane {
  readonly reader: ReaderState;
  readonly tasks: ReaderTasks;
}
