"use client";

import { useRef } from "react";
import type { FileLimits } from "@/lib/documents/accepted-files";
import { acceptedRecordings } from "@/lib/documents/recording";
import type { UploadStore } from "./upload-store";

/** Choosing sound or film for a document; it goes its way among the imports. `input` must be rendered. */
export function useRecordingChoice(store: UploadStore, limits: FileLimits) {
  const element = useRef<HTMLInputElement>(null);
  const documentId = useRef("");
  const choose = (id: string) => {
    documentId.current = id;
    element.current?.click();
  };
  const input = (
    <input
      ref={element}
      type="file"
      accept={acceptedRecordings}
      hidden
      aria-label="Recording to attach"
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        if (file) store.add([{ file, folder: "", recordingOf: documentId.current }], limits);
        currentTarget.value = "";
      }}
    />
  );
  return { choose, input };
}
