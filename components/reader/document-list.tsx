"use client";

import { PointedLink } from "@/components/shell/pointed-link";
import { useEffect, useRef, useState } from "react";
import classes from "./document-list.module.css";
import { FoldSection } from "./fold-section";

interface Props {
  projectId: string;
  currentId: string;
  documents: readonly { readonly id: string; readonly title: string }[];
}

/** The project's documents, to go from one to the next. */
export function DocumentList({ projectId, currentId, documents }: Props) {
  const [opened, setOpened] = useState(true);
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" }); // its promise, where there is one, is no clean-up
  }, [currentId, opened]);
  return (
    <FoldSection
      label="Documents"
      count={documents.length}
      opened={opened}
      onToggle={() => setOpened(!opened)}
    >
      <ul className={classes.documents}>
        {documents.map(({ id, title }) => (
          <li key={id}>
            <PointedLink
              ref={id === currentId ? current : null}
              href={`/projects/${projectId}/documents/${id}`}
              className={classes.link}
              aria-current={id === currentId ? "page" : undefined}
              title={title}
            >
              {title}
            </PointedLink>
          </li>
        ))}
      </ul>
    </FoldSection>
  );
}
