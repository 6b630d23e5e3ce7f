import type { Chord } from "./key-chord";

/** Something that a key does. */
export interface Command<Id extends string = string> {
  readonly id: Id;
  /** What it does, as people read it in the list of keys. */
  readonly name: string;
  readonly group: string;
  /** Its keys as long as nobody has chosen others. */
  readonly keys: readonly Chord[];
}

/** Commands that share their keys: those of one kind of page. No key is two of its commands'. */
export interface KeyMap<Id extends string = string> {
  /** As people read it: "Keys in the reader". */
  readonly title: string;
  /** Under which name the browser keeps the keys chosen for it. */
  readonly storedAs: string;
  readonly commands: readonly Command<Id>[];
}

/** The keys somebody has chosen: by command, instead of its own. */
export type ChosenKeys = Readonly<Record<string, readonly Chord[]>>;

/** Keys that no command can take: they move the caret and the focus, or are the page's and the browser's. */
const kept =
  /^((Ctrl\+)?(Shift\+)?(Arrow(Left|Right|Up|Down)|Home|End)|(Shift\+)?Tab|(Shift\+)?F(3|5|10|11|12)|PageUp|PageDown|Ctrl\+(Shift\+)?[zycvxfrtwnp])$/;

export const isFreeToChoose = (chord: Chord): boolean => !kept.test(chord);

/** The keys of a command: those chosen, else its own. */
export const keysOfCommand = (command: Command, chosen: ChosenKeys): readonly Chord[] =>
  chosen[command.id] ?? command.keys;

/** Which command each chord calls. Where two commands claim one, the first of the list has it. */
export function bindKeys<Id extends string>(
  commands: readonly Command<Id>[],
  chosen: ChosenKeys,
): ReadonlyMap<Chord, Id> {
  const bound = new Map<Chord, Id>();
  for (const command of commands)
    for (const chord of keysOfCommand(command, chosen)) if (!bound.has(chord)) bound.set(chord, command.id);
  return bound;
}

/** Gives a command one more key, taking it from the command that had it. */
export function addKey(
  commands: readonly Command[],
  chosen: ChosenKeys,
  id: string,
  chord: Chord,
): ChosenKeys {
  const next: Record<string, readonly Chord[]> = { ...chosen };
  for (const command of commands) {
    const keys = keysOfCommand(command, chosen);
    if (command.id === id) next[id] = keys.includes(chord) ? keys : [...keys, chord];
    else if (keys.includes(chord)) next[command.id] = keys.filter((other) => other !== chord);
  }
  return tidy(commands, next);
}

/** Takes a key from a command; it may be left without any. */
export function removeKey(
  commands: readonly Command[],
  chosen: ChosenKeys,
  id: string,
  chord: Chord,
): ChosenKeys {
  const command = commands.find((one) => one.id === id);
  if (command === undefined) return chosen;
  const keys = keysOfCommand(command, chosen).filter((other) => other !== chord);
  return tidy(commands, { ...chosen, [id]: keys });
}

/** Only what differs from the commands' own keys is kept, so that later versions can give them new ones. */
function tidy(commands: readonly Command[], chosen: ChosenKeys): ChosenKeys {
  const own = new Map(commands.map(({ id, keys }) => [id, keys.join(" ")]));
  return Object.fromEntries(
    Object.entries(chosen).filter(([id, keys]) => own.has(id) && own.get(id) !== keys.join(" ")),
  );
}
