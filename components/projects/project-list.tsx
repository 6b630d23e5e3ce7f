"use client";

import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { PageHead } from "@/components/shell/page-head";
import { api } from "@/lib/api/client";
import type { ProjectListItem } from "@/lib/projects/server/list-projects";
import { PackDialog } from "@/components/packs/pack-dialog";
import { TransferDialog } from "@/components/transfer/transfer-dialog";
import { TransferList } from "@/components/transfer/transfer-list";
import { NoProjects } from "./no-projects";
import { OpenProjectDialog } from "./open-project-dialog";
import { ProjectCard } from "./project-card";
import classes from "./project-list.module.css";
import { useProjectActions } from "./use-project-actions";

/** One's projects: open, make, rename, delete, reset. */
export function ProjectList({ initial }: { initial: ProjectListItem[] }) {
  const { data: projects } = useQuery({ ...api.projects.list.queryOptions(), initialData: initial });
  const [subject, setSubject] = useState<ProjectListItem | "new" | null>(null);
  const [choosing, setChoosing] = useState(false);
  /** The project that is brought over; "new" to choose its file. */
  const [transfer, setTransfer] = useState<string | null>(null);
  const { opening, openSample, confirmDelete, confirmReset } = useProjectActions();
  const hasSample = projects.some((project) => project.sample && project.role === "owner");
  return (
    <>
      <PageHead
        title="Projects"
        tools={
          projects.length > 0 && (
            <Group gap="sm">
              {!hasSample && (
                <Button variant="default" onClick={openSample} loading={opening}>
                  Open the sample project
                </Button>
              )}
              <Button variant="default" onClick={() => setChoosing(true)}>
                From a study pack
              </Button>
              <Button variant="default" onClick={() => setTransfer("new")}>
                From another program
              </Button>
              <Button leftSection={<IconPlus size={16} />} onClick={() => setSubject("new")}>
                New project
              </Button>
            </Group>
          )
        }
      />
      <TransferList onOpen={setTransfer} />
      {projects.length === 0 ? (
        <NoProjects
          onCreate={() => setSubject("new")}
          onChoosePack={() => setChoosing(true)}
          onTransfer={() => setTransfer("new")}
          onOpenSample={openSample}
          opening={opening}
        />
      ) : (
        <ul className={classes.list}>
          {projects.map((project) => (
            <ProjectCard
              key={project.id}
              project={project}
              onEdit={() => setSubject(project)}
              onReset={() => confirmReset(project)}
              onDelete={() => confirmDelete(project)}
            />
          ))}
        </ul>
      )}
      {transfer !== null && (
        <TransferDialog
          key={transfer}
          {...(transfer !== "new" && { projectId: transfer })}
          onClose={() => setTransfer(null)}
        />
      )}
      {choosing && <PackDialog onClose={() => setChoosing(false)} />}
      {subject !== null && <OpenProjectDialog subject={subject} onClose={() => setSubject(null)} />}
    </>
  );
}
