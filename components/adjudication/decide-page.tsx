"use client";

import { Button, Progress } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconArrowUpRight } from "@tabler/icons-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { useCodebook } from "@/components/codebook/use-codebook";
import { Page } from "@/components/shell/page";
import type { DifferenceAtView } from "@/lib/adjudication/difference-view";
import { writeDifferences } from "@/lib/adjudication/differences-address";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { Standing } from "@/lib/projects/permissions";
import { CodersChoices } from "./coders-choices";
import { compareAddress } from "./compare-address";
import { DecideTools } from "./decide-tools";
import classes from "./decide-page.module.css";
import { DecisionLines } from "./decision-lines";
import { DifferenceAside } from "./difference-aside";
import { DifferenceRegion } from "./difference-region";
import { DifferenceText } from "./difference-text";
import { NoDifferences } from "./no-differences";
import { RuleMenu } from "./rule-menu";
import { sayDifference, sayOff } from "./say-difference";
import { type Deciding, useDeciding } from "./use-deciding";
import { useDifferencesAddress } from "./use-differences-address";

interface Props {
  projectId: string;
  member: { readonly userId: string; readonly standing: Standing };
  initialCodes: readonly CodeView[];
  initial: DifferenceAtView;
}

/** One difference at a time, to be settled: the text, what each coder chose, and what bears on it. */
export function DecidePage({ projectId, member, initialCodes, initial }: Props) {
  const { address, change } = useDifferencesAddress();
  const { tree } = useCodebook(projectId, initialCodes);
  const deciding = useDeciding(projectId, address, initial);
  const { view } = deciding;
  const { difference, states, total } = view;
  const search = writeDifferences(address).toString();
  return (
    <Page
      title="Settle differences"
      tools={
        <div className={classes.tools}>
          <Button
            component={Link}
            variant="default"
            href={`/projects/${projectId}/agreement/differences?${search}`}
          >
            List
          </Button>
          <Button component={Link} variant="default" href={`/projects/${projectId}/agreement/decisions`}>
            Decisions
          </Button>
          <RuleMenu projectId={projectId} address={address} />
        </div>
      }
    >
      <div className={classes.progress}>
        <Progress
          value={total === 0 ? 0 : (100 * states.settled) / total}
          aria-label="Settled differences"
          size="sm"
        />
        <p role="status">
          {states.settled} of {total} settled
          {states.postponed > 0 && `, ${states.postponed} postponed`}
          {total > 0 && states.open === 0 && states.postponed === 0 && ". All differences are settled."}
        </p>
      </div>
      {deciding.error && (
        <p role="alert" className={classes.problem}>
          The difference could not be read: {deciding.error.message}
        </p>
      )}
      {total === 0 && (
        <NoDifferences
          projectId={projectId}
          nothing={view.nothing}
          coded
          address={address}
          onChange={change}
        />
      )}
      {total > 0 && difference === null && <Gone deciding={deciding} />}
      {difference !== null && (
        <div className={classes.place} aria-busy={deciding.waiting}>
          <section className={classes.main} aria-label="Difference">
            <Head projectId={projectId} deciding={deciding} />
            {difference.page === null ? (
              <DifferenceText difference={difference} view={view} />
            ) : (
              <DifferenceRegion
                key={difference.id}
                projectId={projectId}
                difference={difference}
                page={difference.page}
                view={view}
              />
            )}
            <CodersChoices difference={difference} view={view} />
            <DecideTools
              projectId={projectId}
              key={difference.id}
              deciding={deciding}
              difference={difference}
              tree={tree}
            />
            <DecisionLines decisions={difference.decisions} view={view} />
          </section>
          <DifferenceAside
            projectId={projectId}
            member={member}
            difference={difference}
            view={view}
            tree={tree}
          />
        </div>
      )}
    </Page>
  );
}

/** Which one it is, of what type, and where it stands. It takes the focus when another one comes. */
function Head({ projectId, deciding }: { projectId: string; deciding: Deciding }) {
  const { view, go } = deciding;
  const { difference, position, total, previousId, nextId } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(difference?.id);
  useEffect(() => {
    if (shown.current === difference?.id) return;
    shown.current = difference?.id;
    heading.current?.focus({ preventScroll: true });
  }, [difference?.id]);
  if (difference === null) return null;
  const title = view.documents[difference.documentId] ?? "";
  return (
    <header className={classes.head}>
      <h2 ref={heading} tabIndex={-1} className={classes.type}>
        {sayDifference(difference, view.layerIds.length, (id) => view.layers[id]?.name ?? "")}
        <span className={classes.quiet}>
          {" "}
          {position} of {total}
          {difference.state !== "open" && ` · ${difference.state}`}
        </span>
      </h2>
      <span className={classes.quiet}>{sayOff(difference)}</span>
      <span className={classes.steps}>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={previousId === null}
          onClick={() => go(previousId)}
          leftSection={<IconArrowLeft size={14} aria-hidden />}
        >
          Previous
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={nextId === null}
          onClick={() => go(nextId)}
          rightSection={<IconArrowRight size={14} aria-hidden />}
        >
          Next
        </Button>
      </span>
      <Link className={classes.link} href={compareAddress(projectId, difference, view.layerIds)}>
        {title}, {difference.at}
        <IconArrowUpRight size={14} aria-hidden />
      </Link>
    </header>
  );
}

function Gone({ deciding: { view, go } }: { deciding: Deciding }) {
  return (
    <div role="alert" className={classes.problem}>
      <p>
        This difference is no longer there: what was coded in its place has been changed or removed meanwhile.
      </p>
      {view.nextOpenId !== null && (
        <Button variant="default" onClick={() => go(view.nextOpenId)}>
          Go to the next one
        </Button>
      )}
    </div>
  );
}
