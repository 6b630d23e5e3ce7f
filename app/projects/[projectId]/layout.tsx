import type { ReactNode } from "react";
import { LiveProvider } from "@/components/live/live-provider";
import { ProjectFrame } from "@/components/shell/project-frame";
import { findPageCursor, requirePageMember, requirePageUser } from "@/lib/projects/server/page-access";
import { getProject } from "@/lib/projects/server/queries";

interface Props {
  params: Promise<{ projectId: string }>;
  children: ReactNode;
}

export default async function ProjectLayout({ params, children }: Props) {
  const { projectId } = await params;
  const user = await requirePageUser();
  const member = await requirePageMember(projectId, "project.read");
  const cursor = await findPageCursor(projectId, user.id);
  const project = await getProject(member);
  return (
    <LiveProvider projectId={projectId} userId={user.id} cursor={cursor}>
      <ProjectFrame project={project} standing={member.standing} user={user}>
        {children}
      </ProjectFrame>
    </LiveProvider>
  );
}
