import { Button, Group, Text } from "@mantine/core";

interface Props {
  /** What the form does: "Save". */
  action: string;
  saving: boolean;
  disabled?: boolean;
  /** Why it could not be saved. */
  problem?: string | undefined;
  onCancel: () => void;
}

/** The end of a form in a dialog: what went wrong, the way out, and the way on. */
export function DialogActions({ action, saving, disabled = false, problem, onCancel }: Props) {
  return (
    <>
      {problem !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={saving} disabled={disabled}>
          {action}
        </Button>
      </Group>
    </>
  );
}
