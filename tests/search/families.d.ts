export interface Family {
  id: string
  class: string
  query: string
  forms: string[]
  others: string[]
}
export interface FamilyText {
  id: string
  family: string
  relevant: boolean
  text: string
}
export interface Measured {
  recall: number
  precision: number
  classes: Record<string, number>
  misses: { query: string; text: string }[]
  extras: { query: string; text: string }[]
}
export function random(seed: number): () => number
export function readFamilies(file?: string): Family[]
export function makeTexts(families: readonly Family[], seed?: number): FamilyText[]
export function measure(
  families: readonly Family[],
  texts: readonly FamilyText[],
  search: (query: string) => string[] | Promise<string[]>,
): Promise<Measured>
