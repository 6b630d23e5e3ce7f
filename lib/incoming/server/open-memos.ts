import "server-only";
import type { IncomingExcerpt } from "@/lib/exchange/incoming-excerpt";
import type { IncomingPlan } from "@/lib/incoming/plan-incoming";
import { bodyText } from "@/lib/memos/body-text";
import { draftMemo } from "@/lib/memos/draft-memo";
import { plainBody } from "@/lib/memos/plain-body";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { Change } from "@/lib/shared/change";
import { cleanLine } from "@/lib/shared/clean-text";

type Target = "passage" | "document";

interface Wish {
  readonly target: Target;
  readonly targetId: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Gathers the memos that come with excerpts. They are the member's, who brings them; of another coder one is called by their
 * name. What the member has written there already in the same words is not written twice.
 */
export function openMemos({ projectId, userId }: Member) {
  const wishes = new Map<string, Wish>();
  const addTitled = (target: Target, targetId: string, title: string, memo: string): void => {
    const text = bodyText(plainBody(memo));
    if (text !== "") wishes.set([targetId, title, text].join("\n"), { target, targetId, title, text });
  };
  return {
    /** `title`: the coder's name; "" for one's own. */
    addTitled,
    add(
      target: Target,
      targetId: string,
      { memo, coder }: Pick<IncomingExcerpt, "memo" | "coder">,
      { coders }: Pick<IncomingPlan, "coders">,
    ): void {
      const matched = coders.get(coder);
      addTitled(target, targetId, matched?.kind === "layer" ? cleanLine(matched.name) : "", memo);
    },
    async write(tx: Transaction): Promise<Change[]> {
      const targetIds = [...new Set([...wishes.values()].map(({ targetId }) => targetId))];
      const standing = await tx.memo.findMany({
        where: { projectId, authorId: userId, deletedAt: null, targetId: { in: targetIds } },
        select: { targetId: true, title: true, body: true },
      });
      for (const { targetId, title, body } of standing)
        wishes.delete([targetId, title, bodyText(sanitiseBody(body))].join("\n"));
      const now = new Date().toISOString();
      return [...wishes.values()].map(({ text, ...on }) =>
        draftMemo({ id: crypto.randomUUID(), ...on, body: plainBody(text) }, userId, now),
      );
    },
  };
}
