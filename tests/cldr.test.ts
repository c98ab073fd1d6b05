import { expect, test } from 'vitest'
import { cldrGazetteer } from './support/cldr.ts'

test('the generated gazetteer is what CLDR says (npm run gazetteer:cldr writes it)', async () => {
  await expect(cldrGazetteer()).toMatchFileSnapshot('../corpus/gazetteer/cldr.tsv')
})
