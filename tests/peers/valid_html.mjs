// SPDX-License-Identifier: Apache-2.0
// Validates pages by html-validate:  node valid_html.mjs FILE.html…
// Prints what is wrong as "file:line: rule: message"; 0 when nothing is.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'long-title': 'off',  // a title is as long as the event's name
    'void-style': ['error', { style: 'omit' }],
  },
});
let found = 0;
for (const file of process.argv.slice(2)) {
  const report = await validator.validateFile(file);
  for (const result of report.results) {
    for (const message of result.messages) {
      found += 1;
      console.log(`${file}:${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
    }
  }
}
process.exit(found === 0 ? 0 : 1);
