/** How texts are said in a package. */
export interface PackageWords {
  /** Names of participants replaced. */
  readonly say: (text: string) => string;
  /** The same, and names of those who work here, in what they wrote to each other. */
  readonly sayWritten: (text: string) => string;
  /** What somebody who works here is called; "" for null. */
  readonly sayName: (name: string | null) => string;
}
