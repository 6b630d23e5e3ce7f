import { Anchor } from "@mantine/core";
import {
  IconBinaryTree2,
  IconFileText,
  IconFolder,
  IconId,
  IconNote,
  IconQuote,
  IconTable,
  IconTableOptions,
} from "@tabler/icons-react";
import Link from "next/link";
import type { MemoView } from "@/lib/memos/server/queries";
import { hrefOfThing } from "./href-of-thing";
import classes from "./memo.module.css";

const icons = {
  project: IconFolder,
  document: IconFileText,
  code: IconBinaryTree2,
  passage: IconQuote,
  case: IconId,
  cell: IconTable,
  finding: IconTableOptions,
  free: IconNote,
};

/** What a memo is written on, and the way there. */
export function MemoTargetLine({ projectId, memo }: { projectId: string; memo: MemoView }) {
  const Icon = icons[memo.target];
  const words = memo.target === "passage" ? `${memo.documentTitle}: “${memo.targetName}”` : memo.targetName;
  if (memo.target === "free")
    return (
      <span className={classes.target}>
        <Icon size={15} stroke={1.6} aria-hidden />
        <span>On nothing in particular</span>
      </span>
    );
  return (
    <Anchor
      component={Link}
      href={hrefOfThing(projectId, memo.target, memo.targetId, memo.documentId)}
      className={classes.target}
    >
      <Icon size={15} stroke={1.6} aria-hidden />
      <span dir="auto">{words}</span>
    </Anchor>
  );
}
