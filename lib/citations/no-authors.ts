const months =
  "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec";
const seasons = "Spring Summer Autumn Fall Winter Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
const parts =
  "Table Figure Fig Chapter Section Part Volume Vol No Number Issue Edition Page Annex Appendix Article Note Phase Round Year Since Until From Between In During";
const events =
  "Declaration Agreement Treaty Summit Act War Constitution Conference Accord Accords Pact Resolution Plan Programme Program Policy Doctrine Convention Protocol Charter Exercise Exercises Crisis Revolution Election Elections Budget Invasion Operation Memorandum Memoranda Communiqué Communique Partition Independence Coup Olympics Survey Census Strategy Vision Amendment Referendum Intervention Withdrawal Agenda Process Dialogue Corridor Forum Games Cup";
const openers =
  "In As The A An By For On At To Of From With And But Or If So Yet Nor However While Although Though Whereas When Where Since Because Before After According Similarly Likewise Moreover Furthermore Additionally Also Thus Hence Therefore Consequently Meanwhile Later Earlier Recently Finally First Second Third Next Then Here There That This These Those It Its He She They We I You His Her Their Our My Both Such Like Unlike Following Drawing Based Among Despite Besides Author Authors Scholar Scholars Researcher Researchers Professor Prof Dr Mr Mrs Ms Sir Analyst Analysts Contrary Overall Specifically Importantly Notably Indeed Again Another Other Others Some Many Most Several Only Even See Cf Study Studies";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that are times and parts of a publication, with a capital, before a year: no author's name ends so. */
export const times = set(`${months} ${seasons} ${parts}`);
/** What a text dates as well, "the Tashkent Declaration (1966)": no author, unless a comma parts it from the year in a bracket. */
export const datedThings = set(events);
/** Words that open a sentence, or stand before a name, with a capital. */
export const openingWords = set(openers);
/** What the name of a body ends or begins with, or its letters: such a name can have an article. */
export const bodyWords =
  /(?:^(?:Ministry|Government|Department|Bank|University|Bureau|Office|House|Institute|Council|Ministers)\b|\b(?:Bank|Organi[sz]ation|Ministry|Commission|Institute|Council|Department|Government|Agency|Association|Cent(?:re|er)|Bureau|Office|Committee|Fund|Union|Nations|Times|Group|Foundation|Society|Authority|Board|Division|Party|Company|Secretariat|Relations)$|^\p{Lu}{2,}$)/u;
