"use client";

import { Alert, Anchor, Button, Group, Loader, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { api } from "@/lib/api/client";
import type { PlaceView, UnplacedView } from "@/lib/incoming/incoming-view";
import classes from "./incoming.module.css";
import { useRepairs } from "./use-repairs";

/** Looks for the words of an excerpt, or others in their stead, and shows the places to choose from. */
export function PlaceSearch({ projectId, item }: { projectId: string; item: UnplacedView }) {
  const [words, setWords] = useState(item.quote);
  const [documentId, setDocumentId] = useState(item.documentId ?? "");
  const [asked, setAsked] = useState({ words: item.quote, documentId });
  // Without words the numbers that the file tells are looked at, which are of one document.
  const isAsked = (what: typeof asked) =>
    what.words.trim() !== "" || (item.quote === "" && item.hasNumbers && what.documentId !== "");
  const { data: documents } = useQuery(api.documents.list.queryOptions({ input: { projectId } }));
  const { data, error, isFetching } = useQuery({
    ...api.incoming.findPlaces.queryOptions({
      input: {
        ...{ projectId, id: item.id },
        ...(asked.words.trim() !== "" && { words: asked.words }),
        ...(asked.documentId !== "" && { documentId: asked.documentId }),
      },
    }),
    enabled: isAsked(asked),
    retry: false,
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ words, documentId });
  };
  return (
    <div>
      <form onSubmit={ask}>
        <Group gap="sm" align="flex-end" mt="sm">
          <TextInput
            label="Words to look for"
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
            style={{ flex: "1 1 280px" }}
          />
          <NativeSelect
            label="In"
            data={[
              ...(item.documentId === null ? [{ value: "", label: "All documents" }] : []),
              ...(documents ?? []).map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={documentId}
            onChange={({ currentTarget }) => setDocumentId(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={!isAsked({ words, documentId })}>
            Look
          </Button>
        </Group>
      </form>
      {error !== null && (
        <Alert color="red" role="alert" mt="sm">
          {error.message}
        </Alert>
      )}
      {isFetching && <Loader size="sm" mt="sm" aria-label="Looking for the words" />}
      {!isFetching && data !== undefined && <Places {...{ projectId, item }} places={data} />}
    </div>
  );
}

interface PlacesProps {
  projectId: string;
  item: UnplacedView;
  places: readonly PlaceView[];
}

function Places({ projectId, item, places }: PlacesProps) {
  const { place: placeHere } = useRepairs(projectId);
  const [placing, setPlacing] = useState(false);
  if (places.length === 0)
    return <p role="status">Nothing like it stands there. Try fewer words, or another document.</p>;
  return (
    <ul className={classes.places} aria-label="Places it can mean">
      {places.map((place) => {
        const at = `${place.ranges[0]?.[0] ?? 0}-${place.ranges.at(-1)?.[1] ?? 0}`;
        const called = [place.title, place.place].filter((part) => part !== "").join(", ");
        return (
          <li key={`${place.documentId} ${at}`} className={classes.place}>
            <div>
              <p className={classes.quote} dir="auto">
                {place.before} <mark>{place.words}</mark> {place.after}
              </p>
              <p className={classes.facts}>
                <Anchor
                  component={Link}
                  href={`/projects/${projectId}/documents/${place.documentId}?at=${at}`}
                  underline="always"
                  inherit
                >
                  {called}
                </Anchor>
                {place.near && <span>the words differ</span>}
              </p>
            </div>
            <Button
              size="compact-sm"
              loading={placing}
              aria-label={`Place it in ${called}: ${place.words.slice(0, 60)}`}
              onClick={() => {
                setPlacing(true);
                void placeHere(item, place).finally(() => setPlacing(false));
              }}
            >
              Place here
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
