/** What a person can let others do with the data: SPDX identifiers, and where each licence stands. */
export const licences = {
  "CC-BY-4.0": {
    name: "Creative Commons Attribution 4.0 International",
    uri: "https://creativecommons.org/licenses/by/4.0/legalcode",
  },
  "CC-BY-SA-4.0": {
    name: "Creative Commons Attribution Share Alike 4.0 International",
    uri: "https://creativecommons.org/licenses/by-sa/4.0/legalcode",
  },
  "CC-BY-NC-4.0": {
    name: "Creative Commons Attribution Non Commercial 4.0 International",
    uri: "https://creativecommons.org/licenses/by-nc/4.0/legalcode",
  },
  "CC0-1.0": {
    name: "Creative Commons Zero v1.0 Universal",
    uri: "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
  },
} as const;
export type Licence = keyof typeof licences;

/** What of the documents stands in a package: nothing but their hashes, their texts, or the files as uploaded as well. */
export const packagedTexts = ["none", "text", "sources"] as const;
export type PackagedTexts = (typeof packagedTexts)[number];

/** What a person says of a package. */
export interface PackageOptions {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** The day it is said to be of: "2026-05-31". */
  readonly date: string;
  /** Null: none is given, all rights reserved. */
  readonly licence: Licence | null;
  /** Members who want to be named; all others are "Person 1" and so on. User ids. */
  readonly creatorIds: readonly string[];
  readonly texts: PackagedTexts;
  readonly memos: boolean;
  readonly pseudonyms: boolean;
}
