"use client";

import { Alert, Button, Checkbox, Radio, Select, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { licences, type PackagedTexts } from "@/lib/replication/package-options";
import classes from "./export-page.module.css";

interface Props {
  projectId: string;
  projectName: string;
  members: readonly { readonly userId: string; readonly name: string }[];
  /** The day it is now, as "2026-05-31". */
  today: string;
  /** Stands with what is chosen. */
  children: ReactNode;
  replaced: boolean;
}

const texts: readonly { value: PackagedTexts; label: string; description: string }[] = [
  {
    value: "none",
    label: "Neither texts nor files",
    description:
      "Only their SHA-256, by which those who have the files know them again; with pseudonyms not even that.",
  },
  {
    value: "text",
    label: "Their texts",
    description:
      "As plain text, in which the places of codings count; with pseudonyms, where you chose them.",
  },
  {
    value: "sources",
    label: "Their texts, and the files as uploaded",
    description: "For documents that you may publish. They hold all names.",
  },
];

/** Takes the project out as one archive for a repository, with what people say of it. */
export function PackageForm({ projectId, projectName, members, today, children, replaced }: Props) {
  const [title, setTitle] = useState(projectName);
  const [description, setDescription] = useState("");
  const [version, setVersion] = useState("1.0");
  const [date, setDate] = useState(today);
  const [licence, setLicence] = useState<string | null>("CC-BY-4.0");
  const [creators, setCreators] = useState<string[]>([]);
  const [chosen, setChosen] = useState<PackagedTexts>("none");
  const [memos, setMemos] = useState(false);
  const clash = replaced && chosen === "sources";
  const ready = title.trim() !== "" && date !== "" && !clash;
  const said = {
    ...{ title, description, version, date, texts: chosen, memos: memos ? "1" : "0" },
    ...(licence !== null && { licence }),
    ...(creators.length > 0 && { creators: creators.join(",") }),
    ...(replaced && { pseudonyms: "1" }),
  };
  return (
    <Stack gap="md" maw={640}>
      <Text className={classes.text}>
        One archive (.zip) for a repository such as Zenodo or an institute’s own: the codebook with its
        versions, codings and decisions as tables, agreement with a script that computes it again, finding
        tables with their evidence, a README that explains every file and column, and metadata in DataCite’s
        format. The same project with the same words and day gives the same file, byte by byte.
      </Text>
      <TextInput
        label="Title of the data set"
        required
        maxLength={300}
        value={title}
        error={title.trim() === "" && "Enter a title."}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Textarea
        label="What it is about"
        autosize
        minRows={2}
        maxLength={4000}
        value={description}
        onChange={({ currentTarget }) => setDescription(currentTarget.value)}
      />
      <TextInput
        label="Version"
        w={120}
        maxLength={50}
        value={version}
        onChange={({ currentTarget }) => setVersion(currentTarget.value)}
      />
      <TextInput
        label="Day it is of"
        required
        type="date"
        w={180}
        min="1980-01-01"
        max="2099-12-31"
        value={date}
        error={date === "" && "Choose a day."}
        onChange={({ currentTarget }) => setDate(currentTarget.value)}
      />
      <Select
        label="Licence"
        placeholder="None: all rights reserved"
        clearable
        clearButtonProps={{ "aria-label": "No licence" }}
        data={Object.entries(licences).map(([value, { name }]) => ({ value, label: `${name} (${value})` }))}
        value={licence}
        onChange={setLicence}
      />
      <Checkbox.Group
        label="Who is named as its authors"
        description="Ask them first. Everybody else is called Person 1, Person 2 … in the tables."
        value={creators}
        onChange={setCreators}
      >
        <Stack gap={6} mt="xs">
          {members.map(({ userId, name }) => (
            <Checkbox key={userId} value={userId} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Radio.Group
        label="What of the documents goes with it?"
        value={chosen}
        onChange={(value) => setChosen(value)}
      >
        <Stack gap="xs" mt="xs">
          {texts.map(({ value, label, description: said }) => (
            <Radio key={value} value={value} label={label} description={said} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        checked={memos}
        onChange={({ currentTarget }) => setMemos(currentTarget.checked)}
        label="Memos as well"
      />
      {children}
      {clash && (
        <Alert color="yellow" role="alert">
          Files as they were uploaded hold all names. Choose their texts instead, or keep the names.
        </Alert>
      )}
      <form method="post" action={`/api/projects/${projectId}/export/package`}>
        {Object.entries(said).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" disabled={!ready} leftSection={<IconDownload size={16} aria-hidden />}>
          Export the replication package
        </Button>
      </form>
    </Stack>
  );
}
