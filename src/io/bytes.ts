/** Bytes of a stream, read by count, by line or up to a mark, with a look ahead. */

/**
 * A place where a stream of bytes does not simply go on: a compressed member ended there, or what follows is not what
 * followed once, because something between is damaged.
 */
export class Break {
  /** What is damaged, in words; without one, all before it was whole. */
  readonly damage: string | undefined

  constructor(damage?: string) {
    this.damage = damage
  }
}

export type Piece = Uint8Array | Break

/** Bytes that were lost. Its message says why, and what to do. */
export class DamageError extends Error {
  override name = 'DamageError'
}

const NOTHING = Buffer.alloc(0)
const LF = 0x0a

/**
 * A reader of bytes. No method but the iteration reads past a break: at one, as at the end, there are fewer bytes than
 * were asked for, and `stop` is the break.
 */
export class ByteReader implements AsyncIterable<Uint8Array> {
  readonly #pieces: AsyncIterator<Piece>
  #head: Buffer = NOTHING
  #stop: Break | undefined
  #ended = false
  #taken = 0

  constructor(pieces: AsyncIterable<Piece>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** The break that the reader stands at, if all before it was taken. */
  get stop(): Break | undefined {
    return this.#head.length === 0 ? this.#stop : undefined
  }

  /** How many bytes were taken and not given back. */
  get offset(): number {
    return this.#taken
  }

  /** Goes on behind the break that the reader stands at. */
  pass(): void {
    if (this.#head.length === 0) this.#stop = undefined
  }

  /** More bytes than are in `#head`; empty at a break and at the end. */
  async #more(): Promise<Buffer> {
    while (!this.#ended && this.#stop === undefined) {
      const { value, done } = await this.#pieces.next()
      if (done) this.#ended = true
      else if (value instanceof Break) this.#stop = value
      else if (value.length > 0) return Buffer.from(value.buffer, value.byteOffset, value.length)
    }
    return NOTHING
  }

  #cut(count: number): Buffer {
    const bytes = this.#head.subarray(0, count)
    this.#head = this.#head.subarray(count)
    this.#taken += bytes.length
    return bytes
  }

  /** At least `count` of the next bytes, which stay. */
  async peek(count: number): Promise<Buffer> {
    while (this.#head.length < count) {
      const more = await this.#more()
      if (more.length === 0) break
      this.#head = this.#head.length === 0 ? more : Buffer.concat([this.#head, more])
    }
    return this.#head
  }

  /** The bytes that are at hand, at most `most`; at least one but at a break and at the end. */
  async some(most: number): Promise<Buffer> {
    if (this.#head.length === 0) this.#head = await this.#more()
    return this.#cut(most)
  }

  /** The next `count` bytes. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = count; left > 0; ) {
      const part = await this.some(left)
      if (part.length === 0) break
      parts.push(part)
      left -= part.length
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
  }

  /** Skips `count` bytes; returns how many there were. */
  async skip(count: number): Promise<number> {
    let left = count
    while (left > 0) {
      const { length } = await this.some(left)
      if (length === 0) break
      left -= length
    }
    return count - left
  }

  /** A line with its LF, or the rest before a break or the end. Of a longer one than `limit` bytes, so many. */
  async line(limit: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = limit; left > 0; ) {
      if (this.#head.length === 0) this.#head = await this.#more()
      const end = this.#head.indexOf(LF) + 1
      const part = this.#cut(Math.min(left, end || this.#head.length))
      if (part.length === 0) break
      parts.push(part)
      left -= part.length
      if (end > 0) break
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
  }

  /** Goes to where `mark` stands next; whether it does, before a break. */
  async skipTo(mark: Uint8Array): Promise<boolean> {
    while ((await this.peek(mark.length)).length >= mark.length) {
      const at = this.#head.indexOf(mark)
      this.#cut(at >= 0 ? at : this.#head.length - mark.length + 1)
      if (at >= 0) return true
    }
    this.#cut(this.#head.length)
    return false
  }

  /** Gives back bytes that were taken last. */
  unread(bytes: Uint8Array): void {
    this.#head = this.#head.length === 0 ? Buffer.from(bytes) : Buffer.concat([bytes, this.#head])
    this.#taken -= bytes.length
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    this.#ended = true
    await this.#pieces.return?.()
  }

  /** All that is left, with its breaks. */
  async *pieces(): AsyncGenerator<Piece> {
    try {
      for (;;) {
        const bytes = await this.some(Number.POSITIVE_INFINITY)
        if (bytes.length > 0) yield bytes
        else if (this.#stop === undefined) return
        else {
          const stop = this.#stop
          this.#stop = undefined
          yield stop
        }
      }
    } finally {
      // Whoever stops early lets go of the file.
      await this.close()
    }
  }

  /**
   * All bytes that are left.
   *
   * @throws DamageError
   *   Where bytes are missing.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const piece of this.pieces()) {
      if (!(piece instanceof Break)) yield piece
      else if (piece.damage !== undefined) throw new DamageError(piece.damage)
    }
  }
}
