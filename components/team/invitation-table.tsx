import { Badge, Button, Table, VisuallyHidden } from "@mantine/core";
import { roleWords } from "@/lib/projects/role-words";
import type { InvitationView } from "@/lib/projects/server/invitations";
import { countOf } from "@/lib/shared/count-of";
import { formatDay } from "@/lib/shared/format-day";
import { ScrollPanel } from "./scroll-panel";
import classes from "./team.module.css";

interface Props {
  invitations: readonly InvitationView[];
  /** False where an invitation gives no role. */
  showRole: boolean;
  onWithdraw: (invitation: InvitationView) => void;
}

/** Links that are out, and what has become of them. */
export function InvitationTable({ invitations, showRole, onWithdraw }: Props) {
  return (
    <ScrollPanel label="Invitation links">
      <Table verticalSpacing="sm" horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Made by</Table.Th>
            {showRole && <Table.Th scope="col">As</Table.Th>}
            <Table.Th scope="col">Until</Table.Th>
            {showRole && (
              <Table.Th scope="col" visibleFrom="xs">
                Followed by
              </Table.Th>
            )}
            <Table.Th scope="col">
              <VisuallyHidden>Withdraw</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {invitations.map((invitation) => (
            <Table.Tr key={invitation.id}>
              <Table.Th scope="row" fw={500} className={classes.person}>
                <span dir="auto">{invitation.createdBy}</span>
                <div className={classes.quiet}>on {formatDay(invitation.createdAt)}</div>
              </Table.Th>
              {showRole && <Table.Td>{roleWords[invitation.role].label}</Table.Td>}
              <Table.Td>
                {formatDay(invitation.expiresAt)}{" "}
                {invitation.state === "expired" && (
                  <Badge color="gray" variant="light" tt="none">
                    Expired
                  </Badge>
                )}
              </Table.Td>
              {showRole && (
                <Table.Td visibleFrom="xs">{countOf(invitation.acceptances, "person", "people")}</Table.Td>
              )}
              <Table.Td ta="right">
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  aria-label={`Withdraw the link of ${formatDay(invitation.createdAt)} by ${invitation.createdBy}`}
                  onClick={() => onWithdraw(invitation)}
                >
                  Withdraw
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollPanel>
  );
}
