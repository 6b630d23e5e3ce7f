"use client";

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useSaving } from "@/components/shell/use-saving";
import { client } from "@/lib/api/client";
import type { AgreementChoices, ComparedLayer, LeftOutDocument } from "@/lib/agreement/agreement-view";
import { countOf } from "@/lib/shared/count-of";
import classes from "./agreement.module.css";

interface Props {
  projectId: string;
  leftOut: readonly LeftOutDocument[];
  layers: readonly ComparedLayer[];
  choices: AgreementChoices;
}

/** What was not compared, and who has not finished it; with the way to say that one's own documents are finished. */
export function LeftOut({ projectId, leftOut, layers, choices }: Props) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  if (leftOut.length === 0) return null;
  const markable = layers.filter(({ id }) => choices.markable.includes(id));
  const openOf = (layer: ComparedLayer) =>
    leftOut.filter(({ unfinished }) => unfinished.includes(layer.name)).map(({ id }) => id);
  const mark = (layer: ComparedLayer) =>
    save(
      () =>
        client.coding.markFinished({
          projectId,
          layerId: layer.id,
          documentIds: openOf(layer),
          finished: true,
        }),
      { failed: "Not marked", undoable: true, settle: () => queries.invalidateQueries() },
    );
  return (
    <details className={classes.leftOut}>
      <summary>
        {countOf(leftOut.length, "document")} not compared for everybody: not looked at is not the same as not
        coded
      </summary>
      <p>
        Only what two coders have finished is compared. Coders mark a document as finished in its reader, with
        the check beside the title; in a round they mark it as done.
      </p>
      <table className={classes.small}>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Not finished by</th>
          </tr>
        </thead>
        <tbody>
          {leftOut.map(({ id, title, unfinished }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{unfinished.join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {markable
        .filter((layer) => openOf(layer).length > 0)
        .map((layer) => (
          <Button key={layer.id} size="compact-sm" variant="default" mr="xs" onClick={() => void mark(layer)}>
            Mark {countOf(openOf(layer).length, "document")} as finished by {layer.name}
          </Button>
        ))}
    </details>
  );
}
