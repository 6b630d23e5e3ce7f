import Link from "next/link";
import classes from "./history.module.css";

const tabs = [
  { path: "", label: "Everything" },
  { path: "/deleted", label: "Recently deleted" },
  { path: "/codebook", label: "Codebook over time" },
  { path: "/definitions", label: "Older definitions" },
] as const;

/** The pages about what happened in a project. */
export function HistoryTabs({ projectId, here }: { projectId: string; here: (typeof tabs)[number]["path"] }) {
  return (
    <nav aria-label="History" className={classes.tabs}>
      {tabs.map(({ path, label }) => (
        <Link
          key={path}
          href={`/projects/${projectId}/history${path}`}
          aria-current={path === here ? "page" : undefined}
          className={classes.tab}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
