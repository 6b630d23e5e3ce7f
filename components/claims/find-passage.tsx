"use client";

import { Button, Group, Loader, Modal, Radio, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { DialogActions } from "@/components/shell/dialog-actions";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api } from "@/lib/api/client";
import type { ClaimView, ClaimsView } from "@/lib/claims/claim-view";
import { noQuery } from "@/lib/search/search-query";
import type { HitLine, SearchView } from "@/lib/search/search-view";
import { countOf } from "@/lib/shared/count-of";
import classes from "./claims.module.css";
import { SaidFields } from "./said-fields";
import type { ClaimActions, Said } from "./use-claims";

interface Props {
  projectId: string;
  claim: ClaimView;
  documents: ClaimsView["documents"];
  onHold: ClaimActions["hold"];
  onClose: () => void;
}

/** Hits that are listed. */
const listed = 50;

const keyOf = ({ documentId, ranges }: HitLine): string => `${documentId} ${ranges.join()}`;

/** Looks for words in all texts, and holds the sentence of a hit against a claim. */
export function FindPassage({ projectId, claim, documents, onHold, onClose }: Props) {
  useReturnFocus();
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<HitLine | null>(null);
  const [said, setSaid] = useState<Said>({ stance: "supports", reading: "" });
  const [saving, setSaving] = useState(false);
  const { data, error, isFetching } = useQuery({
    ...api.search.find.queryOptions({
      input: { projectId, query: { ...noQuery, words }, order: "text", offset: 0, limit: listed },
    }),
    enabled: words !== "",
    retry: false,
  });
  const search = (event: FormEvent) => {
    event.preventDefault();
    setChosen(null);
    setWords(typed.trim());
  };
  const hold = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null || saving) return;
    const { documentId, ranges } = chosen;
    const place = { documentId, ranges: ranges.map(([start, end]): [number, number] => [start, end]) };
    setSaving(true);
    if (await onHold({ claimId: claim.id, ...place, stretch: "sentence", ...said })) onClose();
    else setSaving(false);
  };
  return (
    <Modal opened onClose={onClose} title="Find a passage for a claim" size="lg">
      <Stack gap="md">
        <p className={classes.quote} dir="auto">
          {claim.text}
        </p>
        <search>
          <form onSubmit={search}>
            <Group gap="sm" align="flex-end" wrap="nowrap">
              <TextInput
                className={classes.grow}
                label="Words in all texts"
                maxLength={500}
                dir="auto"
                data-autofocus
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={typed.trim() === ""}>
                Search
              </Button>
            </Group>
          </form>
        </search>
        {words !== "" && (
          <form onSubmit={(event) => void hold(event)}>
            <Stack gap="md">
              <p role="status" className={classes.said}>
                {error ? `The texts could not be searched: ${error.message}` : data && sayFound(data)}
                {isFetching && <Loader size="sm" role="status" aria-label="Searching" />}
              </p>
              {data && data.lines.length > 0 && (
                <>
                  <Hits lines={data.lines} documents={documents} chosen={chosen} onChoose={setChosen} />
                  <SaidFields said={said} onChange={setSaid} />
                </>
              )}
              <DialogActions
                action="Hold against it"
                saving={saving}
                disabled={chosen === null}
                onCancel={onClose}
              />
            </Stack>
          </form>
        )}
      </Stack>
    </Modal>
  );
}

const sayFound = ({ count, lines }: SearchView): string =>
  count === 0
    ? "Not found in any text."
    : `${countOf(count, "hit")}${count > lines.length ? `; the first ${lines.length} are listed` : ""}. Choose one: the sentence it stands in is held against the claim.`;

interface HitsProps extends Pick<Props, "documents"> {
  lines: readonly HitLine[];
  chosen: HitLine | null;
  onChoose: (line: HitLine | null) => void;
}

/** Hits with the words around them, to choose one of. */
function Hits({ lines, documents, chosen, onChoose }: HitsProps) {
  const cited = new Map(documents.map((document) => [document.id, document.cited]));
  return (
    <Radio.Group
      label="Hits"
      value={chosen === null ? null : keyOf(chosen)}
      onChange={(key) => onChoose(lines.find((line) => keyOf(line) === key) ?? null)}
    >
      <div className={classes.hits}>
        {lines.map((line) => (
          <Radio
            key={keyOf(line)}
            value={keyOf(line)}
            label={
              <>
                <bdi>{line.before}</bdi> <b>{line.words}</b> <bdi>{line.after}</bdi>{" "}
                <span className={classes.source}>{cited.get(line.documentId)}</span>
              </>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}
