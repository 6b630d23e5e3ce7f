import { useCallback, useState } from "react";
import type { IntoView } from "@/lib/transfer/into-question";
import { tellNews } from "./into-news";

/** Says what becomes of projects on their way; `leave` is told of one that a person takes off the list. */
export function useIntoNews(jobs: readonly IntoView[]) {
  const [known, setKnown] = useState(jobs);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  if (jobs !== known) {
    setKnown(jobs);
    const news = tellNews(known, jobs, left);
    if (news !== "") setSaid(news);
  }
  const leave = useCallback((jobId: string) => setLeft((before) => new Set([...before, jobId])), []);
  return { said, leave };
}
