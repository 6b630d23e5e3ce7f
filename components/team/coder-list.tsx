"use client";

import { Badge, Button } from "@mantine/core";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { client } from "@/lib/api/client";
import type { CoderView } from "@/lib/projects/server/list-coders";
import { countOf } from "@/lib/shared/count-of";
import classes from "./team.module.css";

const originWords = { person: "a person", model: "a language model" } as const;

interface Props {
  projectId: string;
  coders: readonly CoderView[];
  /** Whether the reader may say who is a language model. */
  mayManage: boolean;
}

/** Whose codings the project holds: members, those who left, and language models, which are named so. */
export function CoderList({ projectId, coders, mayManage }: Props) {
  const refreshPage = usePageRefresh();
  const [saving, setSaving] = useState<string | null>(null);
  if (coders.length === 0) return <p className={classes.quiet}>Nobody has coded a passage yet.</p>;
  const setOrigin = async ({ layerId, name }: CoderView, origin: CoderView["origin"]) => {
    setSaving(layerId);
    try {
      await client.projects.setOrigin({ projectId, layerId, origin });
      notifyDone(`${name} is marked as ${originWords[origin]} now.`);
      refreshPage();
    } catch (error) {
      notifyError(error, "The coder was not marked");
    } finally {
      setSaving(null);
    }
  };
  return (
    <>
      <ul className={classes.coders}>
        {coders.map((coder) => {
          const other = coder.origin === "model" ? "person" : "model";
          return (
            <li key={coder.layerId}>
              <bdi>{coder.name}</bdi>
              {coder.origin === "model" && (
                <Badge variant="light" color="gray" size="sm" tt="none">
                  Language model
                </Badge>
              )}
              <span className={classes.quiet}>{countOf(coder.codings, "coding")}</span>
              {mayManage && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  loading={saving === coder.layerId}
                  aria-label={`${coder.name}: mark as ${originWords[other]}`}
                  onClick={() => void setOrigin(coder, other)}
                >
                  Mark as {originWords[other]}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayManage && (
        <p className={classes.quiet}>
          What a language model coded is labelled so wherever it is shown, and in exports and methods
          paragraphs.
        </p>
      )}
    </>
  );
}
