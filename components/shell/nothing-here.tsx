import { Anchor, Container, Text, Title } from "@mantine/core";

/** What an address says that leads to nothing, or to nothing for this person. */
export function NothingHere() {
  return (
    <Container size="xs" pt={120} pb={64}>
      <Title order={1} size="h2">
        There is nothing here
      </Title>
      <Text mt="sm" c="dimmed">
        The address may be wrong, the thing may have been deleted, or you may not be a member of its project.
        Ask a member to invite you, or go back to your own projects.
      </Text>
      <Text mt="md">
        <Anchor href="/projects" underline="always">
          My projects
        </Anchor>
      </Text>
    </Container>
  );
}
