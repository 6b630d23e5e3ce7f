"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { Overrides, Role } from "@/lib/projects/permissions";
import { roleWords } from "@/lib/projects/role-words";
import type { TeamMemberView } from "@/lib/projects/server/team";

/** The team as the server has it, and what changes it. */
export function useTeam(projectId: string, initial: TeamMemberView[]) {
  const queries = useQueryClient();
  /** Who is about to be removed. */
  const [leaving, setLeaving] = useState<TeamMemberView | null>(null);
  const refreshPage = usePageRefresh();
  const { data: team } = useQuery({
    ...api.projects.listTeam.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const run = async (work: Promise<unknown>, done: string) => {
    try {
      await work;
      notifyDone(done);
    } catch (error) {
      notifyError(error, "The team was not changed");
    }
    await queries.invalidateQueries({ queryKey: api.projects.key() });
    refreshPage(); // one's own role may be another now
  };
  const setRole = ({ userId, name }: TeamMemberView, role: Role) =>
    void run(
      client.projects.changeRole({ projectId, userId, role }),
      `${name} is ${roleWords[role].label.toLowerCase()} now.`,
    );
  const setRights = ({ userId, name }: TeamMemberView, overrides: Overrides) => {
    const { mayEditCodebook, maySeeOthers, mayExport, mayInvite } = overrides;
    const said = { mayEditCodebook, maySeeOthers, mayExport, mayInvite };
    void run(
      client.projects.setRights({ projectId, userId, overrides: said }),
      `Saved what ${name} may do. It holds at once.`,
    );
  };
  const remove = ({ userId, name }: TeamMemberView, keepName: boolean) =>
    void run(client.projects.removeMember({ projectId, userId, keepName }), `Removed ${name}.`);
  return { team, setRole, setRights, leaving, setLeaving, remove };
}
