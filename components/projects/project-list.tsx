"use client";

import { Button, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { notifyDone } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { ProjectListItem } from "@/lib/projects/server/list-projects";
import { NoProjects } from "./no-projects";
import { ProjectCard } from "./project-card";
import { ProjectDialog } from "./project-dialog";
import classes from "./project-list.module.css";
import { useProjectActions } from "./use-project-actions";

type Dialog = { kind: "create" } | { kind: "edit"; project: ProjectListItem };

/** One's projects: open, make, rename, delete, reset. */
export function ProjectList({ initial }: { initial: ProjectListItem[] }) {
  const router = useRouter();
  const queries = useQueryClient();
  const { data: projects } = useQuery({ ...api.projects.list.queryOptions(), initialData: initial });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { opening, openSample, confirmDelete, confirmReset } = useProjectActions();

  const create = async (values: { name: string; description: string }) => {
    const { id } = await client.projects.create(values);
    router.push(`/projects/${id}`);
  };
  const edit = (projectId: string) => async (values: { name: string; description: string }) => {
    await client.projects.edit({ projectId, ...values });
    await queries.invalidateQueries({ queryKey: api.projects.key() });
    setDialog(null);
    notifyDone("Saved.");
  };
  return (
    <>
      <div className={classes.top}>
        <h1 className={classes.title}>Projects</h1>
        {projects.length > 0 && (
          <Group gap="sm">
            {!projects.some((project) => project.sample && project.role === "owner") && (
              <Button variant="default" onClick={openSample} loading={opening}>
                Open the sample project
              </Button>
            )}
            <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog({ kind: "create" })}>
              New project
            </Button>
          </Group>
        )}
      </div>
      {projects.length === 0 ? (
        <NoProjects
          onCreate={() => setDialog({ kind: "create" })}
          onOpenSample={openSample}
          opening={opening}
        />
      ) : (
        <ul className={classes.list}>
          {projects.map((project) => (
            <ProjectCard
              key={project.id}
              project={project}
              onEdit={() => setDialog({ kind: "edit", project })}
              onReset={() => confirmReset(project)}
              onDelete={() => confirmDelete(project)}
            />
          ))}
        </ul>
      )}
      {dialog?.kind === "create" && (
        <ProjectDialog
          title="New project"
          submitLabel="Create project"
          initial={{ name: "", description: "" }}
          onClose={() => setDialog(null)}
          onSubmit={create}
        />
      )}
      {dialog?.kind === "edit" && (
        <ProjectDialog
          title="Rename or describe"
          submitLabel="Save"
          initial={dialog.project}
          onClose={() => setDialog(null)}
          onSubmit={edit(dialog.project.id)}
        />
      )}
    </>
  );
}
