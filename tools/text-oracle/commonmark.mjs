// Prints the examples of the CommonMark specification, as its npm package has them, as a JSON list of {example, markdown, html}. The specification is under
// CC-BY-SA, so its text is read where it is installed and kept nowhere.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const from = process.env.ORACLE_MODULES ? `${process.env.ORACLE_MODULES}/` : import.meta.url;
const place = createRequire(from).resolve('commonmark-spec/spec.txt');
const examples = [];
const fence = /^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm;
for (const [, markdown, html] of readFileSync(place, 'utf8').matchAll(fence)) {
  const shown = (text) => text.replaceAll('→', '\t');
  examples.push({ example: examples.length + 1, markdown: shown(markdown), html: shown(html) });
}
console.log(JSON.stringify(examples));
