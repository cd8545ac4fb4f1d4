// The pages of `draw --format html` and `report` in a real browser: run by pages.sh, which draws them.
//
//     node pages.js MODULES CHROMIUM FOLDER      MODULES: where playwright-core and axe-core are installed
//
// Speaks TAP. A page is tested as a reader meets it: from the file, without a network, by mouse and by keyboard, on a
// light, a dark and a printed page. Times are generous, for machines that do other things too.
'use strict';
const path = require('path');
const [modules, executablePath, folder] = process.argv.slice(2);
const { chromium } = require(path.join(modules, 'playwright-core'));
const axe = require.resolve(path.join(modules, 'axe-core'));

let n = 0, failed = 0;
function ok(passed, name, note) {
    n++;
    failed += !passed;
    console.log(`${passed ? 'ok' : 'not ok'} ${n} - ${name}`);
    if (!passed && note !== undefined)
        console.log(String(note).split('\n').slice(0, 20).map((line) => `#   ${line.slice(0, 300)}`).join('\n'));
}
const is = (name, got, wanted) => ok(got === wanted, name, `got ${got}, wanted ${wanted}`);

// Opens a page; `troubles` gathers errors, refusals of the page's own policy and requests for anything else.
async function open(browser, file, options) {
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, ...options });
    const page = await context.newPage(), url = `file://${path.join(folder, file)}`, troubles = [];
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) troubles.push(message.text()); });
    page.on('request', (request) => { if (request.url().split('#')[0] !== url) troubles.push(`request: ${request.url()}`); });
    const begin = Date.now();
    await page.goto(url);
    if (options === undefined || options.javaScriptEnabled !== false)
        if (file.startsWith('map')) await page.waitForSelector('html[data-ready]', { timeout: 20000 });
    return { page, troubles, ms: Date.now() - begin, close: () => context.close() };
}

const shown = (page) => page.locator('#statements > li:not([hidden])').count();
const drawn = (page) => page.locator('#figure .edge:not(.off)').count();

// Ratio of contrast of a text to what is behind it (WCAG 2).
const contrast = (page, selector) => page.evaluate((where) => {
    const light = (color) => color.match(/[\d.]+/g).slice(0, 3).map((c) => c / 255)
        .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const element = document.querySelector(where);
    const ink = light(element.ownerSVGElement ? getComputedStyle(element).fill : getComputedStyle(element).color);
    const paper = light(getComputedStyle(document.body).backgroundColor);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}, selector);

async function violations(page) {
    await page.evaluate(require('fs').readFileSync(axe, 'utf8'));
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    return found.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.length}) ${v.nodes[0].html.slice(0, 120)}`).join('\n');
}

async function reading(browser) {
    const { page, troubles, close } = await open(browser, 'map.html');
    const total = await shown(page), lines = await drawn(page);
    ok(total > 10 && lines > 5, 'the page shows statements and lines', `${total}, ${lines}`);

    // search
    const name = await page.locator('#figure .node').first().getAttribute('data-name');
    await page.keyboard.press('/');
    is('/ goes to the search', await page.evaluate(() => document.activeElement.id), 'search');
    await page.keyboard.type(name.toUpperCase());
    ok(await page.locator('#figure .node.hit').count() >= 1, 'search finds, whatever the case');
    ok(await page.locator('#figure .node.dim').count() > 0, 'search dims the others');
    ok(/[1-9][0-9]* entit/.test(await page.locator('#count').textContent()), 'search counts what it found');
    await page.keyboard.press('Enter');
    is('Enter chooses what was found', await page.locator('#figure .node.picked').getAttribute('data-name'), name);
    ok(await shown(page) < total, 'choosing an entity lists its statements only');
    await page.keyboard.press('Escape');
    is('Esc shows all again', await shown(page), total);
    await page.fill('#search', 'zzzz');
    is('search for what is not there finds nothing', await page.locator('#figure .node.hit').count(), 0);
    ok((await page.locator('#count').textContent()).includes('0 entities found'), 'and says so');
    await page.fill('#search', '');

    // filters, one by one
    const boxes = page.locator('#types input');
    await boxes.first().uncheck();
    ok(await shown(page) < total && await drawn(page) < lines, 'a type that is unchecked goes');
    ok(await page.locator('#figure .node.off').count() > 0, 'with its entities');
    await boxes.first().check();
    is('and comes back', await shown(page), total);
    for (const id of ['relation', 'source']) {
        const value = await page.locator(`#${id} option`).nth(1).textContent();
        await page.selectOption(`#${id}`, { index: 1 });
        const few = await shown(page);
        ok(few > 0 && few < total, `filter by ${id}`, `${few} of ${total}`);
        const right = await page.evaluate(([what, wanted]) => [...document.querySelectorAll('#statements > li:not([hidden])')]
            .every((li) => what === 'relation' ? li.dataset.relation === wanted
                : [...li.querySelectorAll('cite')].some((cite) => cite.textContent === wanted)), [id, value]);
        ok(right, `filter by ${id} keeps the right ones`);
        await page.selectOption(`#${id}`, { index: 0 });
    }
    await page.fill('#from', '2999');
    is('no article is from 2999', await shown(page), 0);
    await page.fill('#from', '');
    await page.locator('#confidence').evaluate((range) => { range.value = 90; range.dispatchEvent(new Event('input', { bubbles: true })); });
    const sure = await page.evaluate(() => [...document.querySelectorAll('#statements > li:not([hidden])')]
        .every((li) => +li.dataset.confidence >= 0.9));
    ok(sure && await shown(page) < total, 'filter by confidence');
    await page.locator('#confidence').evaluate((range) => { range.value = 0; range.dispatchEvent(new Event('input', { bubbles: true })); });
    is('all filters off: all statements', await shown(page), total);

    // clicks
    const label = page.locator('#figure .label text').first(), id = await page.locator('#figure .label').first().getAttribute('id');
    await label.click();
    const line = id.replace(/^relata-/, '').replace(/-label$/, '');
    const own = await page.locator(`#statements > li[data-line="${line}"]`).count();
    is('a click on a line lists its statements', await shown(page), own);
    ok(await page.locator('#statements > li:not([hidden]) blockquote').first().isVisible(), 'with their sentence, in sight');
    await page.locator('#clear').click();
    is('Show all', await shown(page), total);
    await page.locator('#figure .node text').first().click();
    ok(await page.locator('#figure .node.picked').count() === 1, 'a click on an entity chooses it');
    await page.keyboard.press('Escape');

    // keyboard only
    await page.locator('#figure .node').first().focus();
    await page.keyboard.press('Enter');
    is('Enter on an entity chooses it', await page.locator('#figure .node.picked').count(), 1);
    await page.keyboard.press('Escape');
    await page.locator('#figure .edge').first().focus();
    await page.keyboard.press(' ');
    ok(await shown(page) < total, 'the space bar on a line chooses it');
    await page.keyboard.press('Escape');
    const box = () => page.locator('#figure > svg').getAttribute('viewBox');
    await page.keyboard.press('0');
    const home = await box();
    await page.keyboard.press('+');
    ok(+(await box()).split(' ')[2] < +home.split(' ')[2], '+ zooms in');
    await page.keyboard.press('ArrowRight');
    ok(+(await box()).split(' ')[0] > +home.split(' ')[0], 'arrows pan');
    await page.keyboard.press('0');
    is('0 shows the whole drawing', await box(), home);
    await page.mouse.move(400, 500);
    await page.mouse.wheel(0, -300);
    await page.waitForFunction((was) => document.querySelector('#figure > svg').getAttribute('viewBox') !== was, home);
    ok(+(await box()).split(' ')[2] < +home.split(' ')[2], 'the wheel zooms in');
    is('no errors, no requests', troubles.join('\n'), '');
    is('axe-core finds nothing in the page', await violations(page), '');
    await close();
}

async function looks(browser) {
    for (const colorScheme of ['light', 'dark']) {
        for (const file of ['map.html', 'report.html']) {
            const { page, troubles, close } = await open(browser, file, { colorScheme });
            for (const where of file[0] === 'm' ? ['h1', '#details li', '#details blockquote', '#figure .label text', '#figure .caption, #details .hint'] : ['h1', 'main p', 'main li'])
                ok(await contrast(page, where) >= 7, `${file}, ${colorScheme}: ${where} stands out 7 to 1`, await contrast(page, where));
            if (colorScheme === 'dark')
                is(`${file}, dark: axe-core finds nothing`, await violations(page), '');
            is(`${file}, ${colorScheme}: no errors, no requests`, troubles.join('\n'), '');
            await close();
        }
    }
    const { page, close } = await open(browser, 'map.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    ok(!await page.locator('#filters').isVisible() && !await page.locator('#buttons').isVisible(), 'print: no forms and buttons');
    is('print: white paper', await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    ok(await page.locator('#statements > li').last().isVisible(), 'print: all statements');
    ok((await page.pdf()).length > 10000, 'print: pages come out');
    await close();

    const still = await open(browser, 'map.html', { javaScriptEnabled: false });
    ok(!await still.page.locator('#filters').isVisible(), 'without scripts: no dead form');
    const link = still.page.locator('#figure .label a').first(), target = await link.getAttribute('xlink:href');
    await link.click();
    ok(await still.page.locator(target).isVisible() && still.page.url().endsWith(target), 'without scripts: a line leads to its statement');
    await still.close();

    const narrow = await open(browser, 'map.html', { viewport: { width: 360, height: 700 } });
    ok(await narrow.page.evaluate(() => document.documentElement.scrollWidth <= 361), 'a telephone need not scroll sideways',
        await narrow.page.evaluate(() => document.documentElement.scrollWidth));
    await narrow.close();
}

async function report(browser) {
    const { page, troubles, close } = await open(browser, 'report.html');
    is('report: axe-core finds nothing', await violations(page), '');
    is('report: no scripts', await page.locator('script').count(), 0);
    is('report: no scrolling sideways', await page.evaluate(() => document.documentElement.scrollWidth), 1300);
    const link = page.locator('svg .label a').first(), target = await link.getAttribute('xlink:href');
    await link.click();
    ok(await page.locator(target).isVisible() && page.url().endsWith(target), 'report: a line of the diagram leads to its statement');
    const lost = await page.evaluate(() => [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') || a.getAttribute('xlink:href') || '')
        .filter((href) => href[0] === '#' && !document.getElementById(href.slice(1))).join(' '));
    is('report: every link leads somewhere', lost, '');
    await page.emulateMedia({ media: 'print' });
    ok((await page.pdf()).length > 10000, 'report: pages come out');
    is('report: no errors, no requests', troubles.join('\n'), '');
    await close();
    const narrow = await open(browser, 'report.html', { viewport: { width: 360, height: 700 } });
    ok(await narrow.page.evaluate(() => document.documentElement.scrollWidth <= 361), 'report: a telephone need not scroll sideways',
        await narrow.page.evaluate(() => document.documentElement.scrollWidth));
    await narrow.close();
}

async function hostile(browser) {
    for (const file of ['map-hostile.html', 'report-hostile.html']) {
        const { page, troubles, close } = await open(browser, file);
        is(`${file}: nothing runs, nothing is fetched`, troubles.join('\n'), '');
        is(`${file}: no elements from articles`, await page.locator('main script, main b b, main img, main iframe, [onload], [onerror], [onclick]').count(), 0);
        is(`${file}: no links that run`, await page.locator('a[href^="javascript" i]').count(), 0);
        await close();
    }
}

// Milliseconds a step of work and the frame after it take, the median of some.
const frames = (page, step) => page.evaluate(async (source) => {
    const work = new Function(source), times = [];
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    for (let i = 0; i < 7; i++) {
        const begin = performance.now();
        work();
        await frame();
        times.push(performance.now() - begin);
    }
    return Math.round(times.sort((a, b) => a - b)[3]);
}, step);

async function large(browser) {
    for (const [world, size, load, work] of [[300, 300, 4000, 300], [2300, 2000, 10000, 1500]]) {
        const { page, troubles, ms, close } = await open(browser, `map-${world}.html`);
        const zoom = await frames(page, "document.getElementById('zoomin').click()");
        const search = await frames(page, "var s = document.getElementById('search'); s.value = s.value ? '' : 'harbour'; s.dispatchEvent(new Event('input', {bubbles: true}))");
        console.log(`# ${size} entities: ready after ${ms} ms, a zoom ${zoom} ms, a search ${search} ms`);
        is(`${size} entities are there`, await page.locator('#figure .node').count(), size);
        if (world > size) ok((await page.locator('#details').textContent()).includes(`${size} of ${world} entities`), 'what is left out is said');
        ok(ms <= load, `${size} entities: ready in ${load} ms`, ms);
        ok(zoom <= work && search <= work, `${size} entities: zoom and search in ${work} ms`, `${zoom}, ${search}`);
        is(`${size} entities: no errors, no requests`, troubles.join('\n'), '');
        await close();
    }
}

(async () => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    for (const part of [reading, looks, report, hostile, large])
        await part(browser).catch((error) => ok(false, `${part.name} runs to its end`, error.stack));
    await browser.close();
    console.log(`1..${n}`);
    process.exit(failed ? 1 : 0);
})();
