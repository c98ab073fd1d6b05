/** Cutting an input that arrives in chunks, each answered with the items that end in it. */
import { cutInput } from '../../io/cut.ts'
import type { Input } from '../../io/inputs.ts'
import type { Item } from '../../io/item.ts'

export class Cutter {
  readonly #items: Item[] = []
  /** Hands the cutting the chunk that it waits for; undefined: there is none. */
  #give: (chunk: Uint8Array | undefined) => void = () => {}
  /** Tells whoever gave a chunk that it is cut. */
  #cut: () => void = () => {}
  #failure: Error | undefined

  constructor(input: Input, maxBytes: number) {
    void this.#run(input, maxBytes)
  }

  async #run(input: Input, maxBytes: number): Promise<void> {
    // The first chunk may be given before it is asked for.
    const chunks = this.#chunks(new Promise((resolve) => (this.#give = resolve)))
    try {
      for await (const item of cutInput(input, { maxBytes, stream: chunks })) {
        // Bytes are good until the next item is asked for.
        this.#items.push('rejection' in item ? item : { ...item, bytes: Buffer.from(item.bytes) })
      }
    } catch (error) {
      this.#failure = error as Error
    }
    // What follows what could not be read on is let go.
    this.#give = () => this.#cut()
    this.#cut()
  }

  async *#chunks(first: Promise<Uint8Array | undefined>): AsyncGenerator<Uint8Array> {
    let chunk = await first
    while (chunk !== undefined) {
      yield chunk
      const next = new Promise<Uint8Array | undefined>((resolve) => {
        this.#give = resolve
      })
      this.#cut()
      chunk = await next
    }
  }

  /** Gives the next chunk, or at the end none. Returns the items that are cut by then. */
  async feed(chunk: Uint8Array | undefined): Promise<Item[]> {
    await new Promise<void>((resolve) => {
      this.#cut = resolve
      this.#give(chunk)
    })
    if (this.#failure !== undefined) throw this.#failure
    return this.#items.splice(0)
  }
}
