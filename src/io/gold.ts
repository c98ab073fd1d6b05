/** Gold: pages with a file of labels each, found by their names. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import { type GoldLine, parseLabels } from '../evaluation/labels.ts'
import type { Rejection } from '../pipeline.ts'
import { decode } from './encoding.ts'
import { InputError } from './inputs.ts'

/** A page and the file that labels its lines. */
export interface GoldPage {
  /** The page's name, with the folders below the one that was named. */
  readonly id: string
  readonly source: string
  readonly labels: string
}

const LABELS = '.labels.tsv'
/** What a page may be, the first that exists. */
const SOURCES = ['.html', '.htm', '.txt', '.html.gz', '.htm.gz', '.txt.gz']
/** Labels in a folder of this name may label pages of the folder beside it. */
const LABELS_FOLDER = 'gold'
const PAGES_FOLDER = 'raw'

const withoutLabels = (path: string): string => path.slice(0, -LABELS.length)

/** A path without the extension of a page; undefined if it has none. */
function stemOf(path: string): string | undefined {
  const extension = SOURCES.find((known) => path.toLowerCase().endsWith(known))
  return extension && path.slice(0, -extension.length)
}

/** A path without its extension, and the same in the folder beside: `gold/X` for `raw/X`, or the other way round. */
function stems(stem: string, folder: string, other: string): string[] {
  if (basename(dirname(resolve(stem))) !== folder) return [stem]
  return [stem, join(dirname(stem), '..', other, basename(stem))]
}

/** The page of a file of labels: beside it, or in `raw/` beside its folder `gold/`. */
function sourceOf(labels: string): string | undefined {
  return stems(withoutLabels(labels), LABELS_FOLDER, PAGES_FOLDER)
    .flatMap((stem) => SOURCES.map((extension) => stem + extension))
    .find((path) => existsSync(path))
}

/** The files that could label a page. */
function labelsOf(source: string): string[] {
  return stems(stemOf(source) ?? source, PAGES_FOLDER, LABELS_FOLDER).map((stem) => stem + LABELS)
}

const noSource = (labels: string): string => `labels no page: there is no ${basename(withoutLabels(labels))}.html or .txt beside it`
const noLabels = (source: string): string =>
  `has no labels: there is no ${labelsOf(source).join(' and no ')}. Write a label, a tab and the text for each of its lines`

/** Gold that was found, and what is no gold though it stands there: a page without labels, labels without a page. */
export interface FoundGold {
  readonly pages: readonly GoldPage[]
  readonly rejections: readonly Rejection[]
}

/**
 * Finds gold.
 *
 * @param paths
 *   Folders, searched with all that is in them for `X.labels.tsv`; files of labels; pages. The page of `X.labels.tsv`
 *   is `X.html`, `X.htm` or `X.txt` (each also `.gz`) beside it, or in `raw/` if the labels are in `gold/`.
 * @throws InputError
 *   If a path names nothing, a folder holds no labels, or a named file lacks its page or its labels.
 */
export async function findGold(paths: readonly string[]): Promise<FoundGold> {
  const pages: GoldPage[] = []
  const rejections: Rejection[] = []
  for (const path of paths) {
    if (!existsSync(path)) throw new InputError(`No such file or folder: ${path}`)
    if (statSync(path).isDirectory()) await searchFolder(path, pages, rejections)
    else pages.push(pageOf(path))
  }
  return { pages, rejections }
}

/** The page that a file is, or that it labels. */
function pageOf(path: string): GoldPage {
  if (path.endsWith(LABELS)) {
    const source = sourceOf(path)
    if (source === undefined) throw new InputError(`${path} ${noSource(path)}.`)
    return { id: basename(withoutLabels(path)), source, labels: path }
  }
  const labels = labelsOf(path).find((candidate) => existsSync(candidate))
  if (labels === undefined) throw new InputError(`${path} ${noLabels(path)}.`)
  return { id: basename(stemOf(path) ?? path), source: path, labels }
}

async function searchFolder(folder: string, pages: GoldPage[], rejections: Rejection[]): Promise<void> {
  const files = (await glob(`**/*${LABELS}`, { cwd: folder, expandDirectories: false })).map((file) => join(folder, file))
  if (files.length === 0)
    throw new InputError(`No ${LABELS} in ${folder}. Gold is X.html or X.txt with X${LABELS} beside it, or raw/X.txt with gold/X${LABELS}.`)
  const labelled = new Set<string>()
  const folders = new Set<string>()
  for (const labels of files.sort()) {
    const source = sourceOf(labels)
    const id = relative(folder, withoutLabels(labels)).replaceAll('\\', '/').replace(`${LABELS_FOLDER}/`, '')
    if (source === undefined) {
      rejections.push({ place: labels, id, reason: noSource(labels) })
      continue
    }
    pages.push({ id, source, labels })
    labelled.add(stemOf(source) as string)
    folders.add(dirname(source))
  }
  for (const each of folders) {
    const others = readdirSync(each).map((file) => join(each, file))
    for (const source of others.sort()) {
      const stem = stemOf(source)
      if (stem !== undefined && !labelled.has(stem)) rejections.push({ place: source, reason: noLabels(source) })
    }
  }
}

/**
 * The labelled lines of a page.
 *
 * @throws LabelError
 *   If they are none.
 */
export function readLabels({ labels }: GoldPage): GoldLine[] {
  return parseLabels(decode(readFileSync(labels)), labels)
}
