/** Someone who worked in a project, or a model that did, by a name that stands in its data. */
export interface Worker {
  readonly name: string;
  /** What they are called outside; null: they do not want to be named. */
  readonly as: string | null;
}

/**
 * What everybody is called in a package: who wants to be named as they say, others "Person 1" and so on in the order given, each name
 * once. Somebody who shares the name of one who is named is that one. Null, and who is not known, is "".
 */
export function aliasPeople(workers: readonly Worker[]): (name: string | null) => string {
  const said = new Map<string, string>();
  for (const { name, as } of workers) if (as !== null) said.set(name, as);
  let number = 0;
  for (const { name } of workers) if (!said.has(name)) said.set(name, `Person ${(number += 1)}`);
  return (name) => said.get(name ?? "") ?? "";
}
