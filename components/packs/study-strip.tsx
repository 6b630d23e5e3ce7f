"use client";

import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useMay } from "@/components/shell/use-may";
import { api } from "@/lib/api/client";
import type { StudyPaperView, StudyView } from "@/lib/packs/study-view";
import { countOf } from "@/lib/shared/count-of";
import { citePaper } from "./cite-paper";
import { LostCodings } from "./lost-codings";
import classes from "./study-strip.module.css";
import { usePlacing } from "./use-placing";

interface Props {
  projectId: string;
  initial: StudyView;
  /** All of the project. */
  documents: readonly { readonly id: string }[];
}

/** Which papers of its study pack a project has, and what became of the pack's codings. */
export function StudyStrip({ projectId, initial, documents }: Props) {
  const { data } = useQuery({
    ...api.packs.find.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const study = data ?? initial;
  const here = study.papers.filter(({ documentId }) => documentId !== null).length;
  const waits = here < study.papers.length;
  const mayPlace = useMay("coding.writeOthers");
  const papers = new Set(study.papers.map(({ documentId }) => documentId));
  const unplaced = documents.map(({ id }) => id).filter((id) => !papers.has(id));
  const { left, place } = usePlacing(projectId, unplaced, waits && mayPlace);
  return (
    <section className={classes.strip} aria-label="Study pack">
      <details open={waits || undefined}>
        <summary>
          <strong>{study.name}</strong>: {here} of {countOf(study.papers.length, "paper")} here
        </summary>
        {waits && (
          <Text size="sm" my={8}>
            Add the papers that are missing as files, whatever they are called. Each is recognised by what it
            says, and what was coded in it is put in its place. Until then the finding tables have empty
            cells.
          </Text>
        )}
        <ul className={classes.papers}>
          {study.papers.map((paper) => (
            <Paper key={paper.id} projectId={projectId} paper={paper} />
          ))}
        </ul>
        <Group gap="sm" aria-live="polite">
          {left > 0 && <Text size="sm">Recognising and placing: {countOf(left, "document")} to go…</Text>}
          {left === 0 && waits && mayPlace && unplaced.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => place(unplaced)}>
              Look for papers among {countOf(unplaced.length, "document")}
            </Button>
          )}
          {here > 0 && (
            <Anchor component={Link} href={`/projects/${projectId}/tables`} size="sm">
              Finding tables of the study
            </Anchor>
          )}
        </Group>
        <details className={classes.how}>
          <summary>How the codings were made</summary>
          <dl>
            {study.layers.map(({ name, how }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{how}</dd>
              </div>
            ))}
            <div>
              <dt>Findings and claims</dt>
              <dd>{study.written}</dd>
            </div>
          </dl>
        </details>
      </details>
    </section>
  );
}

function Paper({ projectId, paper }: { projectId: string; paper: StudyPaperView }) {
  const { documentId, report } = paper;
  const Icon = documentId === null ? IconCircleDashed : IconCircleCheck;
  return (
    <li>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <div>
        {documentId === null ? (
          citePaper(paper)
        ) : (
          <Anchor component={Link} href={`/projects/${projectId}/documents/${documentId}`} size="sm">
            {citePaper(paper)}
          </Anchor>
        )}
        <span className={classes.state}>
          {documentId === null ? "Not here yet" : report && `${countOf(report.placed, "passage")} placed`}
          {report !== null && <LostCodings projectId={projectId} paper={paper} report={report} />}
        </span>
      </div>
    </li>
  );
}
