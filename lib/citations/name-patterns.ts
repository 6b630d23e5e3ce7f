/** Parts of patterns (for the flags `u`) that say how the authors of a source are written. */

const letter = String.raw`[\p{L}\p{M}]`;
const joint = String.raw`['’ʼ\-‐‑]`;
const before = String.raw`(?:(?:[dDlL]|[aA]l|[eE]l|[aA]d|[aA]s|[aA]r|[uU]l)${joint})?`;
/** A word of a name with a capital: "Khan", "O’Brien", "Smith-Jones", "d’Alembert", "al-Khwarizmi", "Dawn.com". */
const capitalWord = String.raw`${before}[\p{Lu}\p{Lt}]${letter}*(?:${joint}${letter}+)*(?:\.(?:com|org|net|gov|edu|pk)\b)?`;
/** A word in a script without capitals. */
const otherWord = String.raw`\p{Lo}${letter}*`;
const initials = String.raw`\p{Lu}\.(?:[\s\-‐]?\p{Lu}\.)*`;
const particle = String.raw`(?:van|von|vom|zu|zum|zur|de|del|della|di|da|dos|das|du|la|le|ten|ter|der|den|dem|bin|ibn|ben|bint|el|al|ul|ur|uz|af|av|St\.)`;
/** Small words inside the name of a body. */
const connector = "(?:of|for|on|the|in|to|and the|of the|for the|on the)";

const person = (word: string, inner: string): string =>
  String.raw`(?:${initials}\s?)?(?:${particle}\s){0,3}${word}(?:\s(?:${inner}\s)?(?:${initials}|${word})){0,7}`;

const joiner = String.raw`(?:\s?,)?\s?(?:&|(?<=\s)(?:and|und|et|y|e|و|اور)(?=\s))\s?`;
const more = String.raw`(?:\s?,)?\s(?:et\.?\s?al\b\.?|and\s(?:others|colleagues)|u\.\s?a\.)`;
const abbreviation = String.raw`(?:\s\[[^\[\]]{1,30}\])?`;

const anyPerson = `${person(`(?:${capitalWord}|${otherWord})`, `(?:${connector}|(?:${particle})(?:\\s${particle}){0,2})`)}(?:,\\s${initials})?${abbreviation}`;
/** The authors inside a bracket: persons after commas and "&", or a body. */
export const bracketNames = `${anyPerson}(?:(?:${joiner}|\\s?,\\s?)${anyPerson}){0,11}(?:${more})?`;

const told = `(?:${person(capitalWord, `(?:of|for|of the|for the|(?:${particle})(?:\\s${particle}){0,2})`)}|${otherWord})`;
/** The authors in a sentence, before a year in brackets: a list of several ends with "and". */
export const toldNames = `${told}(?:(?:,\\s${told}){0,8}${joiner}${told})?(?:${more})?`;

/** What parts the authors of a list. */
export const betweenNames = new RegExp(String.raw`\s?,\s(?:&|and)\s|${joiner}|\s?,\s?`, "u");
/** That there are more, at the end of the names. */
export const moreAtEnd = new RegExp(`${more}$`, "u");
/** Initials, after a comma or not, and an abbreviation at the end of one name. */
export const initialsOf = new RegExp(`,?\\s?(?<!\\p{L})${initials}|\\s?\\[[^\\[\\]]*\\]`, "gu");

const anyCase = (words: readonly string[]): string =>
  words.map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`).join("|");

/** What can stand in a bracket before the names: "see", "e.g.,". Each with its comma or colon and the blank after it. */
export const signals = `(?:(?:${anyCase([
  String.raw`see(?:\salso)?`,
  String.raw`but\ssee`,
  String.raw`e\.\s?g\.`,
  "eg",
  String.raw`i\.\s?e\.`,
  String.raw`cf\.?`,
  "compare",
  "also",
  "and",
  "or",
  "by",
  "in:",
  "contra",
  "following",
  "after",
  "especially",
  "particularly",
  "notably",
  String.raw`inter\salia`,
  String.raw`according\sto`,
  String.raw`based\son`,
  "sources?",
  String.raw`for\s(?:example|instance|(?:an?\s)?(?:review|discussion|overview)s?(?:,?\ssee)?)`,
  String.raw`as\s(?:cited|quoted|discussed|noted|argued|reported|shown)\s(?:in|by)`,
  ...["cited", "quoted", "adapted", "taken", "translated", "reprinted", "modified"].map(
    (word) => String.raw`${word}\s(?:in|by|from)`,
  ),
])})[,:]?\\s)*`;
