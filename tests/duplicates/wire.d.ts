export interface WireArticle {
  readonly id: string
  readonly kind: 'story' | 'copy' | 'follow-up' | 'bulletin' | 'match' | 'forecast'
  /** The number of the story: copies of one have one. */
  readonly family: number
  readonly site: string
  readonly published: string | undefined
  readonly title: string
  readonly text: string
  /** Of a copy: what was done to the story, in order. */
  readonly rewritings?: readonly string[]
}

export function makeWire(options?: { seed?: number; stories?: number; sites?: number }): WireArticle[]
export function makeStream(seed?: number): Generator<Omit<WireArticle, 'kind' | 'family' | 'rewritings'>>
export function makeSketches(seed?: number): Generator<{ id: string; site: string; length: number; shingles: number[]; numbers: number[] }>
