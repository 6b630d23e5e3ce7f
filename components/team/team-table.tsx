"use client";

import { Button, Select, Table, Text, VisuallyHidden } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import { type Role, can, roles } from "@/lib/projects/permissions";
import { roleWords } from "@/lib/projects/role-words";
import type { TeamMemberView } from "@/lib/projects/server/team";
import { reaches } from "@/lib/projects/team";
import { formatDay } from "@/lib/shared/format-day";
import { ScrollPanel } from "./scroll-panel";
import classes from "./team.module.css";

interface Props {
  projectId: string;
  own: { userId: string; role: Role };
  initial: TeamMemberView[];
}

/** Who is in the project and as what; owners and leads change it here. */
export function TeamTable({ projectId, own, initial }: Props) {
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
    run(
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
  const manages = can(own.role, "member.manage");
  const offered = roles.filter((role) => reaches(own.role, role));
  return (
    <ScrollPanel label="Members">
      <Table verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Member</Table.Th>
            <Table.Th scope="col">Role</Table.Th>
            <Table.Th scope="col" visibleFrom="xs">
              Since
            </Table.Th>
            {manages && (
              <Table.Th scope="col">
                <VisuallyHidden>Remove</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {team.map((member) => (
            <Table.Tr key={member.userId}>
              <Table.Th scope="row" fw={500} className={classes.person}>
                <span dir="auto">{member.name}</span>
                {member.userId === own.userId && <span className={classes.quiet}> (you)</span>}
                <div className={classes.quiet}>{member.email}</div>
              </Table.Th>
              <Table.Td>
                {manages && reaches(own.role, member.role) ? (
                  <Select
                    aria-label={`Role of ${member.name}`}
                    data={offered.map((role) => ({ value: role, label: roleWords[role].label }))}
                    value={member.role}
                    allowDeselect={false}
                    w={120}
                    size="sm"
                    onChange={(role) => role !== null && void setRole(member, role)}
                  />
                ) : (
                  roleWords[member.role].label
                )}
              </Table.Td>
              <Table.Td className={classes.quiet} visibleFrom="xs">
                {formatDay(member.joinedAt)}
              </Table.Td>
              {manages && (
                <Table.Td ta="right">
                  {member.userId !== own.userId && reaches(own.role, member.role) && (
                    <Button
                      variant="subtle"
                      color="red"
                      size="compact-sm"
                      aria-label={`Remove ${member.name}`}
                      onClick={() => remove(member)}
                    >
                      Remove
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollPanel>
  );
}
