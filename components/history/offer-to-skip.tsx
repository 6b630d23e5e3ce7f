import { Button, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

const id = "undo-stopped";

/** Says why a change cannot be undone, and offers to leave it as it is and undo the one before. */
export function offerToSkip(reason: string, skip: () => void): void {
  notifications.hide(id);
  notifications.show({
    id,
    color: "red",
    title: "Nothing undone",
    autoClose: 15_000,
    role: "alert",
    message: (
      <Stack gap={6} align="flex-start">
        <Text size="sm">{reason}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            skip();
          }}
        >
          Skip it and undo the change before
        </Button>
      </Stack>
    ),
  });
}
