import Link from "next/link";
import classes from "./board-tabs.module.css";

interface Props {
  projectId: string;
  shown: "memos" | "links";
}

/** From the memos to the links between passages, and back. */
export const BoardTabs = ({ projectId, shown }: Props) => (
  <nav className={classes.tabs} aria-label="Memos and links">
    <Link href={`/projects/${projectId}/memos`} aria-current={shown === "memos" ? "page" : undefined}>
      Memos
    </Link>
    <Link href={`/projects/${projectId}/memos/links`} aria-current={shown === "links" ? "page" : undefined}>
      Links between passages
    </Link>
  </nav>
);
