import "server-only";
import { splitCodings } from "@/lib/coding/coding-rules";
import type { SplitPassageInput } from "@/lib/coding/schema";
import { splitRanges } from "@/lib/coding/split-ranges";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { Range } from "@/lib/shared/offset";
import { unflattenRanges } from "@/lib/text/ranges";
import { getChangeableCodings, listPassageCodings } from "./find-codings";
import { moveWrittenLeftAlone } from "./move-written";
import { getText, placePassage } from "./place-passage";

/** Parts a passage at an offset: the codings named stand on both parts afterwards. BAD_REQUEST outside its words. */
export function splitPassage(
  member: Member,
  { codings: asked, at, firstId, secondId }: Omit<SplitPassageInput, "projectId">,
): Promise<Committed<{ firstId: string; secondId: string }>> {
  const codingIds = asked.map(({ id }) => id);
  return commit(member, async (tx) => {
    const { codings, documentIds, action } = await getChangeableCodings(tx, member, codingIds);
    const { passageId } = codings[0]!;
    if (codings.some((coding) => coding.passageId !== passageId))
      throw new AppError("BAD_REQUEST", "These codings are of several passages. Split one at a time.");
    if ((await tx.coding.count({ where: { id: { in: asked.map(({ secondId: id }) => id) } } })) > 0)
      throw new AppError("CONFLICT", "Another coding has this id already. Ask again with a new one.");
    const passage = await tx.passage.findUniqueOrThrow({
      where: { id: passageId },
      select: { ranges: true },
    });
    const parts = splitRanges(unflattenRanges(passage.ranges), at);
    if (parts === null)
      throw new AppError(
        "BAD_REQUEST",
        "The passage has no words on one side of that place. Put the caret between its words.",
      );
    const document = await getText(tx, member, documentIds[0]!);
    const place = (ranges: readonly Range[], id: string) =>
      placePassage(tx, document, { ranges: ranges.map(({ start, end }) => [start, end]) }, id);
    const [first, second] = [await place(parts[0], firstId), await place(parts[1], secondId)];
    const ids = { firstId: first.passageId, secondId: second.passageId };
    const changes = [
      ...first.changes,
      ...second.changes,
      ...splitCodings(
        codings,
        ids,
        new Map(asked.map(({ id, secondId: copy }) => [id, copy])),
        await listPassageCodings(tx, member, ids.firstId),
        await listPassageCodings(tx, member, ids.secondId),
      ),
      ...(await moveWrittenLeftAlone(tx, member, codings, ids.firstId)),
    ];
    return { kind: "coding.split", action, summary: "split a passage", changes, result: ids };
  });
}
