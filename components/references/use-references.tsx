"use client";

import { useCallback, useMemo, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import type { DocumentView } from "@/lib/documents/document-view";
import { isReferenceName, type ReferenceFile } from "@/lib/references/reference";
import { readReferenceFile } from "./read-reference-file";
import { ReferencesDialog } from "./references-dialog";

/**
 * Bibliographies among files that arrive: `take` reads them and gives back the other files; `dialog` shows what they
 * say about the documents, also of those that are still arriving.
 */
export function useReferences(projectId: string, documents: readonly DocumentView[], arriving: number) {
  const [read, setRead] = useState<(ReferenceFile & { readonly key: string }) | null>(null);

  const take = useCallback(
    (files: readonly File[]): File[] => {
      const bibliographies = files.filter(({ name }) => isReferenceName(name));
      for (const file of bibliographies) {
        readReferenceFile(projectId, file)
          .then((found) => setRead((before) => join(before, found)))
          .catch((error: unknown) => notifyError(error, `“${file.name}” was not read`));
      }
      return files.filter((file) => !bibliographies.includes(file));
    },
    [projectId],
  );
  const close = useCallback(() => setRead(null), []);

  const dialog = useMemo(
    () =>
      read && (
        <ReferencesDialog
          key={read.key}
          projectId={projectId}
          found={read}
          documents={documents}
          arriving={arriving}
          onClose={close}
        />
      ),
    [read, projectId, documents, arriving, close],
  );
  return { take, dialog };
}

/** Several bibliographies dropped together are one. */
const join = (before: ReferenceFile | null, found: ReferenceFile) => ({
  key: crypto.randomUUID(),
  references: [...(before?.references ?? []), ...found.references],
  warnings: [...(before?.warnings ?? []), ...found.warnings],
});
