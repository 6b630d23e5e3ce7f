"use client";

import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { type ChangeEvent, useRef, useState } from "react";
import { newId } from "@/components/coding/new-id";
import { notifyError } from "@/components/shell/notify";
import { Page } from "@/components/shell/page";
import { sendFile } from "@/components/shell/send-file";
import { Teaching, Ways } from "@/components/shell/teaching";
import type { ExcerptsFile } from "@/lib/incoming/excerpts-file";
import type { UnplacedView } from "@/lib/incoming/incoming-view";
import { IncomingForm } from "./incoming-form";
import { RepairList } from "./repair-list";

interface Props {
  projectId: string;
  initialUnplaced: UnplacedView[];
}

interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly file: ExcerptsFile;
}

/** Brings excerpts that were coded in other programs in, and places those that found no place by themselves. */
export function IncomingPage({ projectId, initialUnplaced }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = "";
    if (!file) return;
    setReading(true);
    try {
      const read = await sendFile<ExcerptsFile>(`/api/projects/${projectId}/incoming/file`, {
        file,
        folder: "",
      });
      setChosen({ id: newId(), name: file.name, file: read });
    } catch (error) {
      notifyError(error, "The file could not be read");
    } finally {
      setReading(false);
    }
  };
  return (
    <Page
      title="Bring in codings"
      tools={
        <Button
          loading={reading}
          leftSection={<IconUpload size={16} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          Choose a file
        </Button>
      }
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.json,.jsonld"
        hidden
        aria-label="File of coded excerpts"
        onChange={(event) => void take(event)}
      />
      {chosen === null ? (
        <Teaching
          title="Excerpts that were coded elsewhere"
          purpose="Choose a file of coded excerpts. Their words are found in this project’s documents, and you see what fits before anything is changed. What finds no place waits below until you place it."
        >
          <Ways ways={ways} />
        </Teaching>
      ) : (
        <IncomingForm
          key={chosen.id}
          projectId={projectId}
          fileId={chosen.id}
          fileName={chosen.name}
          file={chosen.file}
          onClose={() => setChosen(null)}
        />
      )}
      <RepairList projectId={projectId} initial={initialUnplaced} />
    </Page>
  );
}

const ways = [
  [
    "A table (.csv, .xlsx)",
    "retrieved segments of MAXQDA, quotations of ATLAS.ti, excerpts of Dedoose, highlights of Taguette, codings of Excerpta, or your own table with a column of words and one of codes",
  ],
  ["Annotations (.json)", "of Hypothesis, or of any program that writes W3C Web Annotations"],
] as const;
