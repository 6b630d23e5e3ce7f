"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { InvitationTable } from "@/components/team/invitation-table";
import { InviteDialog } from "@/components/team/invite-dialog";
import { api, client } from "@/lib/api/client";
import type { InvitationView } from "@/lib/projects/server/invitations";

/** Links by which newcomers make an account, without a project. */
export function NewcomerInvitations({ initial }: { initial: InvitationView[] }) {
  const queries = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const { data: invitations } = useQuery({
    ...api.projects.listInvitationsForNewcomers.queryOptions(),
    initialData: initial,
  });
  const reload = () =>
    queries.invalidateQueries({ queryKey: api.projects.listInvitationsForNewcomers.key() });
  const withdraw = async ({ id }: InvitationView) => {
    try {
      await client.projects.withdrawInvitationForNewcomers({ invitationId: id });
      notifyDone("The link no longer works.");
    } catch (error) {
      notifyError(error);
    }
    await reload();
  };
  return (
    <Stack gap="md" align="flex-start">
      {invitations.length === 0 ? (
        <Text size="sm" c="dimmed">
          No links are out.
        </Text>
      ) : (
        <InvitationTable
          invitations={invitations}
          showRole={false}
          onWithdraw={(each) => void withdraw(each)}
        />
      )}
      <Button variant="default" onClick={() => setInviting(true)}>
        Create a link
      </Button>
      {inviting && (
        <InviteDialog
          title="Invite newcomers"
          offered={null}
          onClose={() => setInviting(false)}
          onInvite={async ({ days }) => {
            const { token } = await client.projects.inviteNewcomers({ days });
            await reload();
            return token;
          }}
        />
      )}
    </Stack>
  );
}
