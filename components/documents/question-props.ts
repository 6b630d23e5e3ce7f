import type { JobView } from "@/lib/jobs/job-view";
import type { JobQuestion, QuestionKind } from "@/lib/jobs/question";
import type { JobAnswer } from "@/lib/jobs/schema";

/** What every way of asking a question about a file is given. */
export interface QuestionProps<K extends QuestionKind = QuestionKind> {
  readonly projectId: string;
  readonly job: JobView;
  readonly question: Extract<JobQuestion, { kind: K }>;
  readonly busy: boolean;
  readonly onAnswer: (answer: JobAnswer) => void;
  /** Shows what a bibliography says about documents. */
  readonly onReferences: () => void;
}
