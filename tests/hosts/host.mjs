// What the tests need to know of a generator's site. tests/hosts/<id>/host.mjs exports one of these as `host`. In its site, the
// link "Start" leads from a post to the first page, and another link leads back.

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").Locator} Locator
 *
 * @typedef {object} Host
 * @property {string[][]} commands the commands that build it, in its folder
 * @property {string} out the folder that they make
 * @property {{ tag: string, frame: string }} posts the addresses of the posts below the blog's
 * @property {(page: Page) => Promise<unknown>} [toDark] presses the site's own theme switch
 * @property {(page: Page) => Promise<Locator>} [openSearch] gives the site's search box the focus
 * @property {RegExp} [says] messages that its theme prints to the console by itself
 * @property {RegExp} [elsewhere] other hosts from which its theme takes files. The tests answer with empty files
 * @property {boolean} [isOnePage] whether the site has no links between its pages
 */

export {};
