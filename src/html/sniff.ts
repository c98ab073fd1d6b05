/** What the beginning of a file tells: whether it is a page of HTML, and the charset that it claims. */

/** How a page begins, behind comments and an XML declaration. */
const PAGE = /^\ufeff?\s*(?:(?:<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)\s*)*<(?:!doctype html|html|head|body)(?=[\s>])/i

/** Within so many units of its beginning a text must show that it is a page. */
export const SNIFFED = 4096

/** So many bytes may stand before the end of a charset's declaration (HTML Standard, 13.2.3.2). */
const PRESCAN = 1024

/** Whether a text is a page of HTML by how it begins. */
export function isPage(text: string): boolean {
  return PAGE.test(text.slice(0, SNIFFED))
}

const CLAIM = /<(?:meta\s[^>]*?charset\s*=|\?xml\s[^>]*?encoding\s*=)\s*["']?\s*([a-z\d][\w.:-]*)/i

/**
 * The charset that a page says it is in, lower case. A claim that can be read byte by byte is not in UTF-16, whatever
 * it says.
 *
 * @param head
 *   Its beginning, one unit for each byte.
 */
export function claimedCharset(head: string): string | undefined {
  const claim = CLAIM.exec(head.slice(0, PRESCAN))?.[1]?.toLowerCase()
  return claim?.startsWith('utf-16') ? undefined : claim
}
