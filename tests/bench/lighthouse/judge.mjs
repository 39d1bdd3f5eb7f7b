// SPDX-License-Identifier: Apache-2.0
// Lighthouse over pages of a site, on the phone and the slow network that it imitates.
//
//   node judge.mjs ROUNDS FILE ADDRESS…   FILE gets the figures as JSON
//
// Of performance the best of ROUNDS counts: other work on the machine can only make it worse. The
// other three categories are the same each time. 0 when all are at least 95.
import { writeFileSync } from 'node:fs';
import * as launcher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const least = 95;
const [rounds, file, ...addresses] = process.argv.slice(2);
const chrome = await launcher.launch({
  chromePath: process.env.CHROMIUM || '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox'],
});
const figures = {};
let low = 0;
try {
  for (const address of addresses) {
    const best = {};
    const findings = {};
    for (let round = 0; round < Number(rounds); round += 1) {
      const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'silent' });
      if (lhr.runtimeError) throw new Error(address + ': ' + lhr.runtimeError.message);
      for (const category of Object.values(lhr.categories)) {
        const score = Math.round(category.score * 100);
        if (score <= (best[category.id] ?? -1)) continue;
        best[category.id] = score;
        findings[category.id] = category.auditRefs
          .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
          .map(({ id }) => id + (lhr.audits[id].displayValue ? ' (' + lhr.audits[id].displayValue + ')' : ''));
      }
      if (best.performance >= least) break;
    }
    figures[new URL(address).pathname] = best;
    console.log(new URL(address).pathname);
    for (const [id, score] of Object.entries(best)) {
      if (score < least) low += 1;
      console.log('  ' + id.padEnd(16) + String(score).padStart(4) + (findings[id].length ? '  ' + findings[id].join(', ') : ''));
    }
  }
} finally {
  chrome.kill();
}
if (file) writeFileSync(file, JSON.stringify(figures, null, 2) + '\n');
console.log(low === 0 ? `every score is at least ${least}` : `${low} scores are below ${least}`);
process.exit(low === 0 ? 0 : 1);
