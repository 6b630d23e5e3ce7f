"use client";

import { Title } from "@mantine/core";
import type { CommentOn } from "@/lib/comments/comment";
import type { Standing } from "@/lib/projects/permissions";
import { CommentThreads } from "./comment-threads";

interface Props {
  projectId: string;
  on: CommentOn;
  member: { readonly userId: string; readonly standing: Standing };
}

/** Comments with their heading, where they stand beside other things. */
export const CommentSection = (props: Props) => (
  <section aria-label="Comments">
    <Title order={3} size="h5" mt="xl">
      Comments
    </Title>
    <CommentThreads {...props} />
  </section>
);
