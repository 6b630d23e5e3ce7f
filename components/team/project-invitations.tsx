"use client";

import { Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { InvitationView } from "@/lib/projects/server/invitations";
import { InvitationTable } from "./invitation-table";

interface Props {
  projectId: string;
  initial: InvitationView[];
}

/** The links into a project. */
export function ProjectInvitations({ projectId, initial }: Props) {
  const queries = useQueryClient();
  const { data: invitations } = useQuery({
    ...api.projects.listInvitations.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const withdraw = async ({ id }: InvitationView) => {
    try {
      await client.projects.withdrawInvitation({ projectId, invitationId: id });
      notifyDone("The link no longer works. Who came by it stays.");
    } catch (error) {
      notifyError(error);
    }
    await queries.invalidateQueries({ queryKey: api.projects.listInvitations.key() });
  };
  if (invitations.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No links are out. Invite someone to make one; you choose the role and how long it is good for.
      </Text>
    );
  }
  return <InvitationTable invitations={invitations} showRole onWithdraw={(each) => void withdraw(each)} />;
}
