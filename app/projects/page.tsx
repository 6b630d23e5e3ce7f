import type { Metadata } from "next";
import { HomeFrame } from "@/components/projects/home-frame";
import { ProjectList } from "@/components/projects/project-list";
import { listProjects } from "@/lib/projects/server/list-projects";
import { requirePageUser } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Projects" };

export default async function ProjectsPage() {
  const user = await requirePageUser();
  return (
    <HomeFrame user={user}>
      <ProjectList initial={await listProjects(user.id)} />
    </HomeFrame>
  );
}
