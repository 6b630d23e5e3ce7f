"use client";

import { Skeleton } from "@mantine/core";
import dynamic from "next/dynamic";

/** The memo editor, whose half a megabyte of script is fetched when somebody writes: most pages are only read. */
export const MemoEditorOnDemand = dynamic(
  () => import("./memo-editor").then(({ MemoEditor }) => MemoEditor),
  {
    ssr: false,
    loading: () => <Skeleton height={210} role="status" aria-label="The memo editor is coming" />,
  },
);

/** The same for a memo that is there, which several may change at once. */
export const SharedMemoEditorOnDemand = dynamic(
  () => import("./shared-memo-editor").then(({ SharedMemoEditor }) => SharedMemoEditor),
  {
    ssr: false,
    loading: () => <Skeleton height={210} role="status" aria-label="The memo editor is coming" />,
  },
);
