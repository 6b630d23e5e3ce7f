"use client";

import { Button, Container, Text, Title } from "@mantine/core";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Container size="xs" pt={120} component="main">
      <Title order={1} size="h2">
        This page could not be shown
      </Title>
      <Text mt="sm" c="dimmed">
        Something failed on the server. Nothing you saved is lost. Try again; if it fails again, tell the
        administrator the time{error.digest === undefined ? "" : ` and the number ${error.digest}`}.
      </Text>
      <Button mt="md" onClick={reset}>
        Try again
      </Button>
    </Container>
  );
}
