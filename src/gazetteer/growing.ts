/** Typed arrays that grow as they are filled. */

type Typed = Uint8Array | Uint32Array | Int32Array

abstract class Growing<Kind extends Typed> {
  /** What it holds, and room behind it. */
  array: Kind
  length = 0

  constructor(array: Kind) {
    this.array = array
  }

  protected abstract make(length: number): Kind

  /** Makes room for so many more. */
  protected reserve(more: number): void {
    if (this.length + more <= this.array.length) return
    const array = this.make(Math.max(this.array.length * 2, this.length + more))
    array.set(this.array)
    this.array = array
  }

  /** What it holds, in an array of its own. */
  done(): Kind {
    return this.array.slice(0, this.length) as Kind
  }
}

abstract class GrowingList<Kind extends Uint32Array | Int32Array> extends Growing<Kind> {
  push(value: number): void {
    if (this.length === this.array.length) this.reserve(1)
    this.array[this.length++] = value
  }

  at(index: number): number {
    return this.array[index] as number
  }
}

/** Whole numbers from 0 to 2 ** 32 - 1. */
export class Numbers extends GrowingList<Uint32Array> {
  constructor(values: readonly number[] = []) {
    super(new Uint32Array(1024))
    for (const value of values) this.push(value)
  }

  protected override make(length: number): Uint32Array {
    return new Uint32Array(length)
  }
}

/** Signed whole numbers of 32 bits. */
export class Integers extends GrowingList<Int32Array> {
  constructor(values: readonly number[] = []) {
    super(new Int32Array(1024))
    for (const value of values) this.push(value)
  }

  protected override make(length: number): Int32Array {
    return new Int32Array(length)
  }
}

const encoder = new TextEncoder()

export class Bytes extends Growing<Uint8Array> {
  constructor() {
    super(new Uint8Array(1024))
  }

  /** Adds a text in UTF-8. */
  write(text: string): void {
    this.reserve(text.length * 3) // no UTF-16 unit takes more
    this.length += encoder.encodeInto(text, this.array.subarray(this.length)).written
  }

  protected override make(length: number): Uint8Array {
    return new Uint8Array(length)
  }
}
