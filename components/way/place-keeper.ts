/** The least time between two places sent, in milliseconds. */
const apart = 4_000;

interface Text {
  readonly projectId: string;
  readonly documentId: string;
  readonly textId: string;
}

/** What was sent since the page was loaded, by text: the browser may show an older answer of the server again. */
const sent = new Map<string, number>();

export const placeSent = (textId: string): number | null => sent.get(textId) ?? null;

/** Keeps a place with the server: the text opens there next time. */
export function sendPlace({ projectId, documentId, textId }: Text, offset: number): void {
  sent.set(textId, offset);
  const body = JSON.stringify({ projectId, id: documentId, textId, offset });
  const headers = { "content-type": "application/json" };
  // A place that is lost is no loss to speak of.
  fetch("/api/v1/documents/keepPosition", { method: "POST", keepalive: true, headers, body }).catch(() => {});
}

/** Keeps the place of a reader with the server, now and then, and when the page is left. */
export class PlaceKeeper {
  private place: number | null = null;
  private waiting: number | null = null;
  private timer: number | undefined;

  constructor(private readonly text: Text) {}

  /** The first place is the one the document opened at: nothing is sent of it. */
  note(place: number): void {
    const first = this.place === null;
    if (place === this.place) return;
    this.place = place;
    if (first) return;
    this.waiting = place;
    this.timer ??= window.setTimeout(this.send, apart);
  }

  /** Sends what was not sent yet; the request goes on when the page is gone. */
  readonly send = (): void => {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting === null) return;
    sendPlace(this.text, this.waiting);
    this.waiting = null;
  };
}
