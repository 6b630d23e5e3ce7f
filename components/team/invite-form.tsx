import { Button, Group, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { invitationDays } from "@/lib/projects/invitation";
import type { Role } from "@/lib/projects/permissions";
import { roleWords } from "@/lib/projects/role-words";
import { countOf } from "@/lib/shared/count-of";

export interface InvitationTerms {
  readonly role: Role;
  readonly days: (typeof invitationDays)[number];
}

interface Props {
  offered: readonly Role[] | null;
  onCancel: () => void;
  onSubmit: (terms: InvitationTerms) => Promise<void>;
}

/** As what, and for how long. */
export function InviteForm({ offered, onCancel, onSubmit }: Props) {
  const [{ role, days }, setTerms] = useState<InvitationTerms>({
    role: offered?.find((each) => each === "coder") ?? offered?.at(-1) ?? "coder",
    days: 7,
  });
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const submit = async () => {
    setWorking(true);
    try {
      await onSubmit({ role, days });
    } catch (error) {
      setProblem(problemOf(error));
      setWorking(false);
    }
  };
  return (
    <Stack gap="md">
      <ProblemAlert problem={problem} />
      {offered !== null && (
        <Select
          label="Role"
          description={roleWords[role].may}
          data={offered.map((each) => ({ value: each, label: roleWords[each].label }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => value !== null && setTerms({ role: value, days })}
        />
      )}
      <Select
        label="The link is good for"
        data={invitationDays.map((each) => ({ value: String(each), label: countOf(each, "day") }))}
        value={String(days)}
        allowDeselect={false}
        onChange={(value) =>
          setTerms({ role, days: invitationDays.find((each) => String(each) === value) ?? days })
        }
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button onClick={() => void submit()} loading={working}>
          Create link
        </Button>
      </Group>
    </Stack>
  );
}
