/** Collects whole numbers in few bytes: seven bits a byte, the lowest first. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  /** 0 to 2^53 - 1. */
  addUnsigned(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.bytes.push(rest);
  }

  /** Either sign; small distances from 0 take one byte. */
  addSigned(value: number): void {
    this.addUnsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  toBytes(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what a ByteWriter wrote, in the same order. Throws RangeError past the end. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  readUnsigned(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 0x80) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new RangeError("The bytes end in the middle of a number.");
      this.at += 1;
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
    }
  }

  readSigned(): number {
    const value = this.readUnsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
