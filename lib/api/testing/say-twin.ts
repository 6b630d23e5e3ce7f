const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const timePattern = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/**
 * An answer as it would stand in a study like this one with other ids and at another time: ids by the names they have in
 * the study, or by the order in which they are met; times left out.
 */
export function sayTwin(answer: unknown, study: object): unknown {
  const names = new Map<string, string>();
  nameIds(study, "", names);
  const met = new Map<string, string>();
  const say = (id: string) => {
    const name = names.get(id) ?? met.get(id) ?? `id ${met.size + 1}`;
    if (!names.has(id)) met.set(id, name);
    return name;
  };
  const text = (JSON.stringify(answer) ?? "null").replace(idPattern, say).replace(timePattern, "time");
  return JSON.parse(text) as unknown;
}

function nameIds(value: unknown, path: string, names: Map<string, string>): void {
  if (typeof value === "string") {
    if (new RegExp(`^${idPattern.source}$`).test(value) && !names.has(value)) names.set(value, path);
  } else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) nameIds(each, `${path}.${key}`, names);
}
