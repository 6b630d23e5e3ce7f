"use client";

import "./print.css";
import { Button, Checkbox, Group, MultiSelect, Paper, Switch } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useDeferredValue, useMemo, useState, useTransition } from "react";
import { CodeColors } from "@/components/coding/code-colors";
import { nameCoder } from "@/lib/coding/name-coder";
import type { CodeView } from "@/lib/codebook/server/queries";
import { buildTree, codePath, visibleOrder } from "@/lib/codebook/tree";
import type { Layer } from "@/lib/coding/coding";
import { type DocumentCodingsView, readDocumentCodings } from "@/lib/coding/document-codings";
import type { Block } from "@/lib/text/block";
import type { Page } from "@/lib/text/page";
import { PrintBlock } from "./print-block";
import { PrintLegend } from "./print-legend";
import { choosePassages, layOutPrint } from "@/lib/coding/print-model";
import classes from "./print-text.module.css";

interface Props {
  /** Where one came from. */
  back: string;
  document: {
    readonly title: string;
    readonly authors: string;
    readonly year: number | null;
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly pages: readonly Page[];
  };
  codes: readonly CodeView[];
  codings: DocumentCodingsView;
  /** Whether names are replaced; null where the project has no list of them. */
  pseudonyms: boolean | null;
}

/** In the margin, where every letter counts; the legend says what LM is. */
const nameShortly = ({ name, origin }: Layer): string => (origin === "model" ? `${name} (LM)` : name);

/** A whole document as it is printed: passages painted, their codes and coders beside them, a legend before. */
export function PrintView({ back, document, codes, codings, pseudonyms }: Props) {
  const { title, authors, year, text, blocks, pages } = document;
  const router = useRouter();
  const [asking, ask] = useTransition();
  const [withoutLayers, setWithoutLayers] = useState<ReadonlySet<string>>(new Set());
  const [codeIds, setCodeIds] = useState<readonly string[]>([]);
  const [withLegend, setWithLegend] = useState(true);
  const [withDefinitions, setWithDefinitions] = useState(false);

  const all = useMemo(() => readDocumentCodings(codings), [codings]);
  const layers = useMemo(() => {
    const used = new Set([...all.codings.values()].map(({ layerId }) => layerId));
    return all.layers.filter(({ id }) => used.has(id));
  }, [all]);
  const tree = useMemo(() => buildTree(codes), [codes]);
  const ordered = useMemo(() => visibleOrder(tree, () => true).map(({ code }) => code), [tree]);
  const [nameCode, nameLayer] = useMemo(() => {
    const codeNames = new Map(codes.map(({ id, name }) => [id, name]));
    const layerNames = new Map(all.layers.map((layer) => [layer.id, nameShortly(layer)]));
    return [
      (id: string) => codeNames.get(id) ?? "A code that is gone",
      (id: string) => layerNames.get(id) ?? "A coder who is gone",
    ];
  }, [codes, all]);

  const chosen = useDeferredValue(
    useMemo(
      () => ({ withoutLayers, codeIds: codeIds.length === 0 ? null : new Set(codeIds) }),
      [withoutLayers, codeIds],
    ),
  );
  const passages = useMemo(() => choosePassages(all.passages.values(), chosen), [all, chosen]);
  const printed = useMemo(() => layOutPrint(blocks, pages, passages), [blocks, pages, passages]);
  const passageOf = useMemo(() => {
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    return (id: string) => byId.get(id);
  }, [passages]);
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { codeId } of passages.flatMap((passage) => passage.codings))
      found.set(codeId, (found.get(codeId) ?? 0) + 1);
    return found;
  }, [passages]);

  const toggleLayer = (id: string) =>
    setWithoutLayers((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <CodeColors codes={ordered} />
      <Paper data-print-tools withBorder radius={0} p="sm">
        <Group align="end" gap="md">
          <Checkbox.Group
            label="Coders"
            value={layers.filter(({ id }) => !withoutLayers.has(id)).map(({ id }) => id)}
          >
            <Group gap="sm" mt={4}>
              {layers.map((layer) => (
                <Checkbox
                  key={layer.id}
                  value={layer.id}
                  label={nameCoder(layer)}
                  onChange={() => toggleLayer(layer.id)}
                />
              ))}
            </Group>
          </Checkbox.Group>
          <MultiSelect
            label="Codes"
            placeholder={codeIds.length === 0 ? "All codes" : ""}
            w={280}
            searchable
            clearable
            clearButtonProps={{ "aria-label": "All codes" }}
            data={ordered.map(({ id }) => ({
              value: id,
              label: codePath(tree, id)
                .map(({ name }) => name)
                .join(" / "),
            }))}
            value={[...codeIds]}
            onChange={setCodeIds}
          />
          <Switch
            label="Legend"
            checked={withLegend}
            onChange={(event) => setWithLegend(event.currentTarget.checked)}
          />
          <Switch
            label="Definitions"
            disabled={!withLegend}
            checked={withDefinitions}
            onChange={(event) => setWithDefinitions(event.currentTarget.checked)}
          />
          {pseudonyms !== null && (
            <Switch
              label="Pseudonyms"
              checked={asking ? !pseudonyms : pseudonyms}
              disabled={asking}
              onChange={() =>
                ask(() => router.replace(pseudonyms ? `${back}/print` : `${back}/print?pseudonyms=1`))
              }
            />
          )}
          <Group gap="xs" ml="auto">
            <Button component={Link} href={back} variant="default">
              Back to the document
            </Button>
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
              Print or save as PDF
            </Button>
          </Group>
        </Group>
      </Paper>
      <article className={classes.sheet} data-print-sheet>
        <header className={classes.head}>
          <h1>{title}</h1>
          <p>{[authors, year].filter(Boolean).join(", ")}</p>
        </header>
        {withLegend && (
          <PrintLegend
            codes={ordered.filter(({ id }) => counts.has(id))}
            nameCode={nameCode}
            counts={counts}
            coders={layers.filter(({ id }) => !withoutLayers.has(id)).map(nameCoder)}
            withDefinitions={withDefinitions}
          />
        )}
        <div className={classes.text}>
          {printed.map((one) => (
            <PrintBlock
              key={one.block.start}
              text={text}
              printed={one}
              passageOf={passageOf}
              nameCode={nameCode}
              nameCoder={nameLayer}
            />
          ))}
        </div>
      </article>
    </>
  );
}
