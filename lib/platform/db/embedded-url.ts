/** What the connections of the embedded database call themselves; tells its address from that of a server. */
const name = "excerpta-embedded";

/** The address of the embedded database whose socket is in `folder`. */
export const embeddedUrl = (folder: string): string =>
  `postgresql://postgres:postgres@localhost/postgres?host=${encodeURIComponent(folder)}&application_name=${name}`;

/** Whether DATABASE_URL leads to the embedded database, which one process alone has open. */
export const isEmbeddedUrl = (url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && new URL(url).searchParams.get("application_name") === name;
