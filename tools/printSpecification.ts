import { readVectorFiles } from '../test/spec/vectorFiles.js';

// The specification as readable sentences: room, topic, then one line a case with its source.
for (const { room, topic, description, cases } of readVectorFiles()) {
  process.stdout.write(`\n# ${room}: ${topic}\n${description}\n`);
  for (const { id, sentence, source } of cases) process.stdout.write(`- ${sentence}  [${id}; ${source}]\n`);
}
