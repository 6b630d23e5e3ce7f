import { Button, Group, Text } from "@mantine/core";
import { IconMasksTheater } from "@tabler/icons-react";
import type { ShownNames } from "./use-document-names";
import classes from "./names-notice.module.css";

/** Above the text while names are not shown in it: that they are not, or that nothing is shown until they can be replaced. */
export function NamesNotice({ naming }: { naming: ShownNames }) {
  const { on, failure, found, awaited, askAgain, set } = naming;
  if (!on) return null;
  return (
    <Group className={classes.notice} gap="xs" role="note" data-failed={failure !== null || undefined}>
      <IconMasksTheater size={16} aria-hidden />
      <Text size="sm" inherit className={classes.words}>
        {failure !== null
          ? `The names could not be replaced, so the text is not shown. ${failure}`
          : found === null && !awaited
            ? "This project has no list of pseudonyms any more: names are shown as they are."
            : "Names are shown as pseudonyms. Codes, memos, comments, claims, pages and recordings keep them."}
      </Text>
      {failure !== null && (
        <Button size="compact-sm" variant="default" onClick={askAgain}>
          Try again
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => set(false)}>
        Show names
      </Button>
    </Group>
  );
}
