"use client";

import { Badge, Button, Select } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { IconArrowUpRight } from "@tabler/icons-react";
import Link from "next/link";
import { PointedLink } from "@/components/shell/pointed-link";
import { useState } from "react";
import { CodeChip } from "@/components/excerpts/code-chip";
import { CoderName } from "@/components/excerpts/coder-name";
import { Page } from "@/components/shell/page";
import { Teaching } from "@/components/shell/teaching";
import { useSaving } from "@/components/shell/use-saving";
import { fateOf } from "@/lib/adjudication/decision";
import type { DecidedView, DecisionsView } from "@/lib/adjudication/decisions-view";
import { api, client } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import { DecisionLines } from "./decision-lines";
import classes from "./decisions-page.module.css";
import { fateWords } from "./say-decision";

interface Props {
  projectId: string;
  userId: string;
  initial: DecisionsView;
}

/** Decisions shown at first, and how many more each time. */
const part = 100;

/** Everything that was decided, and what became of one coder's codings. */
export function DecisionsPage({ projectId, userId, initial }: Props) {
  const { data } = useQuery({
    ...api.adjudication.listDecisions.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const concerned = new Set(data.decisions.flatMap((each) => each.concerned.map(({ layerId }) => layerId)));
  const layers = Object.values(data.layers).filter(({ id }) => concerned.has(id));
  const own = layers.find((layer) => layer.userId === userId)?.id ?? null;
  const [layerId, setLayerId] = useState<string | null>(own);
  const [most, setMost] = useState(part);
  const listed = data.decisions.filter(
    (each) => layerId === null || each.concerned.some((one) => one.layerId === layerId),
  );
  if (data.decisions.length === 0)
    return (
      <Page title="Decisions">
        <Teaching
          title="Nothing has been decided yet"
          purpose="When differences between coders are settled, each decision is listed here: what was chosen, by whom, when and why. Coders see what became of their codings; the consensus is a layer of its own."
        >
          <Button
            component={Link}
            mt="md"
            variant="default"
            href={`/projects/${projectId}/agreement/differences`}
          >
            See the differences
          </Button>
        </Teaching>
      </Page>
    );
  return (
    <Page title="Decisions">
      <div className={classes.bar}>
        <Select
          label="On codings of"
          clearable
          placeholder="All coders"
          data={layers.map(({ id, name }) => ({ value: id, label: name }))}
          value={layerId}
          onChange={setLayerId}
        />
        <p role="status" className={classes.count}>
          {countOf(listed.length, "decision")}
        </p>
      </div>
      <ul className={classes.list}>
        {listed.slice(0, most).map((decision) => (
          <li key={decision.id}>
            <DecisionCard projectId={projectId} decision={decision} view={data} layerId={layerId} />
          </li>
        ))}
      </ul>
      {listed.length > most && (
        <Button variant="default" mt="lg" onClick={() => setMost(most + part)}>
          Show more
        </Button>
      )}
    </Page>
  );
}

interface CardProps {
  projectId: string;
  decision: DecidedView;
  view: DecisionsView;
  /** The coder whose codings are asked about; null: everybody's are shown. */
  layerId: string | null;
}

const gone = { path: "A code that is gone", color: "#7c7f86" };

function DecisionCard({ projectId, decision, view, layerId }: CardProps) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { documentId, concerned, words, inForce, mayReopen } = decision;
  const shown = layerId === null ? concerned : concerned.filter((each) => each.layerId === layerId);
  const reopen = () =>
    save(() => client.adjudication.reopen({ projectId, id: decision.id }), {
      failed: "The decision was not reopened",
      undoable: true,
      settle: () => queries.invalidateQueries({ queryKey: api.adjudication.key() }),
    });
  return (
    <article className={classes.card} data-past={!inForce || undefined}>
      {shown.map((each, index) => (
        <div key={each.id}>
          {each.passageId !== shown[index - 1]?.passageId && (
            <p className={classes.words} dir="auto">
              {words[each.passageId] || "A rectangle on a page"}
            </p>
          )}
          <div className={classes.fate}>
            <CodeChip code={view.codes[each.codeId] ?? gone} />
            <CoderName layer={view.layers[each.layerId]} />
            {inForce && (
              <Badge
                size="sm"
                radius="sm"
                variant="light"
                tt="none"
                color={fateOf(decision, each) === "accepted" ? "teal" : "gray"}
              >
                {fateWords[fateOf(decision, each)]}
              </Badge>
            )}
          </div>
        </div>
      ))}
      <div className={classes.foot}>
        <PointedLink
          className={classes.link}
          href={`/projects/${projectId}/documents/${documentId}?passage=${shown[0]?.passageId ?? ""}`}
        >
          {view.documents[documentId] ?? "Document"}
          <IconArrowUpRight size={14} aria-hidden />
        </PointedLink>
        {inForce && mayReopen && (
          <Button variant="subtle" size="compact-xs" onClick={() => void reopen()}>
            Reopen
          </Button>
        )}
      </div>
      <DecisionLines decisions={[decision]} view={view} />
    </article>
  );
}
