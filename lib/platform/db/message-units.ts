/** PostgreSQL's request codes that come without a type byte, before a connection's first message. */
const sslRequest = 80_877_103;
const gssRequest = 80_877_104;
const cancelRequest = 80_877_102;

/** Types after which the server answers with ReadyForQuery: simple Query, Sync, function call. */
const closesUnit = new Set(["Q", "S", "F"]);

export type Incoming =
  /** The client asks for encryption; the answer is `N`, a plain connection. */
  | { readonly kind: "encryption" }
  /** The client leaves, or wants to cancel another's query, which a single process cannot. */
  | { readonly kind: "end" }
  /** Messages that must run with nothing of another connection between them. */
  | { readonly kind: "unit"; readonly messages: readonly Uint8Array[] };

/**
 * Cuts one connection's bytes into messages of PostgreSQL's protocol 3.0, and those into units: what stands up to and
 * including a Query or Sync. Parse, Bind and Execute share unnamed state of the server, so a unit is never divided.
 */
export class MessageUnits {
  private rest: Buffer = Buffer.alloc(0);
  private started = false;
  private ended = false;
  private unit: Uint8Array[] = [];

  /** Takes bytes as they arrive, cut anywhere, and returns what they complete, in order. */
  push(bytes: Buffer): Incoming[] {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const complete: Incoming[] = [];
    for (let next = this.take(); next !== null; next = this.take()) {
      if (next !== "more") complete.push(next);
    }
    return complete;
  }

  /** What comes after the end is not read. */
  private end(): Incoming {
    this.ended = true;
    return { kind: "end" };
  }

  private cut(length: number): Uint8Array {
    const message = new Uint8Array(this.rest.subarray(0, length));
    this.rest = this.rest.subarray(length);
    return message;
  }

  /** The next message's effect; null when it has not arrived whole. */
  private take(): Incoming | "more" | null {
    if (this.ended) return null;
    return this.started ? this.takeTyped() : this.takeStartup();
  }

  private takeStartup(): Incoming | null {
    if (this.rest.length < 8) return null;
    const length = this.rest.readInt32BE(0);
    const code = this.rest.readInt32BE(4);
    if (length < 8 || code === cancelRequest) return this.end();
    if (this.rest.length < length) return null;
    const message = this.cut(length);
    if (code === sslRequest || code === gssRequest) return { kind: "encryption" };
    this.started = true;
    return { kind: "unit", messages: [message] };
  }

  private takeTyped(): Incoming | "more" | null {
    if (this.rest.length < 5) return null;
    const length = 1 + this.rest.readInt32BE(1);
    if (length < 5) return this.end();
    if (this.rest.length < length) return null;
    const message = this.cut(length);
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === "X") return this.end();
    this.unit.push(message);
    if (!closesUnit.has(type)) return "more";
    const messages = this.unit;
    this.unit = [];
    return { kind: "unit", messages };
  }
}
