import "server-only";
import { EventEmitter } from "node:events";
import { subscribe } from "@/lib/platform/notify";
import { TextNotice, textsTopic } from "@/lib/texts/text-notice";

type Hear = (notice: TextNotice | "missed") => void;

const hearers = new EventEmitter().setMaxListeners(0);
const missed = Symbol("missed");
let hearing: Promise<unknown> | null = null;

function hear(message: string | null): void {
  if (message === null) return void hearers.emit(missed, "missed");
  const notice = TextNotice.safeParse(JSON.parse(message));
  if (notice.success) hearers.emit(notice.data.projectId, notice.data);
}

/** Calls `listener` with what is typed in the project's shared texts, until the returned function is called. */
export async function watchTexts(projectId: string, listener: Hear): Promise<() => void> {
  hearers.on(projectId, listener).on(missed, listener);
  hearing ??= subscribe(textsTopic, hear);
  await hearing;
  return () => void hearers.off(projectId, listener).off(missed, listener);
}
