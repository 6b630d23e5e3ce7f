"use client";

import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { IconTags } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CodeSelect } from "@/components/excerpts/code-select";
import { useSaving } from "@/components/shell/use-saving";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api } from "@/lib/api/client";
import type { CodeTree } from "@/lib/codebook/tree";
import { countOf } from "@/lib/shared/count-of";
import type { HitStretch } from "@/lib/text/stretch-hits";
import classes from "./code-all.module.css";

interface CodingPreview {
  readonly places: number;
  readonly documents: number;
  readonly samples: readonly string[];
  readonly most: number;
}

interface Props {
  projectId: string;
  tree: CodeTree;
  /** What the button and the dialog are called: "Code all hits". */
  title: string;
  /** How much of the text is taken for each, and what one is called then. */
  stretches: readonly { readonly value: HitStretch; readonly label: string; readonly unit: string }[];
  initial: HitStretch;
  /** What would be coded; the key names what is asked. */
  previewOf: (stretch: HitStretch) => {
    readonly queryKey: readonly unknown[];
    readonly queryFn: () => Promise<CodingPreview>;
  };
  /** Said of what is coded; "" for nothing. */
  note?: string;
  code: (
    stretch: HitStretch,
    codeId: string,
    places: number,
  ) => Promise<{ event: { summary: string } | null }>;
}

/** Codes all that was found, after saying how much that is; one step to undo. */
export function CodeAll(props: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTags size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {props.title}
      </Button>
      {opened && <Dialog {...props} onClose={() => setOpened(false)} />}
    </>
  );
}

function Dialog({
  projectId,
  tree,
  title,
  stretches,
  initial,
  previewOf,
  note = "",
  code: write,
  onClose,
}: Props & { onClose: () => void }) {
  useReturnFocus();
  const [codeId, setCodeId] = useState<string | null>(null);
  const [stretch, setStretch] = useState(initial);
  const [saving, setSaving] = useState(false);
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { data, error, isFetching } = useQuery({
    ...previewOf(stretch),
    retry: false,
  });
  const { unit } = stretches.find(({ value }) => value === stretch)!;
  const code = async () => {
    if (codeId === null || !data) return;
    setSaving(true);
    const done = await save(() => write(stretch, codeId, data.places), {
      failed: "Nothing was coded",
      undoable: true,
      settle: () =>
        Promise.all(
          [api.codebook.key(), api.coding.key(), api.queries.key()].map((queryKey) =>
            queries.invalidateQueries({ queryKey }),
          ),
        ),
    });
    if (done) onClose();
    else setSaving(false);
  };
  const tooMany = data !== undefined && data.places > data.most;
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="md">
        <CodeSelect
          label="Code"
          placeholder="Choose a code"
          tree={tree}
          offers={(node) => node.code.codable}
          value={codeId}
          onChange={setCodeId}
          data-autofocus
        />
        <Radio.Group label="What is coded" value={stretch} onChange={setStretch}>
          <Stack gap={8} mt={6}>
            {stretches.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <Text size="sm" role="status">
          {error
            ? `What would be coded could not be counted: ${error.message}`
            : data && !isFetching
              ? `${countOf(data.places, unit)} in ${countOf(data.documents, "document")} ${data.places === 1 ? "gets" : "get"} the code, in your own layer. One undo takes it back.`
              : "Counting…"}
          {tooMany && ` At most ${data.most.toLocaleString("en-US")} are coded at once: ask for fewer.`}
          {note !== "" && ` ${note}`}
        </Text>
        {data && !isFetching && data.samples.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {data.samples.length < data.places ? "The first of them" : "They are"}
            </Text>
            <ol className={classes.samples}>
              {data.samples.map((sample, at) => (
                <li key={at} dir="auto">
                  {sample}
                </li>
              ))}
            </ol>
          </div>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            loading={saving}
            disabled={codeId === null || !data || isFetching || tooMany || data.places === 0}
            onClick={() => void code()}
          >
            {data && !isFetching ? `Code ${countOf(data.places, unit)}` : "Code"}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
