"use client";

import { IconScale } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { PointedLink } from "@/components/shell/pointed-link";
import { api } from "@/lib/api/client";
import classes from "./memo-lines.module.css";

interface Props {
  projectId: string;
  passageId: string;
}

/** The claims that a passage is held against, each with what it says to it. Nothing while there are none. */
export function ClaimLines({ projectId, passageId }: Props) {
  const { data = [], error } = useQuery(
    api.claims.listOfPassage.queryOptions({ input: { projectId, passageId } }),
  );
  if (error) return <p className={classes.failure}>The claims could not be loaded: {error.message}</p>;
  if (data.length === 0) return null;
  return (
    <ul className={classes.memos} aria-label="Claims">
      {data.map(({ id, claim, stance, reading, author }) => (
        <li key={id}>
          <PointedLink
            className={classes.memo}
            href={`/projects/${projectId}/tables/claims#claim-${claim.id}`}
            title={`Open the claim. Held against it by ${author ?? "a former member"}.`}
          >
            <IconScale size={14} stroke={1.7} aria-hidden />
            <span dir="auto">
              {stance === "supports" ? "Supports" : "Contradicts"}: {claim.text}
              {reading !== "" && ` (${reading})`}
            </span>
          </PointedLink>
        </li>
      ))}
    </ul>
  );
}
