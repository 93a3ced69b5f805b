// Opens reports of `beleg audit --report` in a headless browser, as a reader would: finds the answer, follows a finding to its
// evidence and its ladder, filters the accounts, prints, and checks that no request leaves the page and that axe-core has no
// serious complaint. Not a part of the program; without a browser it says so and ends with status 77.
//
//   contrib/browser/run BELEG
//
// installs what is needed and makes the reports that CI looks at; by hand: npm install && node report.mjs FILE.html…
// BROWSER names the browser's program where it is none of the usual ones; SHOTS a folder for screenshots and PDFs, which
// somebody then has to look at.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';

const SKIPPED = 77;
const USUAL = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// How long a page may take to open (milliseconds).
const OPENS = 2000;
// No frame may take longer while the page is scrolled (milliseconds). Of a smooth one most take 17; CI's machines are shared.
const FRAME = 400;

const skip = (why) => {
  console.error(`skipped: ${why}`);
  process.exit(SKIPPED);
};

const browser = [process.env.BROWSER, ...USUAL].find((path) => path && existsSync(path));
if (!browser) skip('no browser is here; name one with BROWSER=/path/to/chromium');
const puppeteer = await import('puppeteer-core').then((module) => module.default).catch(() => skip('run `npm install` first'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let failures = 0;
const check = (holds, what) => {
  if (!holds) failures += 1;
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
};

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node report.mjs FILE.html…');
  process.exit(2);
}
const running = await puppeteer.launch({ executablePath: browser, args: ['--no-sandbox'] });
for (const file of files) await reads(file);
await running.close();
console.log(failures === 0 ? 'all is well' : `${failures} checks failed`);
process.exit(failures === 0 ? 0 : 1);

async function reads(file) {
  console.log(`\n${file}`);
  const page = await running.newPage();
  const url = `file://${resolve(file)}`;
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: 1280, height: 900 });
  const began = Date.now();
  await page.goto(url, { waitUntil: 'load' });
  const opened = Date.now() - began;
  check(opened < OPENS, `opens within ${OPENS} ms (${opened} ms)`);
  await scrolls(page);
  await answer(page);
  await accounts(page);
  await finding(page);
  await drawn(page);
  for (const [width, scheme] of [[1280, 'light'], [1280, 'dark'], [400, 'light'], [400, 'dark']]) await looks(page, file, width, scheme);
  await print(page, file);
  await whole(url);
  check(asked.every((one) => one === url || one.startsWith(`${url}#`)), `nothing is fetched (${asked.length} request, the page itself)`);
  check(errors.length === 0, `no error in the page ${errors.join('; ')}`);
  await page.close();
}

// The answer stands in the first screen.
async function answer(page) {
  const box = await page.$eval('#answer', (one) => one.getBoundingClientRect().toJSON());
  check(box.top >= 0 && box.bottom < 900, 'the answer stands in the first screen');
}

// Scrolled through in steps of half a screen, as the wheel does: how long each frame takes.
async function scrolls(page) {
  const frames = await page.evaluate(() => new Promise((done) => {
    const taken = [];
    const height = document.documentElement.scrollHeight;
    const step = Math.max(120, Math.ceil(height / 240));
    let [at, before] = [0, performance.now()];
    const next = (now) => {
      taken.push(now - before);
      before = now;
      at += step;
      window.scrollTo({ top: at, behavior: 'instant' });
      if (at < height) requestAnimationFrame(next);
      else { window.scrollTo({ top: 0, behavior: 'instant' }); done(taken.slice(1).sort((a, b) => a - b)); }
    };
    requestAnimationFrame(next);
  }));
  const of = (share) => Math.round(frames[Math.min(frames.length - 1, Math.floor(frames.length * share))]);
  const long = frames.filter((one) => one > 50).length;
  const told = `${frames.length} frames, median ${of(0.5)} ms, 95 of 100 within ${of(0.95)} ms, longest ${of(1)} ms, ${long} over 50 ms`;
  check(of(1) < FRAME, `scrolls smoothly (${told})`);
}

async function accounts(page) {
  await page.evaluate(() => document.querySelectorAll('#accounts details').forEach((one) => { one.open = true; }));
  const rows = () => page.$$eval('#table-accounts tbody tr', (all) => all.filter((row) => !row.hidden).map((row) => row.cells[0].textContent));
  const all = await rows();
  const wanted = all.at(-1);
  await page.type('#filter-accounts', wanted);
  const shown = await rows();
  check(shown.length > 0 && shown.length <= all.length && shown.every((name) => name.includes(wanted)), `accounts are filtered (${shown.length} of ${all.length})`);
  await page.$eval('#filter-accounts', (input) => { input.value = ''; input.dispatchEvent(new Event('input')); });
  check((await rows()).length === all.length, 'and shown again');
}

// A finding: its link leads to it, it names frames, and its ladder unfolds.
async function finding(page) {
  const cards = await page.$$('.card');
  if (cards.length === 0) return console.log('     (no finding in this report)');
  const first = await page.$eval('.gravest li a', (one) => one.getBoundingClientRect().bottom + scrollY);
  check(first < 900, 'the gravest finding stands in the first screen');
  const link = await page.$('.gravest li a, #timeline a[href^="#f-"], .tags a');
  await link.evaluate((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await new Promise((done) => setTimeout(done, 100));
  const there = await page.evaluate(() => document.querySelector(':target')?.id ?? '');
  check(there.startsWith('f-'), `a mark leads to its finding (${there})`);
  const frames = await page.$eval('.card .frames', (one) => one.textContent);
  check(/^[0-9:, ]+$/.test(frames), `a finding names its frames (${frames.slice(0, 40)})`);
  const fold = await page.$('.card details summary');
  await page.$$eval('.card details', (all) => all.forEach((one) => { one.open = false; }));
  check(Boolean(fold), 'a finding has a ladder');
  if (!fold) return;
  await fold.focus();
  await page.keyboard.press('Enter');
  const tall = await page.$eval('.card details svg', (one) => one.getBoundingClientRect().height);
  check(tall > 40, `the keyboard unfolds it (${Math.round(tall)} px)`);
}

// In every ladder: a row has a title that tells of its message.
async function drawn(page) {
  const [rows, titled] = await page.$$eval('.drawn g.row', (all) => [all.filter((row) => row.querySelector('.time')).length, all.filter((row) => row.querySelector('.time') && row.querySelector('title')?.textContent.length > 10).length]);
  check(rows === titled, `each of ${rows} rows tells of its message`);
}

async function looks(page, file, width, scheme) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  check(wide <= width, `${width} px ${scheme}: nothing sticks out (${wide} px)`);
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const serious = result.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  check(serious.length === 0, `${width} px ${scheme}: no serious complaint of axe-core ${serious.map((one) => `${one.id} (${one.nodes.length}: ${one.nodes[0].target})`).join('; ')}`);
  // As it opens: nothing chosen, nothing in focus.
  await page.evaluate(() => { document.activeElement?.blur(); location.hash = '#'; window.scrollTo({ top: 0, behavior: 'instant' }); });
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${basename(file, '.html')}-${width}-${scheme}.png`, fullPage: true });
}

async function print(page, file) {
  await page.emulateMediaFeatures([]);
  const pdf = await page.pdf({ format: 'A4', printBackground: true, path: process.env.SHOTS && `${process.env.SHOTS}/${basename(file, '.html')}.pdf` });
  check(pdf.length > 10_000, `it prints (${Math.round(pdf.length / 1024)} KiB)`);
}

// Without scripts the page is whole: the same text, but for the tools that need them.
async function whole(url) {
  const page = await running.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(url);
  const text = (await page.$eval('main', (main) => main.innerText.length));
  const tools = await page.$$eval('.tools', (all) => all.every((one) => one.hidden));
  check(text > 1000 && tools, 'without scripts it is whole, and shows no tool that would not work');
  await page.close();
}
