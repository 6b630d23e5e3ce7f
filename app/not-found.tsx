import { Anchor, Container, Text, Title } from "@mantine/core";

export const metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <Container size="xs" pt={120} component="main">
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
