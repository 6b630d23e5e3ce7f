import { PointedLink } from "@/components/shell/pointed-link";
import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import classes from "./cell-passages.module.css";

interface Props {
  projectId: string;
  excerpt: ExcerptText & { readonly title: string };
}

/** One passage behind a cell, with its place: the way into the text. */
export const PassageLink = ({ projectId, excerpt }: Props) => (
  <PointedLink
    className={classes.passage}
    href={`/projects/${projectId}/documents/${excerpt.documentId}?passage=${excerpt.passageId}`}
    dir="auto"
    lang={excerpt.language || undefined}
  >
    {excerpt.text}
    <span className={classes.place}>
      {excerpt.title}, {excerpt.place}
    </span>
  </PointedLink>
);
