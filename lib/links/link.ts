/** What one passage can be to another. */
export const linkKinds = ["supports", "contradicts", "explains", "continues"] as const;
type LinkKind = (typeof linkKinds)[number];

/** A typed relation between two passages: the first supports (contradicts …) the second. */
export interface Link {
  readonly id: string;
  readonly fromPassageId: string;
  readonly toPassageId: string;
  readonly kind: LinkKind;
  /** Plain text; "" for none. */
  readonly note: string;
  /** Null when the author has no account any more. */
  readonly authorId: string | null;
}

/** At which end of a link one stands. */
export type LinkEnd = "from" | "to";

/** A kind as it is said from one end: what the passage there does, or what is done to it. */
export interface Relation {
  readonly kind: LinkKind;
  readonly end: LinkEnd;
}

const passive: Readonly<Record<LinkKind, string>> = {
  supports: "is supported by",
  contradicts: "is contradicted by",
  explains: "is explained by",
  continues: "is continued by",
};

/** All that a passage can be to another, said from its end: first what it does, then what is done to it. */
export const relations: readonly Relation[] = (["from", "to"] as const).flatMap((end) =>
  linkKinds.map((kind) => ({ kind, end })),
);

/** In words, to stand between the passage at that end and the other: "supports", "is supported by". */
export const sayRelation = ({ kind, end }: Relation): string => (end === "from" ? kind : passive[kind]);

/** The ends of a link from the passage `here`, which stands at the relation's end, to `there`. */
export const endsOf = ({ end }: Relation, here: string, there: string) =>
  end === "from" ? { fromPassageId: here, toPassageId: there } : { fromPassageId: there, toPassageId: here };
