import { isRecord } from '../conversions/conversion.js';
import type { NodeReader } from './reader.js';

export interface Words {
  readonly text: string | undefined;
  readonly language: string | undefined;
}

/** A text and its language: `name`, else one language of `nameMap` (the wanted one, `und`, the first); others are lost. */
export function readWords(reader: NodeReader, name: string, wanted = 'und'): Words {
  const plain = reader.takeText(name);
  const mapName = `${name}Map`;
  const map = reader.node[mapName];
  if (plain !== undefined || !isRecord(map)) return { text: plain, language: undefined };
  reader.take(mapName);
  const texts = Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const chosen = [wanted, 'und']
    .map((language) => texts.find(([key]) => key === language))
    .find((entry) => entry !== undefined);
  const [language, text] = chosen ?? texts[0] ?? [];
  for (const [key] of texts) if (key !== language) reader.lose(mapName, key);
  return { text, language: language === 'und' ? undefined : language };
}
