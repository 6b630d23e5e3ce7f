export const roundPurposes = ["openCoding", "reliability", "recoding", "adjudication"] as const;
export type RoundPurpose = (typeof roundPurposes)[number];

export type RoundState = "draft" | "open" | "closed";

/** Purposes whose rounds keep each coder's codings in a layer of their own. */
export const purposesApart: readonly RoundPurpose[] = ["reliability", "recoding"];

/** Purposes that can be coded blind: whoever settles differences must see them. */
export const mayBeBlind = (purpose: RoundPurpose): boolean => purpose !== "adjudication";

/** What people call a purpose, and what it is for. */
export const purposeWords: Readonly<Record<RoundPurpose, { readonly name: string; readonly what: string }>> =
  {
    openCoding: { name: "Open coding", what: "Codings go to each coder's usual layer." },
    reliability: {
      name: "Reliability",
      what: "Several code the same, each in a layer of the round, to see how far they agree.",
    },
    recoding: {
      name: "Recoding",
      what: "Documents are coded anew in a layer of the round, as if they had not been coded before.",
    },
    adjudication: { name: "Adjudication", what: "Differences are settled, in sight of everybody's codings." },
  };
