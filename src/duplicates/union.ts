/** Which things are connected, by the pairs that are: union–find with halved paths. 4 bytes for each thing. */
export class UnionFind {
  #parents = new Int32Array(1024)
  #size = 0

  constructor(size: number) {
    this.grow(size)
  }

  /** Adds things up to a number, each by itself. */
  grow(size: number): void {
    if (size > this.#parents.length) {
      const larger = new Int32Array(Math.max(size, 2 * this.#parents.length))
      larger.set(this.#parents)
      this.#parents = larger
    }
    for (; this.#size < size; this.#size++) this.#parents[this.#size] = this.#size
  }

  /** The smallest of the things that are connected with one. */
  find(thing: number): number {
    const parents = this.#parents
    let root = thing
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] as number] as number
      root = parents[root] as number
    }
    return root
  }

  /** Connects two things; returns the larger and the smaller of what was the smallest with each. */
  join(a: number, b: number): [from: number, to: number] {
    const [x, y] = [this.find(a), this.find(b)]
    const [from, to] = x < y ? [y, x] : [x, y]
    this.#parents[from] = to
    return [from, to]
  }
}
