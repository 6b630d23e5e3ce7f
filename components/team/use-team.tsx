"use client";

import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { Role } from "@/lib/projects/permissions";
import { roleWords } from "@/lib/projects/role-words";
import type { TeamMemberView } from "@/lib/projects/server/team";

/** The team as the server has it, and what changes it; removing asks first. */
export function useTeam(projectId: string, initial: TeamMemberView[]) {
  const queries = useQueryClient();
  const router = useRouter();
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
    router.refresh(); // one's own role may be another now
  };
  const setRole = ({ userId, name }: TeamMemberView, role: Role) =>
    void run(
      client.projects.changeRole({ projectId, userId, role }),
      `${name} is ${roleWords[role].label.toLowerCase()} now.`,
    );
  const remove = ({ userId, name }: TeamMemberView) =>
    modals.openConfirmModal({
      title: `Remove ${name}?`,
      children: (
        <Text size="sm">
          {name} can no longer open this project. Their codings, memos and history stay, under their name. You
          can invite them again.
        </Text>
      ),
      labels: { confirm: "Remove", cancel: "Keep in the team" },
      confirmProps: { color: "red" },
      onConfirm: () => void run(client.projects.removeMember({ projectId, userId }), `Removed ${name}.`),
    });
  return { team, setRole, remove };
}
