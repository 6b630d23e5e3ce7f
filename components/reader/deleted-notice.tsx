import { Alert, Anchor, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import Link from "next/link";
import { useDeletedDocument } from "@/components/live/use-deleted-document";
import type { ReaderState } from "./use-reader";

/** Says that the document was deleted while one reads it: what is shown stays, so that nothing of one's own is lost. */
export function DeletedNotice({ reader }: { reader: ReaderState }) {
  const { document, member } = reader;
  const deletedBy = useDeletedDocument(document.id);
  if (deletedBy === null) return null;
  return (
    <Alert color="red" icon={<IconTrash size={18} />} title="This document was deleted" role="alert" m="sm">
      <Text size="sm">
        {deletedBy} deleted it while you had it open. You can go on reading what is shown, but nothing can be
        coded in it unless whoever deleted it undoes that.{" "}
        <Anchor component={Link} href={`/projects/${member.projectId}/documents`} inherit underline="always">
          Back to the documents
        </Anchor>
      </Text>
    </Alert>
  );
}
