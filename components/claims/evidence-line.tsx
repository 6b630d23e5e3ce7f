"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { PointedLink } from "@/components/shell/pointed-link";
import { type FormEvent, useState } from "react";
import { type Stance, readingLimit, stances } from "@/lib/claims/claim";
import type { ClaimView, EvidenceView } from "@/lib/claims/claim-view";
import { readingDiffers } from "@/lib/claims/compare-years";
import { mayChangeEvidence } from "@/lib/claims/may-change";
import { stanceSigns } from "@/lib/claims/say-cell";
import type { Standing } from "@/lib/projects/permissions";
import classes from "./claims.module.css";
import type { ClaimActions } from "./use-claims";

interface Props {
  claim: ClaimView;
  evidence: EvidenceView;
  member: { readonly projectId: string; readonly userId: string; readonly standing: Standing };
  actions: ClaimActions;
}

/** A passage held against a claim: the way into its text, what it says, and for who may the means to change that. */
export function EvidenceLine({ claim, evidence, member, actions }: Props) {
  const { stance, reading, author, text, place, language } = evidence;
  const mayChange = mayChangeEvidence(evidence.authorId, member);
  return (
    <li className={classes.line}>
      <PointedLink
        className={classes.passage}
        href={addressOf(member.projectId, evidence)}
        dir="auto"
        lang={language || undefined}
      >
        {text || place}
      </PointedLink>
      <p className={classes.source}>
        {[text === "" ? "" : place, author ?? "Not by a member"].filter(Boolean).join(" · ")}
      </p>
      {mayChange ? (
        <Change key={`${stance} ${reading}`} evidence={evidence} actions={actions} />
      ) : (
        <p className={classes.source}>
          {stanceSigns[stance]} {stance}
          {reading !== "" && `, reading: ${reading}`}
        </p>
      )}
      {readingDiffers(claim.text, reading) && (
        <p className={classes.differs}>≠ Other years than the claim.</p>
      )}
    </li>
  );
}

/** Of words that nobody coded the reader knows no passage: their place leads there. */
function addressOf(projectId: string, { documentId, passageId, at }: EvidenceView): string {
  const where = at === null ? `passage=${passageId}` : `at=${at[0]}-${at[1]}`;
  return `/projects/${projectId}/documents/${documentId}?${where}`;
}

function Change({ evidence, actions }: Pick<Props, "evidence" | "actions">) {
  const { id, stance, reading, text, place } = evidence;
  const [typed, setTyped] = useState(reading);
  const words = (text || place).slice(0, 60);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== reading) void actions.changeEvidence(id, { stance, reading: typed });
  };
  return (
    <form className={classes.change} onSubmit={submit}>
      <NativeSelect
        size="xs"
        aria-label={`What it does: ${words}`}
        data={stances.map((each) => ({ value: each, label: `${stanceSigns[each]} ${each}` }))}
        value={stance}
        onChange={(event) =>
          void actions.changeEvidence(id, { stance: event.currentTarget.value as Stance, reading: typed })
        }
      />
      <TextInput
        size="xs"
        className={classes.grow}
        aria-label={`Reading: ${words}`}
        placeholder="Reading"
        maxLength={readingLimit}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-xs" variant="default" disabled={typed.trim() === reading}>
        Save
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        aria-label={`Take away: ${words}`}
        onClick={() => void actions.letGo(id)}
      >
        Take away
      </Button>
    </form>
  );
}
