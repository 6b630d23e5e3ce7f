"use client";

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useSaving } from "@/components/shell/use-saving";
import { client } from "@/lib/api/client";
import type { AgreementChoices, AgreementView, ComparedLayer } from "@/lib/agreement/agreement-view";
import type { AgreementSetup } from "@/lib/agreement/setup";
import { countOf } from "@/lib/shared/count-of";
import classes from "./agreement.module.css";

interface Props {
  projectId: string;
  view: Exclude<AgreementView, { state: "blind" }>;
  choices: AgreementChoices;
  onChange: (patch: Partial<AgreementSetup>) => void;
}

/**
 * What was not compared, who stands in the way, and what to do: compare fewer coders, or say that one's own documents are
 * finished. Open where nothing was compared.
 */
export function LeftOut({ projectId, view, choices, onChange }: Props) {
  const { leftOut, fewer, layers } = view;
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
    <details className={classes.leftOut} open={view.state === "nothing"}>
      <summary>
        {countOf(leftOut.length, "document")} left out:{" "}
        {layers.length === 1 ? "the coder has not" : `not all of these ${layers.length} coders have`} finished{" "}
        {leftOut.length === 1 ? "it" : "them"}
      </summary>
      <p>
        Only what all compared coders have finished is compared, as not looked at is not the same as not
        coded. Coders mark a document as finished in its reader, with the check beside the title; in a round
        they mark it as done.
      </p>
      {fewer.length > 0 && (
        <p className={classes.fewer}>
          With fewer coders more documents can be compared:
          {fewer.map(({ layerIds, documents }) => (
            <Button
              key={layerIds.join()}
              size="compact-sm"
              variant="default"
              onClick={() => onChange({ layerIds })}
            >
              {layers
                .filter(({ id }) => layerIds.includes(id))
                .map(({ name }) => name)
                .join(", ")}
              : {countOf(documents, "document")}
            </Button>
          ))}
        </p>
      )}
      <p>
        {layers
          .filter((layer) => openOf(layer).length > 0)
          .map((layer) => `${layer.name} has not finished ${openOf(layer).length}`)
          .join(", ")}{" "}
        of {countOf(leftOut.length, "document")} left out.
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
