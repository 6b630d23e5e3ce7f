"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { notifyDone } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { ProjectListItem } from "@/lib/projects/server/list-projects";
import { ProjectDialog } from "./project-dialog";

interface Props {
  /** The project to rename or describe; "new" for one to be made. */
  subject: ProjectListItem | "new";
  onClose: () => void;
}

/** The dialog over a project's name and description, and what becomes of it. */
export function OpenProjectDialog({ subject, onClose }: Props) {
  const router = useRouter();
  const queries = useQueryClient();
  if (subject === "new") {
    return (
      <ProjectDialog
        title="New project"
        submitLabel="Create project"
        initial={{ name: "", description: "" }}
        onClose={onClose}
        onSubmit={async (values) => {
          const { id } = await client.projects.create(values);
          router.push(`/projects/${id}`);
        }}
      />
    );
  }
  return (
    <ProjectDialog
      title="Rename or describe"
      submitLabel="Save"
      initial={{ name: subject.name, description: subject.description }}
      onClose={onClose}
      onSubmit={async (values) => {
        await client.projects.edit({ projectId: subject.id, ...values });
        await queries.invalidateQueries({ queryKey: api.projects.key() });
        onClose();
        notifyDone("Saved.");
      }}
    />
  );
}
