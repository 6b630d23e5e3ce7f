"use client";

import { Button, Checkbox } from "@mantine/core";
import { IconArrowUpRight, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import type { ExcerptView, ExcerptsView } from "@/lib/analysis/excerpt-view";
import { RegionPicture } from "@/components/coding/region-picture";
import { CodeChip } from "./code-chip";
import { CoderName } from "./coder-name";
import classes from "./excerpt-card.module.css";
import { ExcerptContext } from "./excerpt-context";

interface Props {
  projectId: string;
  excerpt: ExcerptView;
  names: Pick<ExcerptsView, "documents" | "codes" | "layers">;
  open: boolean;
  /** Whether it is chosen; null while nothing is being chosen. */
  chosen: boolean | null;
  onChoose: () => void;
  onToggle: () => void;
  /** Called before the text is opened at the passage. */
  onLeave: () => void;
}

const dayOf = (date: Date) =>
  date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

const onceBy = <T,>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** One excerpt with its place, coders, date and codes; its context on demand. */
export function ExcerptCard({ projectId, excerpt, names, open, chosen, onChoose, onToggle, onLeave }: Props) {
  const { passageId, documentId, text, region, place, language } = excerpt;
  const title = names.documents[documentId] ?? "";
  return (
    <article className={classes.card} aria-label={`Excerpt from ${title}, ${place}`}>
      {chosen !== null && (
        <Checkbox
          mb={6}
          size="xs"
          label={`Choose this passage: ${place}`}
          checked={chosen}
          onChange={onChoose}
        />
      )}
      {region !== null && (
        <RegionPicture projectId={projectId} passageId={passageId} region={region} label={place} />
      )}
      {open && region === null && (
        <ExcerptContext projectId={projectId} passageId={passageId} language={language} />
      )}
      {!open && region === null && (
        <p className={classes.text} dir="auto" lang={language || undefined}>
          {text}
        </p>
      )}
      <Codes excerpt={excerpt} names={names} />
      <div className={classes.foot}>
        <PointedLink
          className={classes.place}
          href={`/projects/${projectId}/documents/${documentId}?passage=${passageId}`}
          data-passage={passageId}
          onClick={onLeave}
          title="Open in the text"
        >
          <span className={classes.document}>{title}</span>
          <span className={classes.page}>{place}</span>
          <IconArrowUpRight size={14} aria-hidden />
        </PointedLink>
        <span className={classes.coders}>
          {onceBy(excerpt.codings, ({ layerId }) => layerId).map(({ layerId, createdAt }) => (
            <span key={layerId} className={classes.by}>
              <CoderName layer={names.layers[layerId]} />
              <time dateTime={createdAt.toISOString()}>{dayOf(createdAt)}</time>
            </span>
          ))}
        </span>
        {region === null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            className={classes.more}
            onClick={onToggle}
            aria-expanded={open}
            rightSection={
              open ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />
            }
          >
            Context
          </Button>
        )}
      </div>
    </article>
  );
}

function Codes({ excerpt, names }: Pick<Props, "excerpt" | "names">) {
  const chips = (codings: ExcerptView["codings"], other: boolean) =>
    onceBy(codings, ({ codeId }) => codeId).flatMap(({ codeId }) => {
      const code = names.codes[codeId];
      const weights = codings.flatMap((each) => (each.codeId === codeId ? (each.weight ?? []) : []));
      const older = codings.some((each) => each.codeId === codeId && each.older);
      const shown = [...new Set(weights)].join(", ");
      return code ? [<CodeChip key={codeId} code={code} weights={shown} older={older} other={other} />] : [];
    });
  return (
    <div className={classes.codes}>
      {chips(excerpt.codings, false)}
      {excerpt.others.length > 0 && <span className={classes.also}>also</span>}
      {chips(excerpt.others, true)}
    </div>
  );
}
