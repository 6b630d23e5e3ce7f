import { ORPCError } from "@orpc/client";
import { type CodingAnswer, type CodingCall, sendCoding } from "@/components/coding/send-coding";
import { Listeners } from "@/components/shell/listeners";
import type { LiveConnection } from "./live-connection";
import { isUnanswered } from "./is-unanswered";
import { type KeptCall, keepCalls, listLeftCalls } from "./kept-calls";

/** How often a command is sent that the server fails at: one that goes down answers so, too. */
const failuresAtMost = 8;

/**
 * Commands on codings on their way to the server. One that gets no answer is kept, also for the time after the window
 * was closed, and sent again when the project can be followed again; each is done once.
 */
export class Outbox {
  private readonly calls = new Map<string, KeptCall>();
  private readonly watchers = new Listeners();
  private waiting = false;
  private kept = false;
  private count = 0;

  constructor(
    private readonly live: LiveConnection,
    private readonly userId: string,
  ) {}

  readonly subscribe = this.watchers.hear;

  /** How many commands wait for the connection; none while it stands. */
  readonly getCount = (): number => this.count;

  /** Notes a command that is about to be sent, behind those before it. */
  add(operation: string, call: CodingCall): void {
    this.live.sent.add(operation);
    this.calls.set(operation, { operation, ...call });
    if (this.waiting) this.keep();
  }

  /**
   * Sends a command until it is answered. Throws what the server refuses it with, or why it can be sent no more from
   * here: then it stays kept for the next time.
   */
  async deliver<C extends CodingCall>(operation: string, call: C): Promise<CodingAnswer<C["procedure"]>> {
    for (let failures = 0; ;) {
      try {
        const answer = await sendCoding(call, operation);
        this.end(operation);
        return answer as CodingAnswer<C["procedure"]>;
      } catch (error) {
        if (error instanceof ORPCError) failures += 1;
        if (!isUnanswered(error) || failures > failuresAtMost) {
          this.end(operation);
          throw error;
        }
        this.waiting = true;
        this.keep();
        this.live.doubt();
        await this.live.whenLive();
      }
    }
  }

  /** Keeps what is on its way when the window is closed before it was answered. */
  readonly keepLeft = (): void => {
    if (this.calls.size > 0) this.keep();
  };

  /** Sends what other windows of this person could not; resolves to how many, and why others were refused. */
  async sendLeft(): Promise<{ readonly sent: number; readonly refusals: readonly string[] }> {
    const { projectId, windowId } = this.live;
    let sent = 0;
    const refusals: string[] = [];
    for (const left of listLeftCalls(this.userId, projectId, windowId)) {
      for (const [at, call] of left.calls.entries()) {
        try {
          await sendCoding(call, call.operation);
          sent += 1;
        } catch (error) {
          if (isUnanswered(error)) return { sent, refusals };
          refusals.push(error instanceof Error ? error.message : "");
        }
        keepCalls(this.userId, projectId, left.windowId, left.calls.slice(at + 1));
      }
    }
    return { sent, refusals };
  }

  private end(operation: string): void {
    this.calls.delete(operation);
    if (this.kept) this.keep();
  }

  private keep(): void {
    if (this.calls.size === 0) this.waiting = false;
    this.kept = this.calls.size > 0;
    keepCalls(this.userId, this.live.projectId, this.live.windowId, [...this.calls.values()]);
    this.count = this.waiting ? this.calls.size : 0;
    this.watchers.tell();
  }
}
