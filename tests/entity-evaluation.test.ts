/** How well names are found: the measures, the files of BIO, the command, and the committed figures. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluateNested } from '../src/cli/evaluate-entities.ts'
import { evaluateEntities, type FoundSpan, KnownNames, type TaggedSentence, wordSpans } from '../src/evaluation/entities.ts'
import { parseGazetteer } from '../src/gazetteer/rows.ts'
import { BioError, parseBio } from '../src/io/bio.ts'
import { type MentionRule, RULES } from '../stages/entities/rules.ts'
import { naqi, temporaryFolder } from './support/cli.ts'
import { entityPage } from './support/entity-page.ts'
import { shared } from './support/gold.ts'

describe('a file of BIO', () => {
  const spans = (text: string) => parseBio(text, 'x.bio').flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.spans))

  test('has a word and its tag on a line, between tabs or spaces, and a blank line between sentences', () => {
    const [article] = parseBio('زار\tO\nدمشق\tB-LOC\n\nقال O\nسامي B-PER\nحداد I-PER\n', 'x.bio')
    expect(article?.sentences).toEqual([
      { line: 1, words: ['زار', 'دمشق'], spans: [{ first: 1, last: 1, type: 'LOC' }] },
      { line: 4, words: ['قال', 'سامي', 'حداد'], spans: [{ first: 1, last: 2, type: 'PER' }] },
    ])
  })

  test('spells its types in many ways; of all but PER, ORG and LOC it is only known that a name stands there', () => {
    expect(spans('أ B-PERS\nب B-PER\nج B-org\nد B-MIS0\nه B-MISC\nو B-EVENT').map(({ type }) => type)).toEqual([
      'PER',
      'PER',
      'ORG',
      'MISC',
      'MISC',
      'MISC',
    ])
  })

  test('begins a name where I- continues nothing', () => {
    expect(spans('أ I-PER\nب I-ORG\nج O\nد I-ORG')).toHaveLength(3)
  })

  test('is cut into articles at -DOCSTART-, else after so many sentences', () => {
    const sentence = 'خبر O\n\n'
    expect(parseBio(`-DOCSTART- O\n\n${sentence}-DOCSTART- O\n\n${sentence}`, 'x.bio')).toHaveLength(2)
    expect(parseBio(sentence.repeat(50), 'x.bio').map(({ sentences }) => sentences.length)).toEqual([20, 20, 10])
  })

  test.each([
    ['a line without a tag', 'خبر O\nدمشق', 'x.bio:2: expected a word, a tab or space, and O, B-TYPE or I-TYPE; got "دمشق"'],
    ['a tag that is none', 'دمشق LOC', 'x.bio:1: expected a word'],
    ['no sentence', '\n\n', 'x.bio: holds no sentence'],
  ])('is refused with its line: %s', (_name, text, message) => {
    expect(() => parseBio(text, 'x.bio')).toThrow(BioError)
    expect(() => parseBio(text, 'x.bio')).toThrow(message)
  })
})

test('a mention is of every word it touches, with proclitics and without', () => {
  const words = ['وصل', 'لدمشق', '«', 'أمس', '»']
  expect(wordSpans(words, [{ start: 5, end: 9, type: 'LOC', rule: 'name' }])).toEqual([{ first: 1, last: 1, type: 'LOC', rule: 'name' }])
})

describe('measures of names', () => {
  const rows =
    'id\ttype\tname\taliases\tneeds\ndamascus\tLOC\tدمشق\t\t\nhayat\tORG\tالحياة?\t\tصحيفة\nunited-nations\tORG\tالأمم المتحدة\t\t'
  const names = new KnownNames(parseGazetteer(rows, 'mine.tsv'))

  /** The words of a sentence with `[TYPE words]` marked, and `{TYPE words}` found. */
  function judged(marked: string, found: string) {
    const read = (text: string): TaggedSentence => {
      const spans: FoundSpan[] = []
      const words = text.split(' ').flatMap((word, index, all) => {
        const open = /^\[(\w+)$/.exec(word)
        if (open !== null) {
          const first = all.slice(0, index).filter((other) => !other.startsWith('[')).length
          const length = all.slice(index + 1).findIndex((other) => other.endsWith(']'))
          spans.push({ first, last: first + length, type: open[1] as FoundSpan['type'], rule: 'name' })
          return []
        }
        return [word.replace(']', '')]
      })
      return { line: 1, words, spans }
    }
    return { ...read(marked), file: 'x.bio', found: read(found).spans as FoundSpan[] }
  }

  test('count as right what has the first word, the last word and the type', () => {
    const { open } = evaluateEntities([judged('زار [LOC دمشق] و [ORG الأمم المتحدة]', 'زار [LOC دمشق] و [ORG الأمم] المتحدة')], names)
    expect(open).toEqual({ gold: 2, found: 2, precision: 0.5, recall: 0.5, f1: 0.5 })
  })

  test('by type alone leave boundaries apart, by boundaries alone the type', () => {
    const { typeOnly, spanOnly } = evaluateEntities(
      [judged('[LOC دمشق] قالت [ORG الأمم المتحدة]', '[ORG دمشق] قالت [ORG الأمم] المتحدة')],
      names,
    )
    expect([typeOnly.f1, spanOnly.f1]).toEqual([0.5, 0.5])
  })

  test('of a closed world take the names of the gazetteer only, with their proclitics', () => {
    const { closed } = evaluateEntities([judged('سافر [LOC لدمشق] و [LOC حلب]', 'سافر [LOC لدمشق] و [LOC حلب]')], names)
    expect(closed).toMatchObject({ gold: 1, found: 1, f1: 1 })
  })

  test('of a closed world leave out what the corpus never marks, and what is part of a longer name unknown to the gazetteer', () => {
    const never = judged('قالت الأمم المتحدة في [LOC دمشق]', 'قالت [ORG الأمم المتحدة] في [LOC دمشق]')
    const part = judged('في [ORG جامعة دمشق]', 'في جامعة [LOC دمشق]')
    expect(evaluateEntities([never, part], names).closed).toMatchObject({ gold: 1, found: 1, f1: 1 })
  })

  test('put errors into families', () => {
    const { errors } = evaluateEntities(
      [
        judged('قرأ [ORG الحياة] في [LOC دمشق] مع [PER سامي حداد]', 'قرأ الحياة في [ORG دمشق] مع [PER سامي] حداد'),
        judged('[LOC حلب] اليوم', 'حلب [LOC اليوم]'),
      ],
      names,
    )
    expect(errors.map(({ family }) => family).sort()).toEqual([
      'boundary: PER found too short (name)',
      'missed: LOC not in the gazetteer, one word',
      'missed: ORG in the gazetteer, ambiguous and not confirmed',
      'spurious: LOC where no name is marked (name), one word',
      'type: LOC taken for ORG (name)',
    ])
    expect(errors.find(({ family }) => family.startsWith('boundary'))?.examples[0]).toEqual({
      place: 'x.bio:6',
      sentence: 'قرأ الحياة في دمشق مع {[سامي} حداد]',
    })
  })
})

describe('naqi evaluate --entities', () => {
  const BIO = 'وصل O\nالوفد O\nإلى O\nدمشق B-LOC\n. O\n'

  function folder(): string {
    const path = temporaryFolder()
    writeFileSync(join(path, 'a.bio'), BIO)
    return path
  }

  test('measures files and folders', async () => {
    const { code, stdout, stderr } = await naqi(['evaluate', '--entities', '.'], { cwd: folder() })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^1 sentences, 5 words\n/)
    expect(stdout).toMatch(/^ {2}LOC +1 +1 +1\.000 +1\.000 +1\.000$/m)
  })

  test('--json has all measures', async () => {
    const { stdout } = await naqi(['evaluate', '--entities', 'a.bio', '--json'], { cwd: folder() })
    const keys = ['sentences', 'words', 'open', 'types', 'typeOnly', 'spanOnly', 'closed', 'closedTypes', 'rules', 'errors', 'innermost']
    expect(Object.keys(JSON.parse(stdout))).toEqual(keys)
  })

  test('measures names in names as the longest and as the innermost, or as the option says', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.bio'), 'وصل O\nإلى O\nمطار O\nبيروت B-LOC\n')
    const both = JSON.parse((await naqi(['evaluate', '--entities', 'a.bio', '--json'], { cwd })).stdout)
    expect([both.open.f1, both.innermost.open.f1]).toEqual([0, 1])
    const one = await naqi(['evaluate', '--entities', 'a.bio', '--set', 'entities.nested=innermost'], { cwd })
    expect(one.stdout.match(/^open world/gm)).toHaveLength(1)
    expect(one.stdout).toMatch(/^ {2}LOC +1 +1 +1\.000/m)
  })

  test.each([
    ['a file that is none', 'not.bio', 'not.bio:1: expected a word, a tab or space, and O, B-TYPE or I-TYPE'],
    ['a file that is not there', 'nowhere.bio', 'No such file or folder: nowhere.bio'],
  ])('wrong use exits with 2: %s', async (_name, file, message) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'not.bio'), 'نص عادي لا وسم فيه\n')
    const { code, stdout, stderr } = await naqi(['evaluate', '--entities', file], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

const ner = join(shared, 'ner')

describe.skipIf(!existsSync(ner))('annotated corpora (skipped: ../shared/ner is not on this machine)', () => {
  const files = existsSync(ner) ? readdirSync(ner).filter((file) => file.endsWith('.bio')) : []
  const evaluations = files.sort().map((file) => ({ file, evaluation: evaluateNested([join(ner, file)]) }))

  test('the committed figures are those of this code (npx vitest run tests/entity-evaluation.test.ts --update writes them)', async () => {
    await expect(entityPage(evaluations)).toMatchFileSnapshot('../docs/entities.md')
  })

  test('what rules find without the gazetteer is right as often as they say', () => {
    const [{ evaluation }] = evaluations.filter(({ file }) => file.startsWith('anercorp')) as [(typeof evaluations)[number]]
    for (const [rule, { confidence = 0 }] of Object.entries<MentionRule>(RULES))
      if (rule in evaluation.rules) expect(evaluation.rules[rule]?.precision, rule).toBeGreaterThanOrEqual(confidence)
  })
})
