import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { CoderList } from "@/components/team/coder-list";
import { ProjectInvitations } from "@/components/team/project-invitations";
import { RoleGuide } from "@/components/team/role-guide";
import { TeamActions } from "@/components/team/team-actions";
import { TeamTable } from "@/components/team/team-table";
import { ProjectTokens } from "@/components/tokens/project-tokens";
import { ProjectWebhooks } from "@/components/webhooks/project-webhooks";
import classes from "@/components/team/team.module.css";
import { can } from "@/lib/projects/permissions";
import { listInvitations } from "@/lib/projects/server/invitations";
import { listCoders } from "@/lib/projects/server/list-coders";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { getProject } from "@/lib/projects/server/queries";
import { listTeam } from "@/lib/projects/server/team";
import { ruleRemoval } from "@/lib/projects/team";
import { listProjectTokens } from "@/lib/tokens/server/queries";
import { listWebhooks } from "@/lib/webhooks/server/queries";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "member.read");
  const [project, team, coders] = await Promise.all([
    getProject(member),
    listTeam(member),
    listCoders(member),
  ]);
  return (
    <Page
      title="Team"
      tools={
        <TeamActions
          project={project}
          standing={member.standing}
          mayLeave={ruleRemoval({ ...member.standing, userId: member.userId }, team, member.userId).ok}
          others={team
            .filter(({ userId }) => userId !== member.userId)
            .map(({ userId, name }) => ({ userId, name }))}
        />
      }
    >
      <TeamTable projectId={projectId} own={{ ...member.standing, userId: member.userId }} initial={team} />
      {can(member.standing, "member.invite") && (
        <>
          <h2 className={classes.section}>Invitation links</h2>
          <ProjectInvitations projectId={projectId} initial={await listInvitations(member)} />
        </>
      )}
      {can(member.standing, "member.manage") && (
        <>
          <h2 className={classes.section}>Access tokens of this project</h2>
          <ProjectTokens projectId={projectId} initial={await listProjectTokens(member)} />
        </>
      )}
      {can(member.standing, "webhook.manage") && (
        <>
          <h2 className={classes.section}>Webhooks</h2>
          <ProjectWebhooks projectId={projectId} initial={await listWebhooks(member)} />
        </>
      )}
      <h2 className={classes.section}>Whose codings are here</h2>
      <CoderList projectId={projectId} coders={coders} mayManage={can(member.standing, "member.manage")} />
      <h2 className={classes.section}>What each role may do</h2>
      <RoleGuide />
    </Page>
  );
}
