import type { ReactNode } from "react";
import { ProjectFrame } from "@/components/shell/project-frame";
import { requirePageUser, requirePageMember } from "@/lib/projects/server/page-access";
import { getProject } from "@/lib/projects/server/queries";

interface Props {
  params: Promise<{ projectId: string }>;
  children: ReactNode;
}

export default async function ProjectLayout({ params, children }: Props) {
  const { projectId } = await params;
  const user = await requirePageUser();
  const member = await requirePageMember(projectId, "project.read");
  const project = await getProject(member);
  return (
    <ProjectFrame project={project} role={member.role} user={user}>
      {children}
    </ProjectFrame>
  );
}
