"use client";

import { Button, type ButtonProps } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import type { ReactNode } from "react";

interface Props extends ButtonProps {
  children: ReactNode;
}

/**
 * Submits a form that holds a secret; only once our script answers for the form. Before that the browser would send
 * the fields itself, in the address.
 */
export function SubmitButton(props: Props) {
  const ready = useMounted();
  return <Button type="submit" disabled={!ready} {...props} />;
}
