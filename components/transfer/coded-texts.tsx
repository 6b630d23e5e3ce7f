"use client";

import { Anchor, Button, Group, MultiSelect, Select, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import type { TextFormat } from "@/lib/transfer/text-formats";
import classes from "./export-page.module.css";

interface Props {
  projectId: string;
  documents: readonly { readonly id: string; readonly title: string }[];
  coders: readonly { readonly id: string; readonly name: string }[];
  /** Stands with what is chosen. */
  children?: ReactNode;
  /** What else the address of a file says. */
  also?: string;
}

const toRead: readonly [TextFormat, string][] = [
  ["html", "Web page (.html)"],
  ["docx", "Word (.docx)"],
  ["pdf", "PDF (.pdf)"],
];
const toProcess: readonly [TextFormat, string][] = [
  ["brat", "brat (.zip)"],
  ["doccano", "doccano (.jsonl)"],
  ["uima", "UIMA CAS (.json)"],
];

/** Takes documents out with what is coded in them: to read, and for programs that work with language. */
export function CodedTexts({ projectId, documents, coders, children, also = "" }: Props) {
  const [documentId, setDocumentId] = useState<string | null>(null);
  const [layerIds, setLayerIds] = useState<string[]>([]);
  if (documents.length === 0)
    return (
      <Text className={classes.text}>
        Nothing yet: add a document, code it, and take it out with its codings here.
      </Text>
    );
  const hrefOf = (format: TextFormat) => {
    const search = new URLSearchParams({ format });
    if (documentId !== null) search.set("document", documentId);
    if (layerIds.length > 0) search.set("layers", layerIds.join(","));
    return `/api/projects/${projectId}/export/texts?${search}${also}`;
  };
  const buttons = (formats: typeof toRead) => (
    <Group gap="xs">
      {formats.map(([format, label]) => (
        <Button key={format} component="a" variant="default" href={hrefOf(format)} download>
          {label}
        </Button>
      ))}
    </Group>
  );
  return (
    <Stack gap="md" align="start">
      <Group gap="md" align="start">
        <Select
          label="Which document"
          placeholder="All documents"
          clearable
          clearButtonProps={{ "aria-label": "All documents" }}
          searchable
          w={300}
          data={documents.map(({ id, title }) => ({ value: id, label: title }))}
          value={documentId}
          onChange={setDocumentId}
        />
        <MultiSelect
          label="Whose codings and memos"
          placeholder={layerIds.length === 0 ? "Everybody’s whose work you see" : ""}
          clearable
          clearButtonProps={{ "aria-label": "Everybody’s" }}
          w={300}
          data={coders.map(({ id, name }) => ({ value: id, label: name }))}
          value={layerIds}
          onChange={setLayerIds}
        />
      </Group>
      {children}
      <div>
        <Text className={classes.text}>
          To read: passages are painted, with their codes, coders and memos in the margin of the web page, and
          as comments in Word and PDF. What came as a PDF keeps its own pages; a PDF of anything else, and any
          in which names are replaced, is made of the text. Several documents come as one archive.
          {documentId !== null && (
            <>
              {" "}
              For paper, with codes in the margin,{" "}
              <Anchor
                component={Link}
                underline="always"
                href={`/projects/${projectId}/documents/${documentId}/print${also.replace("&", "?")}`}
              >
                open the printed view
              </Anchor>
              .
            </>
          )}
        </Text>
        {buttons(toRead)}
      </div>
      <div>
        <Text className={classes.text}>
          For programs that work with language: brat and doccano count positions in characters, UIMA as Java
          does. doccano has no place for who coded: labels say what a language model alone coded, and one
          coder chosen above keeps the rest apart.
        </Text>
        {buttons(toProcess)}
      </div>
    </Stack>
  );
}
