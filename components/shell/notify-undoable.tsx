import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

const id = "undoable";

/** Takes the offer away: undo means the latest change, and what the message names is about not to be that. */
export const withdrawUndoable = (): void => {
  notifications.hide(id);
};

/** Tells what was done and offers to take it back. Only the latest of these messages stays. */
export function notifyUndoable(message: string, undo: () => Promise<void>): void {
  withdrawUndoable();
  const takeBack = () => {
    withdrawUndoable();
    void undo();
  };
  notifications.show({
    id,
    autoClose: 8_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="light" flex="none" onClick={takeBack}>
          Undo
        </Button>
      </Group>
    ),
  });
}
