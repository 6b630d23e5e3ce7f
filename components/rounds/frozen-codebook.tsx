import { IconLock } from "@tabler/icons-react";
import Link from "next/link";
import classes from "./frozen-codebook.module.css";

interface Props {
  projectId: string;
  /** The event after which the codebook is kept. */
  moment: string;
  children: string;
}

/** Leads to the codebook that a round is coded with. */
export function FrozenCodebook({ projectId, moment, children }: Props) {
  return (
    <Link href={`/projects/${projectId}/history/codebook?at=${moment}`} className={classes.link}>
      <IconLock size={13} aria-hidden />
      {children}
    </Link>
  );
}
