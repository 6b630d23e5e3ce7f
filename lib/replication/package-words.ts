/** How texts are said in a package. */
export interface PackageWords {
  /** Names of participants replaced. */
  readonly say: (text: string) => string;
  /** Names of those who work here replaced, in what they wrote to each other: where names of participants are already. */
  readonly sayWorkers: (text: string) => string;
  /** Both, in one pass: names of participants, and of those who work here, in what they wrote to each other. */
  readonly sayWritten: (text: string) => string;
  /** What somebody who works here is called; "" for null. */
  readonly sayName: (name: string | null) => string;
}
