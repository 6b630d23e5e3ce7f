import { type Change, type Entity, type Fields, created } from "@/lib/shared/change";
import { type Sight, type SeenMemo, seesCoding, seesMemo } from "@/lib/projects/sight";

/** What of an event is shown; of one that is read elsewhere more fields come along. */
export interface ShownEvent {
  readonly actorId: string | null;
  readonly summary: string;
  readonly changes: readonly Change[];
}

/** What must be known of the rows that events changed to tell who sees them; rows that are missing are not seen. */
export interface EventGround {
  readonly codings: ReadonlyMap<string, CodingGround>;
  readonly memos: ReadonlyMap<string, SeenMemo>;
  /** Whose assignment it is. */
  readonly assignments: ReadonlyMap<string, { readonly userId: string }>;
  /** Rows of passages by id. */
  readonly passages: ReadonlyMap<string, Fields>;
}

interface CodingGround {
  readonly layerId: string;
  readonly documentId: string;
}

/** What everybody in a project sees of each other's work. Whatever is not named here is kept from who codes blind. */
const common: ReadonlySet<Entity> = new Set<Entity>([
  "project",
  "document",
  "case",
  "caseLink",
  "code",
  "codeSet",
  "documentGroup",
  "memoType",
  "round",
  "roundUnit",
  "member",
]);

/**
 * An event as a member sees it; null when there is nothing in it for them. While blind: changes of hidden rows are left
 * out; what others did is told of in words that give nothing away, whether something was left out or not, as the
 * difference would tell; and each coding comes with its passage, whether that was made with it or by somebody before.
 */
export function showEvent<E extends ShownEvent>(event: E, sight: Sight, ground: EventGround): E | null {
  if (!sight.blind) return event;
  const seen = event.changes.filter((change) => seesChange(change, event, sight, ground));
  if (seen.length === 0) return null;
  const asked = event.changes.filter(({ entity }) => entity !== "passage");
  const whole = event.actorId === sight.userId && seen.length === asked.length;
  return {
    ...event,
    summary: whole ? event.summary : summarise(seen),
    changes: [...passagesOf(seen, ground), ...seen],
  };
}

/** Whether a member sees a change of an event by `actorId`. */
export function seesChange(
  { entity, id }: Change,
  { actorId }: Pick<ShownEvent, "actorId">,
  sight: Sight,
  ground: EventGround,
): boolean {
  if (!sight.blind) return true;
  if (entity === "coding") {
    const coding = ground.codings.get(id);
    return coding !== undefined && seesCoding(sight, coding);
  }
  if (entity === "memo") {
    const memo = ground.memos.get(id);
    return memo !== undefined && seesMemo(sight, memo);
  }
  if (entity === "assignment") return ground.assignments.get(id)?.userId === sight.userId;
  if (entity === "passage") return false;
  return common.has(entity) || actorId === sight.userId;
}

/** The passages that codings came to, each once, as if they had been made for these. */
function passagesOf(changes: readonly Change[], { passages }: EventGround): Change[] {
  const ids = changes
    .filter(({ entity }) => entity === "coding")
    .map(({ after }) => after?.["passageId"])
    .filter((id) => typeof id === "string");
  return [...new Set(ids)].flatMap((id) => {
    const row = passages.get(id);
    return row === undefined ? [] : [created("passage", id, row)];
  });
}

function summarise(changes: readonly Change[]): string {
  const entities = new Set(changes.map(({ entity }) => entity));
  const areOnly = (...those: Entity[]) => [...entities].every((entity) => those.includes(entity));
  if (areOnly("code", "codeSet")) return "changed the codebook";
  if (areOnly("document", "documentGroup")) return "changed the documents";
  if (areOnly("case", "caseLink")) return "changed the cases";
  if (areOnly("round", "assignment", "roundUnit")) return "changed the rounds";
  if (areOnly("member")) return "changed the team";
  return "changed the project";
}
