import { Anchor, Button, Select, Table } from "@mantine/core";
import { type Role, givesRight, hasRight, rights, roles } from "@/lib/projects/permissions";
import { roleWords } from "@/lib/projects/role-words";
import type { TeamMemberView } from "@/lib/projects/server/team";
import { sayRight } from "@/lib/projects/right-words";
import { type TeamMember, reaches } from "@/lib/projects/team";
import { formatDay } from "@/lib/shared/format-day";
import classes from "./team.module.css";

interface Props {
  member: TeamMemberView;
  own: TeamMember;
  /** Whether one manages the team at all. */
  manages: boolean;
  onSetRole: (role: Role) => void;
  onRights: () => void;
  onRemove: () => void;
}

/** One member; role and membership can be changed as far as one's own role reaches. */
export function TeamRow({ member, own, manages, onSetRole, onRights, onRemove }: Props) {
  const self = member.userId === own.userId;
  const differing = rights.filter((right) => hasRight(member, right) !== givesRight(member.role, right));
  const changeable = manages && reaches(own.role, member.role);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} className={classes.person}>
        <span dir="auto">{member.name}</span>
        {self && <span className={classes.quiet}> (you)</span>}
        <div className={classes.quiet}>{member.email}</div>
        {differing.length > 0 && (
          <div className={classes.quiet}>
            {sayFirst(differing.map((right) => sayRight(right, hasRight(member, right))))}
          </div>
        )}
        <Anchor
          size="xs"
          display="inline-block"
          lh="24px"
          href={`history?member=${member.userId}`}
          aria-label={`History of ${member.name}`}
        >
          History
        </Anchor>
      </Table.Th>
      <Table.Td>
        {changeable ? (
          <Select
            aria-label={`Role of ${member.name}`}
            data={roles
              .filter((role) => reaches(own.role, role))
              .map((role) => ({ value: role, label: roleWords[role].label }))}
            value={member.role}
            allowDeselect={false}
            w={108}
            size="sm"
            onChange={(role) => role !== null && onSetRole(role)}
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
          {changeable && !self && member.role !== "owner" && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Rights: what ${member.name} may do`}
              onClick={onRights}
            >
              Rights
            </Button>
          )}
          {changeable && !self && (
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              aria-label={`Remove ${member.name}`}
              onClick={onRemove}
            >
              Remove
            </Button>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

/** "May not export, may invite people." */
const sayFirst = (parts: readonly string[]): string => {
  const sentence = parts.join(", ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
};
