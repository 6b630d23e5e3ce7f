interface Cited {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
}

/** "Noor, A.; Zahir, S. (2025): Title"; without authors the year alone stands first. */
export const citePaper = ({ title, authors, year }: Cited): string =>
  `${authors === "" ? year : `${authors} (${year})`}: ${title}`;
