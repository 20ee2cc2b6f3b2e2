// The peer's own full pipeline: tokens, sentences, negation, sentiment, entities, parts of speech.
// usage: node read.js CORPUS WARMING PASSES RATES
import { appendFileSync, readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const [corpus, warming, passes, rates] = process.argv.slice(2);
const texts = readFileSync(corpus, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line).text);
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
const nlp = winkNLP(model);

const begun = Date.now();
for (let pass = 0; pass <= passes; pass += pass > 0 || Date.now() - begun > warming * 1000 ? 1 : 0) {
  const isCold = Date.now() - begun < 10;
  const clock = process.hrtime.bigint();
  const before = process.cpuUsage();
  for (const text of texts) {
    nlp.readDoc(text);
  }
  const used = process.cpuUsage(before);
  const rate = megabytes / ((used.user + used.system) / 1e6);
  const passed = megabytes / (Number(process.hrtime.bigint() - clock) / 1e9);
  console.log(`  wink-nlp     pass ${String(pass).padStart(3)}: ${rate.toFixed(2).padStart(6)} MB/s (${passed.toFixed(2)} by the clock)${isCold ? '  cold' : pass === 0 ? '  warming' : ''}`);
  if (pass > 0) {
    appendFileSync(rates, rate.toFixed(3) + '\n');
  }
}
